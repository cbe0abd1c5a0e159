/** A model for CP-SAT as its users would write it, to measure the exact search against. */
@NullMarked
package org.fovea.benchmark.leader;

import org.jspecify.annotations.NullMarked;
