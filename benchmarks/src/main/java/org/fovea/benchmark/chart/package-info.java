/**
 * Figures with their data: curves of several runs each, drawn for grey print and colour-blind eyes,
 * and written as CSV.
 */
@NullMarked
package org.fovea.benchmark.chart;

import org.jspecify.annotations.NullMarked;
