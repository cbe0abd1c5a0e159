package org.fovea.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
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
 * @param factor on every latency, or on every time between arrivals; 1 where no load was asked for
 */
record WantedLoad(BigDecimal factor, Device device, List<Task> tasks) {

    private static final String RANGE = "0.1..100";
    private static final double TOLERANCE = 0.01;
    private static final MathContext DIGITS = new MathContext(6); // the description tells them

    private static final String SOURCE =
            "light 0.5, full 1, double 2, fourfold 4; where none is given the load is whatever it comes to";

    /** For scenarios whose objects come when they come. */
    static final Knob.Number BY_SPEED =
            knob(
                    "least device time of all tasks over release horizon; one factor on all latencies");

    /** For scenarios whose device is as it is. */
    static final Knob.Number BY_PACE =
            knob(
                    "least device time of all tasks over release horizon; one factor on all times between arrivals");

    private static Knob.Number knob(String meaning) {
        var ends = RANGE.split("\\.\\.", -1);
        return new Knob.Number("load", "", ends[0], ends[1], Optional.empty(), meaning, SOURCE);
    }

    /**
     * The device whose speed makes the load.
     *
     * @param device by the factor on its latencies
     */
    static WantedLoad bySpeed(
            Settings settings, List<Task> tasks, Function<BigDecimal, Device> device) {
        var natural = new WantedLoad(BigDecimal.ONE, device.apply(BigDecimal.ONE), tasks);
        var wanted = settings.given(BY_SPEED);
        if (wanted.isEmpty() || tasks.isEmpty()) return natural;
        var slowness = factor(wanted.get().doubleValue() / natural.share());
        return new WantedLoad(slowness, device.apply(slowness), tasks).within(wanted.get());
    }

    /**
     * The arrivals whose pace makes the load.
     *
     * @param arrivals by the factor on the times between them
     */
    static WantedLoad byPace(
            Settings settings, Device device, Function<BigDecimal, List<Task>> arrivals) {
        var natural = new WantedLoad(BigDecimal.ONE, device, arrivals.apply(BigDecimal.ONE));
        var wanted = settings.given(BY_PACE);
        if (wanted.isEmpty() || natural.tasks().isEmpty()) return natural;
        double load = wanted.get().doubleValue();
        new Check()
                .that(
                        natural.tasks().size() > 1,
                        "tasks",
                        "1",
                        "at least 2, since the pace of their arrivals makes the load")
                .done();
        double stretch = natural.share() / load;
        var first = new WantedLoad(factor(stretch), device, arrivals.apply(factor(stretch)));
        // once more: rounding to whole us moved the releases, and thereby the horizon
        var corrected = factor(stretch * first.share() / load);
        return new WantedLoad(corrected, device, arrivals.apply(corrected)).within(wanted.get());
    }

    private double share() {
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
                        "a load that times of whole us can make within 1 %; the nearest is "
                                + factor(reached).toPlainString())
                .done();
        return this;
    }

    private static BigDecimal factor(double exact) {
        return new BigDecimal(exact).round(DIGITS).stripTrailingZeros();
    }
}
