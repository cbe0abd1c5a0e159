/**
 * How the runs of a comparison are made: in this process, or in processes of their own that can be
 * ended when a solver dies or overruns.
 */
@NullMarked
package org.fovea.comparison.running;

import org.jspecify.annotations.NullMarked;
