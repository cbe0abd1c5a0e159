package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;

/** Objects of mixed sizes that come in bursts, as when a camera turns towards a crowd. */
final class Burst implements Scenario {

    private static final Knob.Number CALM = rate("calm", "40");
    private static final Knob.Number BURST = rate("burst", "400");
    private static final Knob.Number CALM_TIME = dwell("calm-time", "2000", "calm");
    private static final Knob.Number BURST_TIME = dwell("burst-time", "500", "burst");

    private static final SizedObjects OBJECTS = SizedObjects.MIXED;
    private static final Windows WINDOWS = Windows.between("50", "150");

    private static Knob.Number rate(String name, String standard) {
        return Knob.Number.of(
                name,
                "objects/s",
                "1..100000",
                standard,
                "arrivals ~ Poisson with this rate while the state is " + name,
                "assumed, as two-state Markov-modulated Poisson process (Fischer and"
                        + " Meier-Hellstern 1993)");
    }

    private static Knob.Number dwell(String name, String standard, String state) {
        return Knob.Number.of(
                name,
                "ms",
                "10..60000",
                standard,
                "a stay in state %s ~ exponential with this mean".formatted(state),
                "assumed");
    }

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public String summary() {
        return "objects of mixed sizes in bursts: two-state Markov-modulated Poisson arrivals";
    }

    @Override
    public String assumptions() {
        return Camera.assumptions(knobs());
    }

    @Override
    public List<Knob> knobs() {
        var knobs = new ArrayList<Knob>(List.of(CALM, BURST, CALM_TIME, BURST_TIME));
        knobs.addAll(OBJECTS.knobs());
        knobs.addAll(WINDOWS.knobs());
        knobs.add(WantedLoad.BY_PACE);
        return knobs;
    }

    @Override
    public Instance instance(Recipe recipe) {
        return WantedLoad.byPace(
                        recipe.settings(),
                        Camera.device(BigDecimal.ONE),
                        stretch ->
                                Arrivals.first(
                                        recipe.tasks(),
                                        objects(recipe.seed(), recipe.settings(), stretch)))
                .instance(recipe);
    }

    @Override
    public Inflow inflow(long seed, Settings settings) {
        return WantedLoad.inflow(
                settings,
                Camera.device(BigDecimal.ONE),
                stretch -> objects(seed, settings, stretch));
    }

    private static Iterator<Task> objects(long seed, Settings settings, BigDecimal stretch) {
        var objects = OBJECTS.endless(seed, settings);
        var ends = WINDOWS.ends(settings);
        var windows = Draws.of(seed, "burst windows");
        var states = new States(Draws.of(seed, "burst gaps"), settings);
        double factor = stretch.doubleValue();
        return new Arrivals(
                () -> states.getAsDouble() * factor,
                (id, release) -> {
                    long window = windows.integer(ends.shortest(), ends.longest());
                    return Task.of(id, release, release + window, objects.next());
                });
    }

    /** Gaps between arrivals, us, of a process that forgets everything but its state. */
    private static final class States implements DoubleSupplier {

        private final Draws draws;
        private final double[] rate; // by state, a us: 0 is calm, 1 is a burst
        private final double[] leaving;
        private int state;

        States(Draws draws, Settings settings) {
            this.draws = draws;
            rate =
                    new double[] {
                        settings.number(CALM) / Arrivals.SECOND,
                        settings.number(BURST) / Arrivals.SECOND
                    };
            leaving =
                    new double[] {
                        1.0 / settings.micros(CALM_TIME), 1.0 / settings.micros(BURST_TIME)
                    };
            state = draws.index(settings.number(CALM_TIME), settings.number(BURST_TIME));
        }

        @Override
        public double getAsDouble() {
            double gap = 0;
            while (true) {
                // whichever comes first, an arrival or the end of the state
                double events = rate[state] + leaving[state];
                gap += draws.exponential(1 / events);
                if (draws.uniform() * events < rate[state]) return gap;
                state = 1 - state;
            }
        }
    }
}
