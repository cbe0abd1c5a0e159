package org.fovea.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code PLAN RECORDS THREADS [MODEL...]}: runs a flat plan as {@code fovea-run} does, by models of
 * the user where they are given, one for each stage of each network in turn. Without arguments it
 * tells the version of the runtime.
 */
public final class Main {

    private static final int FAILED = 3;
    private static final int FIRST_MODEL = 3;

    private Main() {}

    /** Ends with 0, or with 3 and a sentence. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) System.exit(exit);
    }

    /** The exit code. */
    static int run(String... arguments) {
        try {
            if (arguments.length < FIRST_MODEL) {
                System.out.println("ONNX Runtime " + Runtimes.version());
                return 0;
            }
            var plan = PlanFile.read(Path.of(arguments[0]));
            var records = RecordFile.create(Path.of(arguments[1]), plan, Runtimes.version());
            var models = Arrays.stream(arguments).skip(FIRST_MODEL).map(Path::of).toList();
            try (var networks = Networks.of(plan, models, Integer.parseInt(arguments[2]))) {
                new PlanRun(plan, networks, records).run();
            }
            return 0;
        } catch (OrtException | IOException | IllegalArgumentException unusable) {
            System.out.println(
                    String.valueOf(unusable.getMessage()).lines().findFirst().orElse(""));
            return FAILED;
        }
    }
}
