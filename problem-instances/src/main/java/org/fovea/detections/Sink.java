package org.fovea.detections;

import java.util.Optional;
import org.fovea.input.Flaw;

/** Takes the boxes of a log, one after the other. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes a box.
     *
     * @return what is wrong with it; the field names its part as the documentation does: {@code
     *     box}, {@code score}, {@code track} or {@code frame}
     */
    Optional<Flaw> take(Detection detection);
}
