package org.fovea.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.schedule.Placement;

/** Breaks of rule 7: what lies where on a canvas. */
final class PackingMutators {

    private PackingMutators() {}

    static List<Mutator> all() {
        return List.of(
                new Mutator(7, "right of the canvas", sample -> moved(sample, true)),
                new Mutator(7, "below the canvas", sample -> moved(sample, false)),
                new Mutator(7, "1 px beyond the right border", sample -> trimmed(sample, true)),
                new Mutator(7, "1 px beyond the lower border", sample -> trimmed(sample, false)),
                new Mutator(7, "x off the grid", sample -> misaligned(sample, true)),
                new Mutator(7, "y off the grid", sample -> misaligned(sample, false)),
                new Mutator(7, "1 px less than the padding apart", PackingMutators::padded),
                new Mutator(7, "on the same spot", PackingMutators::stacked),
                new Mutator(
                        7, "1 px^2 more in all than the volume canvas", PackingMutators::overfull));
    }

    /** Past the border by the padding, so that nothing else is too close. */
    private static Stream<Sample> moved(Sample sample, boolean right) {
        return sample.inputs(any -> true)
                .flatMap(i -> {
                    var input = sample.inputs().get(i);
                    var network = sample.network(input.network());
                    if (!(network.feed() instanceof Feed.RectangleCanvas canvas))
                        return Stream.empty();
                    int below =
                            Math.ceilDiv(network.height() + canvas.padding(), canvas.alignment())
                                    * canvas.alignment();
                    return IntStream.range(0, input.placements().size())
                            .mapToObj(p -> {
                                var on = (Placement.OnCanvas) input.placements().get(p);
                                return sample.replacing(
                                        i,
                                        p,
                                        right
                                                ? new Placement.OnCanvas(
                                                        on.task(),
                                                        on.scale(),
                                                        PlacementMutators.beside(network),
                                                        on.y())
                                                : new Placement.OnCanvas(
                                                        on.task(), on.scale(), on.x(), below));
                            });
                });
    }

    /**
     * The canvas ends 1 px before an object that is alone on all canvases of the network and could
     * move.
     */
    private static Stream<Sample> trimmed(Sample sample, boolean right) {
        return PlacementMutators.eachPlacement(
                sample,
                (input, placement) -> {
                    if (!(placement instanceof Placement.OnCanvas on)
                            || !PlacementMutators.alone(sample, input)) return Stream.empty();
                    var network = sample.network(input.network());
                    int[] sides = sides(sample, on);
                    if (right ? on.x() == 0 : on.y() == 0)
                        return Stream.empty(); // it would not fit at all (rule 10)
                    return Stream.of(
                            right
                                    ? sample.resized(
                                            network, on.x() + sides[0] - 1, network.height())
                                    : sample.resized(
                                            network, network.width(), on.y() + sides[1] - 1));
                });
    }

    /** The grid is made 1 px wider than a coordinate. */
    private static Stream<Sample> misaligned(Sample sample, boolean horizontally) {
        return PlacementMutators.eachPlacement(
                sample,
                (input, placement) -> {
                    var network = sample.network(input.network());
                    if (!(placement instanceof Placement.OnCanvas on)
                            || !(network.feed() instanceof Feed.RectangleCanvas canvas))
                        return Stream.empty();
                    int coordinate = horizontally ? on.x() : on.y();
                    return coordinate == 0
                            ? Stream.empty()
                            : Stream.of(
                                    refed(
                                            sample,
                                            network,
                                            new Feed.RectangleCanvas(
                                                    canvas.padding(), coordinate + 1)));
                });
    }

    /** The padding becomes 1 px more than the widest gap between two objects. */
    private static Stream<Sample> padded(Sample sample) {
        return sample.inputs().stream()
                .flatMap(input -> {
                    var network = sample.network(input.network());
                    if (!(network.feed() instanceof Feed.RectangleCanvas canvas)
                            || input.placements().size() < 2) return Stream.empty();
                    int gap = gap(sample, input.placements().get(0), input.placements().get(1));
                    return gap >= Limits.SIDE
                            ? Stream.empty()
                            : Stream.of(
                                    refed(
                                            sample,
                                            network,
                                            new Feed.RectangleCanvas(gap + 1, canvas.alignment())));
                });
    }

    /** How far apart two objects are, horizontally or vertically, whichever is more. */
    private static int gap(Sample sample, Placement first, Placement second) {
        var a = (Placement.OnCanvas) first;
        var b = (Placement.OnCanvas) second;
        int[] sidesA = sides(sample, a);
        int[] sidesB = sides(sample, b);
        int beside = Math.max(b.x() - a.x() - sidesA[0], a.x() - b.x() - sidesB[0]);
        int below = Math.max(b.y() - a.y() - sidesA[1], a.y() - b.y() - sidesB[1]);
        return Math.max(beside, below);
    }

    /** The second object moves onto the first one, where the canvas holds it there. */
    private static Stream<Sample> stacked(Sample sample) {
        return sample.inputs(input -> input.placements().size() > 1)
                .flatMap(i -> {
                    var input = sample.inputs().get(i);
                    var network = sample.network(input.network());
                    if (!(input.placements().get(0) instanceof Placement.OnCanvas first)
                            || !(input.placements().get(1) instanceof Placement.OnCanvas second))
                        return Stream.empty();
                    int[] sides = sides(sample, second);
                    if (first.x() + sides[0] > network.width()
                            || first.y() + sides[1] > network.height()) return Stream.empty();
                    return Stream.of(
                            sample.replacing(
                                    i,
                                    1,
                                    new Placement.OnCanvas(
                                            second.task(), second.scale(), first.x(), first.y())));
                });
    }

    /** The canvas becomes 1 px^2 smaller than what lies on it, still larger than any one object. */
    private static Stream<Sample> overfull(Sample sample) {
        return sample.inputs().stream()
                .flatMap(input -> {
                    var network = sample.network(input.network());
                    if (!(network.feed() instanceof Feed.VolumeCanvas)
                            || input.placements().size() < 2) return Stream.empty();
                    long room =
                            input.placements().stream().mapToLong(p -> volume(sample, p)).sum() - 1;
                    boolean others =
                            sample.inputs().stream()
                                    .filter(other -> other.network().equals(network.id()))
                                    .flatMap(other -> other.placements().stream())
                                    .allMatch(placement -> volume(sample, placement) <= room);
                    return others
                            ? Stream.of(sample.resized(network, (int) room, 1))
                            : Stream.empty();
                });
    }

    private static long volume(Sample sample, Placement placement) {
        return ((Placement.InVolume) placement)
                .scale()
                .volume(sample.task(placement.task()).object());
    }

    private static int[] sides(Sample sample, Placement.OnCanvas on) {
        var object = (Extent.Rectangle) sample.task(on.task()).object();
        return new int[] {
            (int) on.scale().side(object.width()), (int) on.scale().side(object.height())
        };
    }

    private static Sample refed(Sample sample, Network network, Feed feed) {
        return sample.with(
                new Network(
                        network.id(),
                        feed,
                        network.width(),
                        network.height(),
                        network.storageBytes(),
                        network.needs(),
                        network.stages(),
                        network.accuracy()));
    }
}
