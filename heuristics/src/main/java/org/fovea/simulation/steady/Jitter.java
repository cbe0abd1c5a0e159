package org.fovea.simulation.steady;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Stage;
import org.fovea.problem.Fleet;
import org.fovea.problem.Pace;
import org.fovea.scenario.Draws;

/**
 * Durations drawn from the percentiles that were measured of a stage and batch size: linear between
 * them, the lowest percentile's below it, the highest's above it. A stage without percentiles takes
 * what was planned. Launches are independent of each other.
 */
public final class Jitter implements Pace {

    private static final String MAX = "max";

    private final Fleet fleet;
    private final Draws draws;
    private final List<List<Curve>> curves = new ArrayList<>(); // by network, stage - 1

    /** Durations for the networks of a fleet, from a seed. */
    public Jitter(Fleet fleet, long seed) {
        this.fleet = fleet;
        draws = Draws.of(seed, "jitter");
        for (int network = 0; network < fleet.networks(); network++)
            curves.add(fleet.network(network).stages().stream().map(Curve::of).toList());
    }

    /** Whether any stage on a device has percentiles to draw from. */
    public static boolean measured(Device device) {
        return device.networks().stream()
                .flatMap(network -> network.stages().stream())
                .anyMatch(stage -> !stage.percentiles().isEmpty());
    }

    @Override
    public long of(int network, int stage, int inputs) {
        var curve = curves.get(network).get(stage - 1);
        if (curve.knots.isEmpty()) return fleet.duration(network, stage, inputs);
        long overhead = fleet.device(fleet.deviceOf(network)).launchOverhead();
        return overhead + curve.at(draws.uniform(), inputs);
    }

    /**
     * A percentile.
     *
     * @param share of launches that take no longer
     * @param latency us, by inputs
     */
    private record Knot(double share, List<Long> latency) {

        static Knot of(String name, List<Long> latency) {
            double share = name.equals(MAX) ? 1 : Double.parseDouble(name.substring(1)) / 100;
            return new Knot(share, latency);
        }
    }

    /** Percentiles in ascending order. */
    private record Curve(List<Knot> knots) {

        static Curve of(Stage stage) {
            return new Curve(
                    stage.percentiles().entrySet().stream()
                            .map(each -> Knot.of(each.getKey(), each.getValue()))
                            .sorted(Comparator.comparingDouble(Knot::share))
                            .toList());
        }

        /**
         * Measured percentiles of few samples may cross: a higher one is never lower than before.
         */
        long at(double share, int inputs) {
            double fromShare = 0;
            double from = knots.getFirst().latency.get(inputs - 1);
            for (var knot : knots) {
                double to = StrictMath.max(from, knot.latency.get(inputs - 1));
                if (share < knot.share) {
                    double part = (share - fromShare) / (knot.share - fromShare);
                    return StrictMath.round(from + part * (to - from));
                }
                fromShare = knot.share;
                from = to;
            }
            return StrictMath.round(from);
        }
    }
}
