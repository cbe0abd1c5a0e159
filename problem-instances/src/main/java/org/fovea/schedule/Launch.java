package org.fovea.schedule;

import java.util.List;

/**
 * One non-preemptive run of one stage of a network.
 *
 * @param start us
 * @param end us
 * @param stage from 1
 * @param inputs ids of the inputs in the batch
 */
public record Launch(long start, long end, String network, int stage, List<String> inputs) {

    public Launch {
        inputs = List.copyOf(inputs);
    }
}
