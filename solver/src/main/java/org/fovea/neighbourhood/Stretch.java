package org.fovea.neighbourhood;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.fovea.instance.Device;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/**
 * Launches of a device that follow each other and hold all launches of their inputs.
 *
 * @param inputs their ids
 * @param from when the device is free for them, us
 * @param to when it must be free again, us
 */
record Stretch(Set<Launch> launches, Set<String> inputs, long from, long to) {

    /** A stretch by chance that serves at most so many tasks; empty where it would serve more. */
    static Optional<Stretch> of(
            Device device, Schedule schedule, int tasks, SplittableRandom random) {
        return new Growth(device, schedule).grown(tasks, random);
    }

    /** A stretch that grows launch by launch. */
    private static final class Growth {

        private final List<Launch> order; // of the device
        private final Map<String, Integer> first = new HashMap<>(); // by input
        private final Map<String, Integer> last = new HashMap<>();
        private final Map<String, Integer> tasks = new HashMap<>();

        Growth(Device device, Schedule schedule) {
            var networks = device.networks().stream().map(Network::id).collect(Collectors.toSet());
            order =
                    schedule.launches().stream()
                            .filter(launch -> networks.contains(launch.network()))
                            .sorted(Comparator.comparingLong(Launch::start))
                            .toList();
            for (int k = 0; k < order.size(); k++) {
                for (var input : order.get(k).inputs()) {
                    first.putIfAbsent(input, k);
                    last.put(input, k);
                }
            }
            for (Input input : schedule.inputs()) tasks.put(input.id(), input.placements().size());
        }

        Optional<Stretch> grown(int most, SplittableRandom random) {
            if (order.isEmpty()) return Optional.empty();
            int start = random.nextInt(order.size());
            var grown = closed(start, start, most);
            while (grown.isPresent() && grown.get().end < order.size() - 1) {
                var more = closed(grown.get().start, grown.get().end + 1, most);
                if (more.isEmpty()) break;
                grown = more;
            }
            return grown.map(this::stretch);
        }

        private record Span(int start, int end, Set<String> inputs) {}

        /** The least span around another that holds all launches of its inputs. */
        private Optional<Span> closed(int from, int to, int most) {
            int start = from;
            int end = to;
            Set<String> inputs = new HashSet<>();
            int count = 0;
            for (boolean wider = true; wider; ) {
                wider = false;
                for (int k = start; k <= end && !wider; k++) {
                    for (var input : order.get(k).inputs()) {
                        if (!inputs.add(input)) continue;
                        count += tasks.getOrDefault(input, 0);
                        if (count > most) return Optional.empty();
                        int earliest = first.getOrDefault(input, k);
                        int latest = last.getOrDefault(input, k);
                        wider |= earliest < start || latest > end;
                        start = Math.min(start, earliest);
                        end = Math.max(end, latest);
                    }
                }
            }
            return Optional.of(new Span(start, end, inputs));
        }

        private Stretch stretch(Span span) {
            long from = span.start == 0 ? 0 : order.get(span.start - 1).end();
            long to = span.end == order.size() - 1 ? Limits.TIME : order.get(span.end + 1).start();
            var launches = new HashSet<>(order.subList(span.start, span.end + 1));
            return new Stretch(launches, span.inputs, from, to);
        }
    }
}
