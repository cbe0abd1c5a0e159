/**
 * What a run delivered: the credit for what was completed in time, how far it was from its plan,
 * what can be claimed of it, and its file.
 */
@NullMarked
package org.fovea.execution.trace;

import org.jspecify.annotations.NullMarked;
