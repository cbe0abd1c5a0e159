package org.fovea.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Valid instances of every shape, drawn from a seed: extremes are drawn as often as ordinary
 * values.
 */
public final class AnyInstance {

    private static final List<String> TEXTS =
            List.of(
                    "a",
                    "b c",
                    "\u00f6",
                    "\ud83d\ude00",
                    "<script>",
                    "\"quoted\"",
                    "back\\slash",
                    "{}",
                    "1e3",
                    "=1+1",
                    "\u0905\u0902");

    private final SplittableRandom random;

    public AnyInstance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next instance. */
    public Instance next() {
        var devices = new ArrayList<Device>();
        int count = 1 + random.nextInt(3);
        for (int d = 0; d < count; d++) devices.add(device("d" + d));
        int deepest =
                devices.stream()
                        .flatMap(device -> device.networks().stream())
                        .mapToInt(network -> network.stages().size())
                        .max()
                        .orElse(1);
        var tasks = new ArrayList<Task>();
        int work = random.nextInt(8);
        for (int t = 0; t < work; t++) tasks.add(task(t + id(), deepest));
        return new Instance(name(), random.nextBoolean() ? "" : text(), devices, tasks);
    }

    private Device device(String id) {
        var classes = new TreeSet<Integer>();
        int count = 1 + random.nextInt(4);
        while (classes.size() < count) classes.add((int) amount(1, Limits.SIDE));
        var sizeClasses = List.copyOf(classes);
        var networks = new ArrayList<Network>();
        for (int n = random.nextInt(4); n > 0; n--)
            networks.add(network(id + "n" + n, sizeClasses));
        return new Device(
                id,
                sizeClasses,
                maybe() ? OptionalLong.of(amount(0, Limits.CAPACITY)) : OptionalLong.empty(),
                maybe() ? OptionalLong.of(amount(0, Limits.CAPACITY)) : OptionalLong.empty(),
                amounts(Limits.CAPACITY),
                amount(0, Limits.TIME),
                networks,
                maybe() ? Optional.of(measured()) : Optional.empty());
    }

    private Measured measured() {
        return new Measured(
                words(),
                words(),
                words(),
                maybe() ? OptionalLong.of(4_603) : OptionalLong.empty(),
                words(),
                words(),
                words(),
                words(),
                words());
    }

    private Network network(String id, List<Integer> classes) {
        boolean canvas = maybe();
        int batch = 1 + random.nextInt(4);
        var stages = new ArrayList<Stage>();
        for (int s = random.nextInt(3); s >= 0; s--) stages.add(stage(batch));
        var entries = new ArrayList<AccuracyEntry>();
        for (int sizeClass : classes) {
            if (maybe()) continue;
            var byExit =
                    stages.stream().map(_ -> new Accuracy((int) amount(0, 1_000_000))).toList();
            entries.add(
                    new AccuracyEntry(
                            sizeClass, canvas ? Optional.of(scale()) : Optional.empty(), byExit));
        }
        return new Network(
                id,
                canvas ? canvas() : new Feed.Crop(),
                (int) amount(1, Limits.SIDE),
                (int) amount(1, Limits.SIDE),
                amount(0, Limits.AMOUNT),
                amounts(Limits.AMOUNT),
                stages,
                entries);
    }

    private Feed canvas() {
        int padding = (int) amount(0, Limits.SIDE);
        int alignment = (int) amount(1, Limits.SIDE);
        return maybe()
                ? new Feed.VolumeCanvas(padding, alignment)
                : new Feed.RectangleCanvas(padding, alignment);
    }

    private Stage stage(int batch) {
        Map<String, List<Long>> percentiles = new HashMap<>();
        if (maybe()) percentiles.put("max", ascending(batch, 1, Limits.TIME));
        if (maybe()) percentiles.put("p99.9", ascending(batch, 1, Limits.TIME));
        return new Stage(
                ascending(batch, 1, Limits.TIME),
                maybe() ? ascending(batch, 0, Limits.AMOUNT) : List.of(),
                percentiles);
    }

    private List<Long> ascending(int count, long least, long most) {
        return random.longs(count, least, most + 1).sorted().boxed().toList();
    }

    private Task task(String id, int deepest) {
        long release = amount(0, Limits.TIME - 1);
        boolean mandatory = maybe();
        Extent object =
                maybe()
                        ? new Extent.Volume(amount(1, Limits.VOLUME))
                        : new Extent.Rectangle(
                                (int) amount(1, Limits.SIDE), (int) amount(1, Limits.SIDE));
        return new Task(
                id,
                release,
                amount(release + 1, Limits.TIME),
                object,
                maybe() ? Weight.ONE : new Weight((int) amount(1, 10_000_000)),
                mandatory,
                mandatory ? (int) amount(1, deepest) : 1,
                maybe() ? source() : Source.UNKNOWN);
    }

    private Source source() {
        Optional<Source.Frame> frame =
                maybe()
                        ? Optional.of(new Source.Frame.Number(amount(0, Limits.TIME)))
                        : Optional.of(new Source.Frame.Name(name()));
        return new Source(
                maybe() ? frame : Optional.empty(),
                maybe() ? OptionalInt.of(-3) : OptionalInt.empty(),
                maybe() ? OptionalInt.of(Integer.MAX_VALUE) : OptionalInt.empty(),
                maybe() ? Optional.of(name()) : Optional.empty());
    }

    private Scale scale() {
        return new Scale((int) amount(1, 10_000));
    }

    private Map<String, Long> amounts(long most) {
        Map<String, Long> amounts = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) amounts.put(id(), amount(0, most));
        return amounts;
    }

    private Optional<String> words() {
        return maybe() ? Optional.of(text()) : Optional.empty();
    }

    private String text() {
        return name() + "\n\t" + name();
    }

    private String name() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(10);
    }

    private String id() {
        return name().replace(" ", "_");
    }

    /** Either extreme, or anything between. */
    private long amount(long least, long most) {
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> Math.min(most, least + random.nextInt(1_000));
            default -> least == most ? least : random.nextLong(least, most);
        };
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
