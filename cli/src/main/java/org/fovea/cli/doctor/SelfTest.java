package org.fovea.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fovea.bound.Bounds;
import org.fovea.cli.results.Diagnosis.Part;
import org.fovea.cli.results.Diagnosis.State;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.fovea.policy.Policies;
import org.fovea.portfolio.Solvers;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedules;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/** Lets each part do its work once, on an instance of two tasks. */
final class SelfTest {

    private static final Duration LIMIT = Duration.ofMillis(500);

    /** Two objects, one crop network that takes both at once. */
    private static final String TINY =
            """
            {"format": "fovea-instance/1", "name": "self-test",
             "devices": [{"id": "g", "sizeClasses": [64], "networks": [
               {"id": "n", "kind": "crop", "input": {"width": 64, "height": 64}, "stages": [{"latency": [4000, 6000]}],
                "accuracy": [{"sizeClass": 64, "byExit": [0.9]}]}]}],
             "tasks": [
               {"id": "a", "release": 0, "deadline": 7000, "object": {"width": 30, "height": 40}},
               {"id": "b", "release": 0, "deadline": 7000, "object": {"width": 30, "height": 40}}]}
            """;

    /** What a part did, in a few words; it throws, or says that it failed, where it is broken. */
    @FunctionalInterface
    private interface Trial {
        String run();
    }

    private SelfTest() {}

    static List<Part> all() {
        var parts = new ArrayList<Part>();
        parts.add(tried("reading", () -> instance().tasks().size() + " tasks read"));
        parts.add(
                tried(
                        "bounds",
                        () -> "at most " + Bounds.tightest(Problem.of(instance())).value()));
        for (var solver : Solvers.all()) {
            boolean policy = Policies.named(solver.name()).isPresent();
            parts.add(
                    tried((policy ? "policy " : "solver ") + solver.name(), () -> solved(solver)));
        }
        return parts;
    }

    private static Part tried(String name, Trial trial) {
        try {
            return new Part(name, State.WELL, trial.run());
        } catch (RuntimeException broken) {
            return new Part(name, State.BROKEN, broken.toString());
        }
    }

    private static String solved(Solver solver) {
        var instance = instance();
        if (!(solver.solve(Request.of(instance).limit(LIMIT)) instanceof Answer.Found found))
            throw new IllegalStateException("found no schedule");
        var bytes = new ByteArrayOutputStream();
        Schedules.write(found.schedule(), bytes);
        var read = Schedules.read(document(bytes.toString(UTF_8)));
        var verdict = Checker.check(instance, read);
        if (!verdict.valid())
            throw new IllegalStateException(verdict.violations().getFirst().text());
        return found.status() + ", utility " + verdict.utility() + ", checked";
    }

    private static Instance instance() {
        return Instances.read(document(TINY));
    }

    private static Document document(String text) {
        return Document.read(
                new ByteArrayInputStream(text.getBytes(UTF_8)), "self-test", Path.of(""));
    }
}
