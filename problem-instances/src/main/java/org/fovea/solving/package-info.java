/**
 * How an instance is put to a solver and what comes back.
 *
 * <p>Public API. Solvers print nothing, end no process and keep no static state.
 */
@NullMarked
package org.fovea.solving;

import org.jspecify.annotations.NullMarked;
