package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * Every stream of a set on the crop network that is fastest to an answer that counts.
 *
 * @param ways by stream, in the set's order
 */
record Crops(TaskSet set, List<Way> ways) {

    /** Nobody's stream. */
    static final int NOBODY = -1;

    /** A set whose streams all have a way, or why not. */
    sealed interface Plan {

        record Possible(Crops crops) implements Plan {}

        record Impossible(String reason) implements Plan {}
    }

    static Plan of(TaskSet set) {
        var ways = new ArrayList<Way>();
        for (var stream : set.streams()) {
            Optional<Way> way = Way.crop(set, stream);
            if (way.isEmpty())
                return new Plan.Impossible(Obstacle.unserved(stream, "crop network"));
            ways.add(way.get());
        }
        var obstacle = Obstacle.of(set.device(), ways.stream().map(Way::network).toList());
        return obstacle.isPresent()
                ? new Plan.Impossible(obstacle.get())
                : new Plan.Possible(new Crops(set, List.copyOf(ways)));
    }

    /** As {@link #of}, for sets that were declared schedulable. */
    static Crops possible(TaskSet set) {
        return switch (of(set)) {
            case Plan.Possible(Crops crops) -> crops;
            case Plan.Impossible(String reason) ->
                    throw new IllegalArgumentException("Set " + set.name() + ": " + reason + ".");
        };
    }

    /** The indices of streams by their ids. */
    static Map<String, Integer> numbers(TaskSet set) {
        var numbers = new HashMap<String, Integer>();
        for (var stream : set.streams()) numbers.put(stream.id(), numbers.size());
        return numbers;
    }

    Stream stream(int s) {
        return set.streams().get(s);
    }
}
