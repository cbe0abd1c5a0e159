/**
 * The formats of detectors and trackers: one class each, in the list {@link
 * org.fovea.detections.format.Importers}.
 */
@NullMarked
package org.fovea.detections.format;

import org.jspecify.annotations.NullMarked;
