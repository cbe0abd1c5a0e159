package org.fovea.detections;

/** A format of boxes. */
public interface Importer {

    /** As typed after {@code fovea import}. */
    String name();

    /** One line. */
    String summary();

    /**
     * Hands on the boxes of a log, in the order in which it has them.
     *
     * @return whether the frames' times are the log's own, not made of the camera's rate
     * @throws org.fovea.input.InvalidInput with every error, those that the sink tells included
     * @throws org.fovea.json.UnusableFile where a file cannot be opened
     */
    boolean read(DetectorLog log, Camera camera, Sink sink);
}
