package org.fovea.exact.joint;

import java.util.List;

/**
 * A task that could be on a canvas.
 *
 * @param options by which it could gain, the most valuable first
 */
record Passenger(int task, List<Option> options) {

    Passenger {
        options = List.copyOf(options);
    }

    /** At each exit as good as the best of the options. */
    Option ideal() {
        return options.stream().reduce(Option::or).orElseThrow();
    }

    /** Whether no other option is worth more at any exit than this one. */
    boolean wantsNothingBeside(Option option) {
        return option.worthAtLeast(ideal(), 1);
    }
}
