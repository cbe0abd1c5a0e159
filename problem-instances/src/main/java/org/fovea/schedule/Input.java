package org.fovea.schedule;

import java.util.List;

/**
 * What a network is given at once: one object for a crop network, one or more side by side for a
 * canvas network.
 */
public record Input(String id, String network, List<Placement> placements) {

    public Input {
        placements = List.copyOf(placements);
    }
}
