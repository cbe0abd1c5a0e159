/**
 * A schedule as a picture: one self-contained page, and a file of trace events. Nothing here
 * schedules or judges; what tasks get is recomputed with the functions beside the records.
 */
@NullMarked
package org.fovea.report;

import org.jspecify.annotations.NullMarked;
