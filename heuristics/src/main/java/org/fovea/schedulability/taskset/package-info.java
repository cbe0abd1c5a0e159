/** Sets of recurring tasks: records, their file, and arrivals drawn from them. */
@NullMarked
package org.fovea.schedulability.taskset;

import org.jspecify.annotations.NullMarked;
