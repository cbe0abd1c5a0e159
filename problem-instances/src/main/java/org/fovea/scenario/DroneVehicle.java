package org.fovea.scenario;

import java.util.List;
import org.fovea.instance.Instance;

/** Vehicles below a drone, of one size more or less, none of them urgent. */
final class DroneVehicle implements Scenario {

    private static final Camera CAMERA =
            Camera.of(Camera.PERIODS, "640", "512", "DroneVehicle images (recalled)");

    private static final Crowd CROWD =
            Crowd.of(
                    "14",
                    "DroneVehicle: 441,642 boxes on 31,064 images, distribution assumed",
                    "3",
                    "assumed");

    private static final Sides SIDES = Sides.of("60", "assumed", "0.6");

    private static final Knob.Number SHORTEST = periods("deadline-least", "1", "least");
    private static final Knob.Number LONGEST = periods("deadline-most", "3", "most");

    private static Knob.Number periods(String name, String standard, String end) {
        return Knob.Number.of(
                name,
                "periods",
                "0.1..100",
                standard,
                "deadline - release ~ uniform between two numbers of frame periods; the " + end,
                "one to three frame periods, assumed");
    }

    @Override
    public String name() {
        return "drone-vehicle";
    }

    @Override
    public String summary() {
        return "vehicles below a drone: 14 a frame, about 60 px, due in one to three frames";
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
                SHORTEST,
                LONGEST);
    }

    @Override
    public Instance instance(Recipe recipe) {
        var settings = recipe.settings();
        settings.ascending(SHORTEST, LONGEST);
        var image = CAMERA.image(settings);
        double period = settings.micros(CAMERA.period());
        var counts = Draws.of(recipe.seed(), name() + " counts");
        var sides = Draws.of(recipe.seed(), name() + " sides");
        var places = Draws.of(recipe.seed(), name() + " places");
        var windows = Draws.of(recipe.seed(), name() + " windows");
        return CAMERA.instance(
                recipe,
                Camera.Scene.independent(
                        () -> CROWD.count(counts, settings),
                        () -> {
                            var size = SIDES.size(sides, settings);
                            double window =
                                    windows.between(
                                            settings.number(SHORTEST), settings.number(LONGEST));
                            return Camera.Sight.of(
                                    Region.anywhere(places, size, image),
                                    StrictMath.round(window * period));
                        }));
    }
}
