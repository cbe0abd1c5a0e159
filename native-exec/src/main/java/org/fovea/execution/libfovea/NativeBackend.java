package org.fovea.execution.libfovea;

import java.util.List;
import java.util.Optional;
import org.fovea.execution.Availability;
import org.fovea.execution.Backend;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.execution.flat.Runner;
import org.fovea.instance.Device;

/** Runs plans by {@code fovea-run}, a process without a garbage collector. */
public final class NativeBackend implements Backend {

    private final Kind kind;
    private final Conditions conditions;
    private final Installation installation;
    private final long patienceNanos;

    /** On an installation that is there. */
    public NativeBackend(Kind kind, Conditions conditions) {
        this(kind, conditions, Runner.PATIENCE);
    }

    /** One that waits so long for a launch that is overdue. */
    NativeBackend(Kind kind, Conditions conditions, long patienceNanos) {
        this.kind = kind;
        this.conditions = conditions;
        this.patienceNanos = patienceNanos;
        installation =
                Installation.here()
                        .orElseThrow(() ->
                                new IllegalStateException(kind.title() + " is not available"));
    }

    @Override
    public Optional<String> device() {
        return switch (Installation.availability(kind)) {
            case Availability.Available(String with) -> Optional.of(with);
            case Availability.Missing _ -> Optional.empty();
        };
    }

    @Override
    public Optional<String> networks() {
        return Optional.of(conditions.networks().title());
    }

    @Override
    public Optional<String> unverified(Device device, long patienceNanos) {
        return new Numerics(kind, conditions).unverified(device, patienceNanos);
    }

    @Override
    public void run(ExecutionPlan plan, Records records) {
        var command = List.of(installation.runner().toString(), kind.title());
        new Runner("fovea-run", command, List.of(), patienceNanos).run(plan, conditions, records);
    }
}
