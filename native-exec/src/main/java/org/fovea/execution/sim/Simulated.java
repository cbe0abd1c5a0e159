package org.fovea.execution.sim;

import java.util.ArrayList;
import java.util.Optional;
import org.fovea.execution.Backend;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.instance.Device;

/** The backend {@code sim}: launches take what is drawn from the profile's percentiles. */
public final class Simulated implements Backend {

    private static final long SPIN = 1_000_000; // ns; sleeps on virtual machines are late by less

    private final Conditions conditions;
    private int runs; // each has luck of its own

    /** Under these conditions. */
    public Simulated(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public Optional<String> device() {
        return Optional.empty();
    }

    @Override
    public Optional<String> unverified(Device device, long patienceNanos) {
        return Optional.of("numerics not checked: sim computes nothing");
    }

    @Override
    public void run(ExecutionPlan plan, Records records) {
        var replay = new Replay(plan, records, conditions, runs++);
        if (!conditions.realTime()) {
            for (int device = 0; device < plan.devices(); device++)
                replay.device(device, new Clock.Virtual());
            return;
        }
        long zero = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int d = 0; d < plan.devices(); d++) {
            int device = d;
            var clock = new Clock.Real(zero, conditions.spinNanos().orElse(SPIN));
            threads.add(Thread.ofPlatform().daemon().start(() -> replay.device(device, clock)));
        }
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            records.failed("the run was interrupted");
        }
    }
}
