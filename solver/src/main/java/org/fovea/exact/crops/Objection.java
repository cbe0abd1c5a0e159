package org.fovea.exact.crops;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.problem.Problem;

/** Why the exact search cannot treat a problem yet, as part of a sentence. */
public final class Objection {

    private Objection() {}

    /** The first objection; empty where crop networks on one device are all there is to decide. */
    public static Optional<String> to(Problem problem) {
        if (problem.anyMandatory()) return Optional.of("tasks are mandatory");
        var fleet = problem.fleet();
        int[] serving =
                IntStream.range(0, problem.tasks())
                        .flatMap(task ->
                                IntStream.range(0, problem.modes(task))
                                        .map(k -> fleet.networkOf(problem.mode(task, k))))
                        .distinct()
                        .toArray();
        if (serving.length == 0) return Optional.empty();
        if (IntStream.of(serving).anyMatch(fleet::canvas))
            return Optional.of("objects share canvases");
        int device = fleet.deviceOf(serving[0]);
        if (IntStream.of(serving).anyMatch(n -> fleet.deviceOf(n) != device))
            return Optional.of("several devices serve tasks");
        if (limited(fleet.device(device)))
            return Optional.of("the device has limits on memory, energy or budgets");
        return Codes.fit(Crops.of(problem))
                ? Optional.empty()
                : Optional.of("networks and stages are too many");
    }

    /** Whether a limit of the device can forbid a schedule; memory that holds all cannot. */
    private static boolean limited(Device device) {
        long storage = 0; // at most 1,000 networks of 1e12 bytes
        for (var network : device.networks()) storage += network.storageBytes();
        return storage > device.memoryBytes().orElse(Long.MAX_VALUE)
                || device.energyBudget().isPresent()
                || !device.budgets().isEmpty();
    }
}
