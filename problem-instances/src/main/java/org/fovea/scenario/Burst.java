package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;

/** Objects of mixed sizes that come in bursts, as when a camera turns towards a crowd. */
final class Burst implements Scenario {

    private static final Knob.Number CALM = rate("calm", "40");
    private static final Knob.Number BURST = rate("burst", "400");
    private static final Knob.Number CALM_TIME = dwell("calm-time", "2000", "calm");
    private static final Knob.Number BURST_TIME = dwell("burst-time", "500", "burst");

    private static final Sides SIDES = Sides.of("80", "assumed: mixed sizes", "0.7");

    private static final Knob.Number SHORTEST = window("deadline-least", "50", "least");
    private static final Knob.Number LONGEST = window("deadline-most", "150", "most");

    private static final int GREATEST =
            65_536; // px; what the format admits, never drawn in practice

    private static Knob.Number rate(String name, String standard) {
        return Knob.Number.of(
                name,
                "objects/s",
                "1..100000",
                standard,
                "arrivals ~ Poisson with this rate while the state is " + name,
                "assumed; two-state Markov-modulated Poisson process (Fischer and"
                        + " Meier-Hellstern 1993)");
    }

    private static Knob.Number dwell(String name, String standard, String state) {
        return Knob.Number.of(
                name,
                "ms",
                "1..60000",
                standard,
                "a stay in state %s ~ exponential with this mean".formatted(state),
                "assumed");
    }

    private static Knob.Number window(String name, String standard, String end) {
        return Knob.Number.of(
                name,
                "ms",
                "1..10000",
                standard,
                "deadline - release ~ uniform between least and most; the " + end,
                "50 to 150 ms, assumed");
    }

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public String summary() {
        return "Objects of mixed sizes in bursts: two-state Markov-modulated Poisson arrivals, due in"
                + " 50 to 150 ms";
    }

    @Override
    public List<Knob> knobs() {
        return List.of(
                CALM,
                BURST,
                CALM_TIME,
                BURST_TIME,
                SIDES.median(),
                SIDES.spread(),
                SIDES.aspect(),
                SHORTEST,
                LONGEST,
                WantedLoad.BY_PACE);
    }

    @Override
    public Instance instance(Recipe recipe) {
        recipe.settings().ascending(SHORTEST, LONGEST);
        var tuned =
                WantedLoad.byPace(
                        recipe.settings(),
                        Camera.device(BigDecimal.ONE),
                        stretch -> objects(recipe, stretch.doubleValue()));
        String note =
                "All times between arrivals x %s; canvas, and latencies of batches above 1, are assumed."
                        .formatted(tuned.factor().toPlainString());
        return new Instance(
                recipe.name(), Origin.of(recipe, note), List.of(tuned.device()), tuned.tasks());
    }

    private static List<Task> objects(Recipe recipe, double stretch) {
        var settings = recipe.settings();
        var states = new States(Draws.of(recipe.seed(), "gaps"), settings);
        var sides = Draws.of(recipe.seed(), "sides");
        var windows = Draws.of(recipe.seed(), "windows");
        long least = settings.micros(SHORTEST);
        long most = settings.micros(LONGEST);
        return Arrivals.tasks(
                recipe.tasks(),
                () -> states.getAsDouble() * stretch,
                (id, release) ->
                        Task.of(
                                id,
                                release,
                                release + windows.integer(least, most),
                                object(SIDES.size(sides, settings))));
    }

    private static Extent object(Sides.Size size) {
        return new Extent.Rectangle(side(size.width()), side(size.height()));
    }

    private static int side(double px) {
        return StrictMath.clamp(StrictMath.round(px), 1, GREATEST);
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
