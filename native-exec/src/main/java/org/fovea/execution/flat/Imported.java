package org.fovea.execution.flat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fovea.execution.Backend;
import org.fovea.execution.CannotRun;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.instance.Device;

/** Runs nothing: tells what a runner recorded elsewhere of the same plan. */
public final class Imported implements Backend {

    private final Path file;
    private Optional<String> device = Optional.empty();

    /** What a runner wrote. */
    public Imported(Path file) {
        this.file = file;
    }

    @Override
    public Optional<String> device() {
        return device;
    }

    @Override
    public Optional<String> unverified(Device device, long patienceNanos) {
        return Optional.of("numerics not checked: run elsewhere");
    }

    @Override
    public void run(ExecutionPlan plan, Records records) {
        try {
            device = Optional.of(Export.read(file, plan, records));
        } catch (IOException unusable) {
            throw new CannotRun(
                    "--import of " + file + " (" + unusable.getMessage() + ")",
                    "the records that fovea-run wrote of this schedule");
        }
    }
}
