package org.fovea.exact.joint;

import java.util.List;

/**
 * A launch that led to a state.
 *
 * @param before stages that its inputs had completed
 * @param start us after the origin
 * @param members of a launch of crops, as bits; 0 for canvases
 * @param canvases the inputs as they were first launched; none for crops
 */
record Launch(int network, int before, long start, long members, List<Open> canvases) {

    static Launch crops(int network, int before, long start, long members) {
        return new Launch(network, before, start, members, List.of());
    }

    static Launch canvases(int network, int before, long start, List<Open> canvases) {
        return new Launch(network, before, start, 0, List.copyOf(canvases));
    }

    int inputs() {
        return canvases.isEmpty() ? Long.bitCount(members) : canvases.size();
    }
}
