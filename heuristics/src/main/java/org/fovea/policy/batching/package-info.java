/** Policies that compare the batches that could start, or wait until one has to. */
@NullMarked
package org.fovea.policy.batching;

import org.jspecify.annotations.NullMarked;
