/**
 * One run of a solver on behalf of a user: read, solve, check the answer, write it.
 *
 * <p>Knows no way to make a schedule and trusts none: what leaves the program was checked here.
 */
@NullMarked
package org.fovea.cli.solve;

import org.jspecify.annotations.NullMarked;
