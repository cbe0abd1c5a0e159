@NullMarked
package org.fovea.detections.tasks;

import org.jspecify.annotations.NullMarked;
