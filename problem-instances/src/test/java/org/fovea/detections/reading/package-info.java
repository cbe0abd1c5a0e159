@NullMarked
package org.fovea.detections.reading;

import org.jspecify.annotations.NullMarked;
