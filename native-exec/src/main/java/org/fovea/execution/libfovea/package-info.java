/**
 * The native library: {@link org.fovea.execution.libfovea.Libfovea} is the only door to it, {@link
 * org.fovea.execution.libfovea.FlatPlan} what goes through it when a schedule is run.
 */
@NullMarked
package org.fovea.execution.libfovea;

import org.jspecify.annotations.NullMarked;
