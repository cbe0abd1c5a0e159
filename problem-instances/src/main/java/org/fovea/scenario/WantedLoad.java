package org.fovea.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.input.Check;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;

/**
 * Makes the {@linkplain Load load} of an instance what was asked for: by the speed of its device,
 * or by the pace of arrivals.
 *
 * @param scaled what the factor is on
 * @param factor 1 where no load was asked for
 */
record WantedLoad(String scaled, BigDecimal factor, Device device, List<Task> tasks) {

    private static final String LATENCIES = "All latencies";
    private static final String GAPS = "All times between arrivals";

    private static final String LEAST = "0.1";
    private static final String MOST = "100";
    private static final double TOLERANCE = 0.01;
    private static final MathContext DIGITS = new MathContext(6); // the description tells them

    private static final String SOURCE =
            "light 0.5, full 1, double 2, fourfold 4; where none is given the load is whatever it"
                    + " comes to";

    /** For scenarios whose objects come when they come. */
    static final Knob.Number BY_SPEED = knob("one factor on all latencies");

    /** For scenarios of streams, which can be more. */
    static final Knob.Number BY_STREAMS =
            knob("the number of streams where that is not set, then one factor on all latencies");

    /** For scenarios whose device is as it is. */
    static final Knob.Number BY_PACE = knob("one factor on all times between arrivals");

    private static Knob.Number knob(String means) {
        String meaning =
                "least device time that gives every object its best accuracy, over the release"
                        + " horizon, by "
                        + means;
        return new Knob.Number("load", "", LEAST, MOST, Optional.empty(), meaning, SOURCE);
    }

    /**
     * The device whose speed makes the load.
     *
     * @param device by the factor on its latencies
     */
    static WantedLoad bySpeed(
            Settings settings, List<Task> tasks, Function<BigDecimal, Device> device) {
        var natural =
                new WantedLoad(LATENCIES, BigDecimal.ONE, device.apply(BigDecimal.ONE), tasks);
        var wanted = settings.given(BY_SPEED);
        if (wanted.isEmpty() || tasks.isEmpty()) return natural;
        var slowness = factor(wanted.get().doubleValue() / natural.share());
        return new WantedLoad(LATENCIES, slowness, device.apply(slowness), tasks)
                .within(wanted.get());
    }

    /**
     * The arrivals whose pace makes the load.
     *
     * @param arrivals by the factor on the times between them
     */
    static WantedLoad byPace(
            Settings settings, Device device, Function<BigDecimal, List<Task>> arrivals) {
        Function<BigDecimal, WantedLoad> paced =
                stretch -> new WantedLoad(GAPS, stretch, device, arrivals.apply(stretch));
        var natural = paced.apply(BigDecimal.ONE);
        var wanted = settings.given(BY_PACE);
        if (wanted.isEmpty() || natural.tasks().isEmpty()) return natural;
        double load = wanted.get().doubleValue();
        if (natural.tasks().size() == 1) return natural.within(wanted.get()); // no gap to scale
        double stretch = natural.share() / load;
        double reached = paced.apply(factor(stretch)).share();
        // once more: rounding to whole us moved the releases, and thereby the horizon
        return paced.apply(factor(stretch * reached / load)).within(wanted.get());
    }

    /**
     * Arrivals without end, whose pace makes the load of the first of them.
     *
     * @param arrivals by the factor on the times between them
     */
    static Inflow inflow(
            Settings settings, Device device, Function<BigDecimal, Iterator<Task>> arrivals) {
        Function<BigDecimal, List<Task>> pilot =
                stretch -> Arrivals.first(Inflow.PILOT, arrivals.apply(stretch));
        var paced = byPace(settings, device, pilot);
        return new Inflow(List.of(device), arrivals.apply(paced.factor));
    }

    /** The instance of the recipe. */
    Instance instance(Recipe recipe) {
        return instance(recipe, "");
    }

    /** The same, described by one sentence more. */
    Instance instance(Recipe recipe, String also) {
        String told =
                factor.compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : "%s x %s, for the load.".formatted(scaled, factor.toPlainString());
        String both = (also + " " + told).strip();
        return new Instance(recipe.name(), recipe.description(both), List.of(device), tasks);
    }

    private double share() {
        return share(device, tasks);
    }

    /** The load that tasks bring a device. */
    static double share(Device device, List<Task> tasks) {
        return Load.of(Problem.of(Instance.of("load", List.of(device), tasks))).share();
    }

    /** Refuses what whole us cannot express. */
    private WantedLoad within(BigDecimal wanted) {
        double reached = share();
        new Check()
                .that(
                        StrictMath.abs(reached / wanted.doubleValue() - 1) <= TOLERANCE,
                        "load",
                        wanted.toPlainString(),
                        "what times of whole us can make within 1 %; here it comes to "
                                + factor(reached).toPlainString())
                .done();
        return this;
    }

    private static BigDecimal factor(double exact) {
        return new BigDecimal(exact).round(DIGITS).stripTrailingZeros();
    }
}
