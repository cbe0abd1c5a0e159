package org.fovea.exact.joint;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.problem.Problem;

/** Why the search cannot treat a problem, as part of a sentence. */
public final class Unfit {

    private static final int TASKS = Long.SIZE; // sets of tasks are bits of a word
    private static final int MOST_READ = 10_000; // of which most can never be answered in time
    private static final int NETWORKS = Integer.SIZE / State.CAP_BITS;
    private static final long HORIZON = 1L << 40; // us, 12 days: keeps charges within a word

    private Unfit() {}

    /** The first reason; empty where there is none. */
    public static Optional<String> reason(Problem problem) {
        if (problem.tasks() > MOST_READ) return Optional.of("there are more than 64 tasks");
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
        int device = fleet.deviceOf(serving[0]);
        if (IntStream.of(serving).anyMatch(n -> fleet.deviceOf(n) != device))
            return Optional.of("several devices serve tasks");
        if (limited(fleet.device(device)))
            return Optional.of("the device has limits on memory, energy or budgets");
        var joint = new Joint(problem);
        if (joint.tasks() > TASKS) return Optional.of("there are more than 64 tasks");
        int types = 0;
        for (int n = 0; n < joint.networks(); n++) {
            types += joint.stages(n);
            if (joint.stages(n) > State.CAP)
                return Optional.of("networks have more than 15 stages");
        }
        if (joint.networks() > NETWORKS || types >= State.DONE)
            return Optional.of("networks are more than 8, or of many stages");
        return joint.tasks() > 0 && joint.deadline(joint.tasks() - 1) > HORIZON
                ? Optional.of("days lie between releases and deadlines")
                : Optional.empty();
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
