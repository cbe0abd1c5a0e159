/** What {@code fovea report} shows beside schedules: what ran, and why tasks got what they got. */
@NullMarked
package org.fovea.cli.report;

import org.jspecify.annotations.NullMarked;
