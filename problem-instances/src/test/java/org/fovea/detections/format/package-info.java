@NullMarked
package org.fovea.detections.format;

import org.jspecify.annotations.NullMarked;
