package org.fovea.detections.tasks;

/** Why a box became no task; the first that holds counts. */
public enum Dropped {
    /** The log says that it is not to be looked at. */
    IGNORED("marked as ignored in the file"),
    /** Its class has the weight 0. */
    CLASS("of a class with weight 0"),
    /** The detector was not sure enough. */
    SCORE("below the least score"),
    /** Its frame lies outside the part of the recording that was asked for. */
    TIME("outside the time range"),
    /** A side is 0: published annotations have such boxes. */
    EMPTY("with a side of 0"),
    /** It lies wholly outside the image. */
    OUTSIDE("outside the image"),
    /** A side is longer than an object's may be. */
    TOO_LARGE("with a side above 65536 px");

    private final String words;

    Dropped(String words) {
        this.words = words;
    }

    /** For a summary: what such boxes are. */
    public String words() {
        return words;
    }
}
