package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.Optional;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.policy.Policies;
import org.fovea.policy.Policy;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * The listed policy {@code edf}, one crop a launch: it gives every object the best answer of the
 * device, so that is what it must find time for. Preemption is possible between stages only.
 */
final class EarliestDeadline implements Criterion {

    @Override
    public String name() {
        return "edf";
    }

    @Override
    public String summary() {
        return "demand bound of edf with blocking, the best answer for everybody, one crop a launch";
    }

    @Override
    public String source() {
        return "Jeffay, Stanat and Martel 1991; Baruah, Mok and Rosier 1990";
    }

    @Override
    public Policy policy(TaskSet set) {
        return Policies.named("edf").orElseThrow().start();
    }

    @Override
    public boolean obliging() {
        return false;
    }

    @Override
    public Verdict judge(TaskSet set) {
        var device = set.device();
        // a network that does not fit the memory now would change what edf thinks best
        var obstacle = Obstacle.of(device, device.networks());
        if (obstacle.isPresent()) return new Verdict.Unknown(obstacle.get());
        var ways = new ArrayList<Way>();
        for (var stream : set.streams()) {
            if (onCanvas(device, stream))
                return new Verdict.Unknown("a canvas serves " + stream.id() + " too");
            var best = best(device, stream).filter(way -> counts(way, stream));
            if (best.isEmpty())
                return new Verdict.Unknown(
                        "the best answer of the device is not what " + stream.id() + " asks for");
            ways.add(best.get());
        }
        var streams = set.streams();
        var work = new ArrayList<Long>();
        var longest = new ArrayList<Long>();
        for (int s = 0; s < streams.size(); s++) {
            work.add(streams.get(s).objects() * ways.get(s).duration(1));
            longest.add(ways.get(s).longest(1));
        }
        return Windows.judge(streams, new BlockedDemand(streams, work, longest));
    }

    private static boolean onCanvas(Device device, Stream stream) {
        int sizeClass = device.nativeClass(stream.object());
        return device.networks().stream()
                .filter(network -> network.feed().canvas())
                .flatMap(network -> network.accuracy().stream())
                .anyMatch(entry -> entry.sizeClass() == sizeClass);
    }

    /** The shortest of the ways of most accuracy; none where no answer is worth anything. */
    private static Optional<Way> best(Device device, Stream stream) {
        Optional<Way> best = Optional.empty();
        int most = 0;
        int sizeClass = device.nativeClass(stream.object());
        for (Network network : device.networks()) {
            if (!Way.crops(network, stream)) continue;
            var entry = network.accuracy(sizeClass, Optional.empty());
            int exits = entry.map(each -> each.byExit().size()).orElse(0);
            for (int exit = 1; exit <= exits; exit++) {
                int accuracy = entry.orElseThrow().byExit().get(exit - 1).millionths();
                var way = new Way(device, network, Optional.empty(), exit);
                boolean shorter = accuracy == most && best.isPresent() && shorter(way, best.get());
                if (accuracy <= most && !shorter) continue;
                most = accuracy;
                best = Optional.of(way);
            }
        }
        return best;
    }

    private static boolean shorter(Way way, Way than) {
        return way.duration(1) < than.duration(1);
    }

    private static boolean counts(Way way, Stream stream) {
        int sizeClass = way.device().nativeClass(stream.object());
        var entry = way.network().accuracy(sizeClass, Optional.empty()).orElseThrow();
        return way.exit() >= stream.exit()
                && entry.byExit().get(way.exit() - 1).millionths()
                        >= stream.accuracy().millionths();
    }
}
