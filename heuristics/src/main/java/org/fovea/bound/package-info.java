/**
 * Upper bounds on the utility of an instance, each valid by an argument in its class, computed
 * exactly on integers.
 */
@NullMarked
package org.fovea.bound;

import org.jspecify.annotations.NullMarked;
