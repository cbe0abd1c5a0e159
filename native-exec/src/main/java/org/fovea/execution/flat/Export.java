package org.fovea.execution.flat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;

/**
 * A plan for a machine without a JVM: its flat file beside the sources of library and runner, and
 * back again what the runner recorded there.
 */
public final class Export {

    /** The flat plan in the folder. */
    public static final String PLAN = "plan";

    /** What {@code CMakeLists.txt} builds from. */
    static final List<String> SOURCES =
            List.of(
                    "CMakeLists.txt",
                    "compose.h",
                    "cpu_convolution.cpp",
                    "cpu_convolution.h",
                    "cpu_device.cpp",
                    "cuda_device.cu",
                    "device.h",
                    "emulation_device.cpp",
                    "fovea.cpp",
                    "fovea.h",
                    "gpu_cuda.h",
                    "gpu_device.h",
                    "gpu_emulation.h",
                    "gpu_kernels.h",
                    "network.cpp",
                    "network.h",
                    "no_cuda.cpp",
                    "plan.cpp",
                    "plan_file.h",
                    "runner.cpp",
                    "store.h");

    private Export() {}

    /** Writes the folder, which may exist; the plan last. */
    public static void write(ExecutionPlan plan, Conditions conditions, Path folder)
            throws IOException {
        var flat = Flattening.of(plan, conditions);
        Files.createDirectories(folder);
        for (String name : SOURCES) {
            try (var source = Export.class.getResourceAsStream("native/" + name)) {
                if (source == null)
                    throw new IOException("this build lacks the native source " + name);
                Files.write(folder.resolve(name), source.readAllBytes());
            }
        }
        flat.write(folder.resolve(PLAN));
    }

    /** What a runner recorded of the same plan; the device that it ran on. */
    public static String read(Path file, ExecutionPlan plan, Records records) throws IOException {
        var flat = FlatRecords.of(file, plan);
        flat.into(plan, records);
        return flat.about();
    }
}
