package org.fovea.schedulability;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * How the objects of a stream are answered.
 *
 * @param scale on canvases
 * @param exit the stages run for it
 */
record Way(Device device, Network network, Optional<Scale> scale, int exit) {

    /** The fastest way alone on a crop network that gives an answer that counts. */
    static Optional<Way> crop(TaskSet set, Stream stream) {
        var device = set.device();
        return device.networks().stream()
                .filter(network -> crops(network, stream))
                .flatMap(network -> ways(device, network, stream))
                .min(Comparator.comparingLong(way -> way.duration(1)));
    }

    /** Whether a network may look at single objects of a stream: a bare volume has no crop. */
    static boolean crops(Network network, Stream stream) {
        return !network.feed().canvas() && stream.object() instanceof Extent.Rectangle;
    }

    /** The smallest way on a canvas network that gives an answer that counts. */
    static Optional<Way> canvas(TaskSet set, Network canvas, Stream stream) {
        return ways(set.device(), canvas, stream)
                .min(
                        Comparator.<Way>comparingLong(
                                        way -> way.scale().orElseThrow().volume(stream.object()))
                                .thenComparingInt(Way::exit));
    }

    /** Of all stages of so many inputs, one launch after the other, us. */
    long duration(int inputs) {
        return LongStream.rangeClosed(1, exit)
                .map(stage -> device.duration(network, (int) stage, inputs))
                .sum();
    }

    /** Of the longest launch, us. */
    long longest(int inputs) {
        return LongStream.rangeClosed(1, exit)
                .map(stage -> device.duration(network, (int) stage, inputs))
                .max()
                .orElseThrow();
    }

    private static java.util.stream.Stream<Way> ways(
            Device device, Network network, Stream stream) {
        int sizeClass = device.nativeClass(stream.object());
        return network.accuracy().stream()
                .filter(entry -> entry.sizeClass() == sizeClass)
                .flatMap(entry ->
                        exit(stream, entry).stream()
                                .mapToObj(exit -> new Way(device, network, entry.scale(), exit)));
    }

    /** The first exit whose answer counts. */
    private static OptionalInt exit(Stream stream, AccuracyEntry entry) {
        for (int exit = stream.exit(); exit <= entry.byExit().size(); exit++)
            if (entry.byExit().get(exit - 1).millionths() >= stream.accuracy().millionths())
                return OptionalInt.of(exit);
        return OptionalInt.empty();
    }
}
