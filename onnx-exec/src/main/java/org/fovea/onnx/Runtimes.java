package org.fovea.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/** The one environment of a process. */
final class Runtimes {

    private Runtimes() {}

    /** Warnings, of which it has many, are nobody's business here. */
    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "fovea");
    }

    static String version() {
        return environment().getVersion();
    }
}
