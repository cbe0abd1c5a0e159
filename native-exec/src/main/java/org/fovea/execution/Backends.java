package org.fovea.execution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fovea.execution.libfovea.Installation;
import org.fovea.execution.libfovea.Kind;
import org.fovea.execution.libfovea.NativeBackend;
import org.fovea.execution.onnx.OnnxBackend;
import org.fovea.execution.sim.Simulated;

/** The backends by name. */
public final class Backends {

    /**
     * A backend that can be asked for.
     *
     * @param availability asked when needed: it may probe a device
     * @param open opens it; only where it is available
     */
    public record Entry(
            String name,
            String summary,
            Supplier<Availability> availability,
            Function<Conditions, Backend> open) {}

    private static final List<Entry> ALL =
            List.of(
                    new Entry(
                            "sim",
                            "replays the profile's percentiles on a virtual or the real clock",
                            () -> new Availability.Available("pure Java"),
                            Simulated::new),
                    library(Kind.CPU, "runs networks on the processor, in fp32; needs libfovea"),
                    library(
                            Kind.CUDA,
                            "runs networks on a GPU, in fp16; needs libfovea built by nvcc"),
                    library(
                            Kind.EMULATION,
                            "runs the kernels of cuda block by block on the processor, for tests"),
                    new Entry(
                            "onnx",
                            "runs networks, or models of one's own, on ONNX Runtime; optional module",
                            OnnxBackend::availability,
                            OnnxBackend::new));

    private Backends() {}

    private static Entry library(Kind kind, String summary) {
        return new Entry(
                kind.title(),
                summary,
                () -> Installation.availability(kind),
                conditions -> new NativeBackend(kind, conditions));
    }

    /** All of them, available or not. */
    public static List<Entry> all() {
        return ALL;
    }

    /** The one of that name. */
    public static Optional<Entry> named(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
