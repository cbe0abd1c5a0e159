/**
 * What the commands on cascades of expert classifiers come to: a sequence with its figures, and
 * what the judge says of one.
 *
 * <p>Knows no way to order classifiers; what leaves the program was judged here.
 */
@NullMarked
package org.fovea.cli.cascade;

import org.jspecify.annotations.NullMarked;
