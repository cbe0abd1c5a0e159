package org.fovea.listing;

import java.util.List;

/**
 * A launch that may come next.
 *
 * @param start us
 * @param inputs new ones at stage 1, else kept ones
 * @param score what it seems to bring, 1e-10; only compares moves of one state
 */
record Move(int network, int stage, long start, List<Kept> inputs, double score) {

    Move {
        inputs = List.copyOf(inputs);
    }

    int size() {
        return inputs.size();
    }
}
