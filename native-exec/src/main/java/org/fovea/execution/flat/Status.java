package org.fovea.execution.flat;

/** How a call of the library ended; in the order of {@code fovea_status}. */
public enum Status {
    DONE("done"),
    BAD_ARGUMENT("a size is out of range"),
    BAD_INDEX("something named does not exist, or a rectangle leaves its frame or its input"),
    NOT_AVAILABLE("the backend cannot run here"),
    NO_MEMORY("no memory for these networks; fewer or smaller ones, or a smaller batch, may fit"),
    NOT_READY("a stage was run before the one that feeds it"),
    DEVICE_FAILED("the device reported an error"),
    INTERNAL("a defect of libfovea");

    private final String meaning;

    Status(String meaning) {
        this.meaning = meaning;
    }

    /** By the number that C has for it. */
    public static Status of(int code) {
        return code >= 0 && code < values().length ? values()[code] : INTERNAL;
    }

    /** What it says, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Throws unless done. */
    public static void require(int code, String call) {
        if (code != 0) throw new IllegalStateException(call + ": " + of(code).meaning);
    }
}
