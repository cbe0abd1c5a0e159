package org.fovea.policy.price;

import org.fovea.policy.Moment;

/** When a launch that runs on at once, all its inputs together, completes each exit. */
final class ExitsInTime {

    private final int network;
    private final long[] end; // by exit

    ExitsInTime(Moment now, int network, int aim, int size) {
        this.network = network;
        end = new long[aim + 1];
        end[0] = now.clock();
        for (int exit = 1; exit <= aim; exit++)
            end[exit] = end[exit - 1] + now.problem().fleet().duration(network, exit, size);
    }

    /** The network that runs. */
    int network() {
        return network;
    }

    /** The exit aimed at. */
    int aim() {
        return end.length - 1;
    }

    /** The deepest exit from one on, up to that aimed at, that is completed by a deadline. */
    int deeper(long deadline, int from) {
        int exit = from;
        while (exit + 1 < end.length && end[exit + 1] <= deadline) exit++;
        return exit;
    }

    /** The deepest exit up to one that is completed by a deadline; 0 where none is. */
    int deepest(long deadline, int from) {
        int exit = from;
        while (exit > 0 && end[exit] > deadline) exit--;
        return exit;
    }
}
