package org.fovea.execution.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fovea.execution.Availability;
import org.fovea.execution.Backend;
import org.fovea.execution.CannotRun;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.execution.flat.Runner;
import org.fovea.instance.Device;

/**
 * Runs plans on ONNX Runtime: the networks of the other backends, or models of the user. The folder
 * of its jars is named by the property {@code fovea.onnx}.
 */
public final class OnnxBackend implements Backend {

    private static final String PROPERTY = "fovea.onnx";
    private static final String MAIN = "org.fovea.onnx.Main";
    private static final long PATIENCE = 30; // s, for a version

    private final Conditions conditions;

    /** Under these conditions. */
    public OnnxBackend(Conditions conditions) {
        this.conditions = conditions;
    }

    /** Whether the module is built and its runtime loads here. */
    public static Availability availability() {
        if (!Files.isDirectory(folder()))
            return new Availability.Missing(
                    "the optional module onnx-exec is not built; scripts/onnx.sh builds it, and loads"
                            + " 54 MB of ONNX Runtime");
        try {
            var process = new ProcessBuilder(command()).redirectErrorStream(true).start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Availability.Missing("ONNX Runtime does not answer");
            }
            var said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            String last = said.isEmpty() ? "nothing said" : said.getLast();
            return process.exitValue() == 0
                    ? new Availability.Available(last)
                    : new Availability.Missing("ONNX Runtime cannot be loaded: " + said.getFirst());
        } catch (IOException failure) {
            return new Availability.Missing("ONNX Runtime cannot be started: " + failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Availability.Missing("interrupted");
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty(PROPERTY, "absent")).toAbsolutePath();
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                folder().resolve("*").toString(),
                MAIN);
    }

    @Override
    public Optional<String> device() {
        return switch (availability()) {
            case Availability.Available(String with) -> Optional.of(with);
            case Availability.Missing _ -> Optional.empty();
        };
    }

    @Override
    public Optional<String> networks() {
        return Optional.of(
                conditions.models().isPresent()
                        ? "models of the user"
                        : conditions.networks().title());
    }

    @Override
    public Optional<String> unverified(Device device, long patienceNanos) {
        return Optional.of(
                conditions.models().isPresent()
                        ? "numerics not checked: models of the user"
                        : "numerics not checked: those of onnx are by its tests alone");
    }

    @Override
    public void run(ExecutionPlan plan, Records records) {
        var models = conditions.models().map(from -> models(plan, from)).orElse(List.of());
        new Runner("onnx", command(), models, Runner.PATIENCE).run(plan, conditions, records);
    }

    /** One for each stage of each network, in the order in which the plan first uses them. */
    private static List<String> models(ExecutionPlan plan, Path folder) {
        var files = new ArrayList<String>();
        var networks = new ArrayList<Integer>();
        for (int l = 0; l < plan.launches(); l++)
            if (!networks.contains(plan.networkOf(l))) networks.add(plan.networkOf(l));
        for (int of : networks) {
            var network = plan.network(of);
            for (int stage = 1; stage <= network.stages().size(); stage++) {
                String name = network.id() + ".s" + stage + ".onnx";
                var file = folder.resolve(name).normalize();
                if (!folder.normalize().equals(file.getParent()) || !Files.isRegularFile(file))
                    throw new CannotRun(
                            "no model %s in %s".formatted(name, folder),
                            "a model for each stage, named NETWORK.sSTAGE.onnx");
                files.add(file.toString());
            }
        }
        return files;
    }
}
