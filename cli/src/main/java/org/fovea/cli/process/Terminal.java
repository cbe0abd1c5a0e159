package org.fovea.cli.process;

import java.util.Map;
import java.util.stream.Stream;

/** Whether somebody looks at standard error who can be shown a line that changes. */
public final class Terminal {

    /**
     * Set by the launcher where standard error is a terminal: a shell can tell on every system,
     * Java only of standard input and output together.
     */
    public static final String WATCHED = "fovea.terminal";

    private Terminal() {}

    /** Whether bars may be drawn on standard error of this process. */
    public static boolean here() {
        return drawable(Boolean.getBoolean(WATCHED), System.getenv());
    }

    /** Whether bars may be drawn on something under these variables of an environment. */
    public static boolean drawable(boolean terminal, Map<String, String> environment) {
        return terminal
                && Stream.of("NO_COLOR", "CI")
                        .allMatch(name -> environment.getOrDefault(name, "").isEmpty())
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
