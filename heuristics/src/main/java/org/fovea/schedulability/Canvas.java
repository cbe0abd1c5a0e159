package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Network;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * Every stream of a set on one canvas network.
 *
 * @param ways by stream, in the set's order
 * @param footprints by stream
 */
record Canvas(TaskSet set, Network network, List<Way> ways, List<Footprint> footprints) {

    /** Empty where the network does not answer every stream as it asks. */
    static Optional<Canvas> of(TaskSet set, Network network) {
        var ways = new ArrayList<Way>();
        var footprints = new ArrayList<Footprint>();
        for (var stream : set.streams()) {
            var way = Way.canvas(set, network, stream);
            if (way.isEmpty()) return Optional.empty();
            ways.add(way.get());
            footprints.add(Footprint.of(stream.object(), way.get().scale().orElseThrow()));
        }
        return Optional.of(new Canvas(set, network, List.copyOf(ways), List.copyOf(footprints)));
    }

    /** us of all stages that some stream needs. */
    long launch() {
        return ways.stream().mapToLong(way -> way.duration(1)).max().orElseThrow();
    }

    /** How many objects a release has, by stream. */
    List<Integer> objects() {
        return set.streams().stream().map(stream -> stream.objects()).toList();
    }
}
