package org.fovea.scenario;

import java.util.List;
import org.fovea.input.Check;
import org.fovea.instance.Instance;

/** A street as COCO's images show it: a few objects, most of them small, some filling the image. */
final class Street implements Scenario {

    private static final String COCO_AREAS = "COCO (recalled)";

    private static final Camera CAMERA =
            Camera.of(Camera.PERIODS, "640", "480", "COCO images (recalled)");

    private static final Knob.Number MEDIAN =
            Knob.Number.of(
                    "median",
                    "objects",
                    "1..1000",
                    "4",
                    "objects a frame = round(median x exp(count-spread x normal)),"
                            + " drawn again outside 1..most",
                    "COCO, distribution assumed");

    private static final Knob.Count MOST =
            Knob.Count.of(
                    "most",
                    "objects",
                    "1..1000",
                    "33",
                    "most objects of a frame",
                    "99 % of COCO's images");

    private static final Knob.Number SPREAD =
            Knob.Number.of(
                    "count-spread",
                    "",
                    "0..3",
                    "0.91",
                    "standard deviation of ln(objects) before the cut",
                    "assumed: leaves 1 % above 33 before the cut");

    private static final Knob.Number SMALL = share("small", "41", "side from smallest to 32 px");
    private static final Knob.Number MEDIUM = share("medium", "34", "side from 32 to 96 px");
    private static final Knob.Number LARGE = share("large", "24", "side from 96 px to largest");

    private static final Knob.Number SMALLEST =
            Knob.Number.of(
                    "smallest",
                    "px",
                    "1..32",
                    "8",
                    "least side; the side is the root of the area, log-uniform in its class",
                    "assumed");

    private static final Knob.Number LARGEST =
            Knob.Number.of(
                    "largest", "px", "96..10000", "400", "greatest side, log-uniform", "assumed");

    private static final List<Double> EDGES = List.of(32.0, 96.0); // px, COCO's size classes

    private static final Knob.Number SOON = deadline("soon", "100");
    private static final Knob.Number LATER = deadline("later", "150");

    private static Knob.Number share(String name, String standard, String sides) {
        return Knob.Number.of(
                name,
                "%",
                "0..100",
                standard,
                "share of objects with a " + sides + "; shares count in proportion",
                COCO_AREAS);
    }

    private static Knob.Number deadline(String name, String standard) {
        return Knob.Number.of(
                name,
                "ms",
                "1..10000",
                standard,
                "deadline - release is soon or later, equally likely",
                "100, 150 ms, assumed");
    }

    @Override
    public String name() {
        return "street";
    }

    @Override
    public String summary() {
        return "a street as in COCO's images: 1 to 33 objects a frame, small to large";
    }

    @Override
    public String assumptions() {
        return Camera.assumptions(knobs());
    }

    @Override
    public List<Knob> knobs() {
        return CAMERA.knobs(
                MEDIAN,
                MOST,
                SPREAD,
                SMALL,
                MEDIUM,
                LARGE,
                SMALLEST,
                LARGEST,
                Sides.ASPECT,
                SOON,
                LATER);
    }

    @Override
    public Instance instance(Recipe recipe) {
        var settings = recipe.settings();
        settings.ascending(MEDIAN, MOST); // otherwise nearly every count would be drawn again
        double shares = settings.number(SMALL) + settings.number(MEDIUM) + settings.number(LARGE);
        new Check().that(shares > 0, LARGE.name(), "0", "a share above 0 in some class").done();
        var image = CAMERA.image(settings);
        var deadlines = List.of(settings.micros(SOON), settings.micros(LATER));
        var counts = Draws.of(recipe.seed(), name() + " counts");
        var sides = Draws.of(recipe.seed(), name() + " sides");
        var places = Draws.of(recipe.seed(), name() + " places");
        var windows = Draws.of(recipe.seed(), name() + " windows");
        return CAMERA.instance(
                recipe,
                Camera.Scene.independent(
                        () -> count(counts, settings),
                        () ->
                                Camera.Sight.of(
                                        Region.anywhere(places, size(sides, settings), image),
                                        windows.oneOf(deadlines))));
    }

    /** The median is inside the range, so that soon a draw is. */
    private static int count(Draws draws, Settings settings) {
        int most = settings.count(MOST);
        while (true) {
            double drawn = draws.logNormal(settings.number(MEDIAN), settings.number(SPREAD));
            long rounded = StrictMath.round(drawn);
            if (rounded >= 1 && rounded <= most) return (int) rounded;
        }
    }

    private static Sides.Size size(Draws draws, Settings settings) {
        int sizeClass =
                draws.index(
                        settings.number(SMALL), settings.number(MEDIUM), settings.number(LARGE));
        double low = sizeClass == 0 ? settings.number(SMALLEST) : EDGES.get(sizeClass - 1);
        double high = sizeClass == EDGES.size() ? settings.number(LARGEST) : EDGES.get(sizeClass);
        return Sides.shaped(draws, draws.logUniform(low, high), settings.number(Sides.ASPECT));
    }
}
