/**
 * The problem as its files state it: immutable records of an instance, and the exact numbers in it.
 *
 * <p>Public API. Constructors refuse what the specification refuses ({@link
 * org.fovea.input.InvalidValue}), so whoever holds a record holds a valid value. Knows nothing of
 * solvers; indices instead of ids are {@code org.fovea.problem}.
 */
@NullMarked
package org.fovea.instance;

import org.jspecify.annotations.NullMarked;
