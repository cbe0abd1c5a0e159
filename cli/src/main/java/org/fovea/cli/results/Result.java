package org.fovea.cli.results;

import java.io.OutputStream;

/** What a command came to. */
public interface Result {

    /** The exit code of the process. */
    int exit();

    /** Lines for people, each ended. */
    String text();

    /** The JSON document. */
    void writeJson(OutputStream out);
}
