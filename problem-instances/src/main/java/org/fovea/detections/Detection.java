package org.fovea.detections;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One box of a log.
 *
 * @param label its class as the log names it; empty where it names none
 * @param score how sure the detector was; absent in annotations
 * @param track a name that the boxes of one object share
 * @param ignored whether the log marks it as not to be looked at
 * @param image the size of its picture, where known
 */
public record Detection(
        Frame frame,
        Box box,
        String label,
        Optional<BigDecimal> score,
        Optional<String> track,
        boolean ignored,
        Optional<ImageSize> image) {}
