/**
 * What is wrong with a value or a file that a user gave: flaws of values, located errors of files.
 *
 * <p>Public API. Depends on nothing; every other package may use it.
 */
@NullMarked
package org.fovea.input;

import org.jspecify.annotations.NullMarked;
