package org.fovea.scenario;

import static java.math.RoundingMode.CEILING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;

/**
 * Objects by size class, as the measuring sets draw them: a class by its share, then a width up to
 * the class and a height up to the width, whole px.
 *
 * @param classes native size classes of the device, ascending, px
 * @param shares a knob for each class; none where there is one class
 */
record SizedObjects(List<Integer> classes, List<Knob.Number> shares) {

    /** All of 256 px. */
    static final SizedObjects LARGE = new SizedObjects(List.of(256), List.of());

    /** 64, 128 and 256 px. */
    static final SizedObjects MIXED =
            new SizedObjects(
                    TalkNetwork.CLASSES,
                    List.of(
                            share("small", 64, "45"),
                            share("medium", 128, "35"),
                            share("large", 256, "20")));

    /** Above half a class, so that an object's native class is the one it was drawn for. */
    private static final Knob.Number NARROWEST =
            Knob.Number.of(
                    "narrowest",
                    "%",
                    "51..100",
                    "62.5",
                    "width = uniform narrowest..100 % of the class, px",
                    "assumed: 5/8");

    private static final Knob.Number FLATTEST =
            Knob.Number.of(
                    "flattest",
                    "%",
                    "0..100",
                    "40",
                    "height = uniform flattest..100 % of the width, at least 8 px",
                    "assumed");

    private static final int LEAST_HEIGHT = 8; // px
    private static final int PERCENT = 2; // places

    /** The class shares where there are several, and the proportions. */
    List<Knob> knobs() {
        var knobs = new ArrayList<Knob>(shares);
        knobs.add(NARROWEST);
        knobs.add(FLATTEST);
        return knobs;
    }

    /** The objects of a recipe, in the order in which they were drawn. */
    List<Extent.Rectangle> drawn(Recipe recipe) {
        var all = endless(recipe.seed(), recipe.settings());
        var objects = new ArrayList<Extent.Rectangle>(recipe.tasks());
        for (int i = 0; i < recipe.tasks(); i++) objects.add(all.next());
        return objects;
    }

    /** Objects without end, drawn when they are asked for. */
    Iterator<Extent.Rectangle> endless(long seed, Settings settings) {
        var kinds = Draws.of(seed, "class");
        var widths = Draws.of(seed, "width");
        var heights = Draws.of(seed, "height");
        double[] weights = shareValues(settings);
        int[] narrowest =
                classes.stream().mapToInt(side -> part(settings, NARROWEST, side)).toArray();
        return Stream.generate(
                        () -> {
                            int kind = kinds.index(weights);
                            int width = (int) widths.integer(narrowest[kind], classes.get(kind));
                            int flattest = Math.max(LEAST_HEIGHT, part(settings, FLATTEST, width));
                            return new Extent.Rectangle(
                                    width, (int) heights.integer(flattest, width));
                        })
                .iterator();
    }

    /**
     * The least device time that gives every object its best accuracy, us: the work that a load is
     * a multiple of.
     */
    static double work(Device device, List<Extent.Rectangle> objects) {
        var tasks =
                IntStream.range(0, objects.size())
                        .mapToObj(i -> Task.of("t" + i, 0, 1, objects.get(i)))
                        .toList();
        return Load.of(Problem.of(Instance.of("work", List.of(device), tasks))).work();
    }

    private double[] shareValues(Settings settings) {
        if (shares.isEmpty()) return new double[] {1};
        double[] values = shares.stream().mapToDouble(settings::number).toArray();
        for (double value : values) if (value > 0) return values;
        throw new InvalidValue(
                List.of(
                        new Flaw(
                                shares.getLast().name(),
                                "0",
                                "more than 0, as the shares of all other classes are 0",
                                "")));
    }

    private static int part(Settings settings, Knob.Number percent, int side) {
        return settings.decimal(percent)
                .multiply(BigDecimal.valueOf(side))
                .movePointLeft(PERCENT)
                .setScale(0, CEILING)
                .intValueExact();
    }

    private static Knob.Number share(String name, int side, String standard) {
        return Knob.Number.of(
                name,
                "%",
                "0..100",
                standard,
                "objects of class %d px, relative to the other shares".formatted(side),
                "assumed");
    }
}
