@NullMarked
package org.fovea.detections;

import org.jspecify.annotations.NullMarked;
