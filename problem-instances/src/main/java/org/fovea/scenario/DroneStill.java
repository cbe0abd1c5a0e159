package org.fovea.scenario;

import java.util.List;
import org.fovea.instance.Instance;

/** Crowds of small objects below a drone that stands still, all due before its next image. */
final class DroneStill implements Scenario {

    private static final Camera CAMERA =
            Camera.of(Camera.PERIODS, "1360", "765", "VisDrone stills (recalled)");

    private static final Crowd CROWD =
            Crowd.of(
                    "53",
                    "VisDrone stills (recalled), distribution assumed",
                    "30",
                    "assumed: up to hundreds a frame");

    private static final Sides SIDES = Sides.of("30", "assumed", "0.6");

    private static final Knob.Number DEADLINE =
            Knob.Number.of(
                    "deadline",
                    "periods",
                    "0.1..100",
                    "1",
                    "deadline = release + this number of frame periods",
                    "one frame period, assumed");

    @Override
    public String name() {
        return "drone-still";
    }

    @Override
    public String summary() {
        return "crowds of small objects below a drone: 53 a frame, about 30 px, due in one frame";
    }

    @Override
    public String assumptions() {
        return Camera.assumptions(knobs());
    }

    @Override
    public List<Knob> knobs() {
        return CAMERA.knobs(
                CROWD.mean(),
                CROWD.spread(),
                SIDES.median(),
                SIDES.spread(),
                SIDES.aspect(),
                DEADLINE);
    }

    @Override
    public Instance instance(Recipe recipe) {
        var settings = recipe.settings();
        var image = CAMERA.image(settings);
        double period = settings.micros(CAMERA.period());
        long window = StrictMath.round(settings.number(DEADLINE) * period);
        var counts = Draws.of(recipe.seed(), name() + " counts");
        var sides = Draws.of(recipe.seed(), name() + " sides");
        var places = Draws.of(recipe.seed(), name() + " places");
        return CAMERA.instance(
                recipe,
                Camera.Scene.independent(
                        () -> CROWD.count(counts, settings),
                        () ->
                                Camera.Sight.of(
                                        Region.anywhere(places, SIDES.size(sides, settings), image),
                                        window)));
    }
}
