package org.fovea.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.instance.Weight;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * An instance that can be solved by hand: a car of weight 2 and a sign of weight 1, both due at 20
 * us, and a network that takes 10 us and is right half the time. Serving the car is worth 2 x 0.5,
 * the sign 1 x 0.5, both 1.5.
 */
final class Crossing {

    static final Instance INSTANCE = named("crossing");
    static final String SHA256 = "0123456789abcdef".repeat(4);
    static final Environment HERE =
            new Environment(
                    "0.1.0",
                    "0123456789ab",
                    "25.0.1, Acme",
                    "Linux 6.1 amd64",
                    "Model T",
                    2,
                    4_000_000_000L,
                    1_000_000_000L,
                    1,
                    Instant.parse("2026-11-24T22:52:27Z"));
    static final Effort SECOND = Effort.of(Duration.ofSeconds(1));

    private Crossing() {}

    static Instance named(String name) {
        var network =
                Network.crop(
                        "classifier", 64, List.of(Stage.of(10)), AccuracyEntry.crop(64, "0.5"));
        var object = new Extent.Rectangle(60, 40);
        return Instance.of(
                name,
                List.of(Device.of("gpu", List.of(64), network)),
                List.of(
                        Task.of("car", 0, 20, object).weighing(Weight.of("2")),
                        Task.of("sign", 0, 20, object)));
    }

    static ComparisonPlan.Subject subject() {
        return new ComparisonPlan.Subject(INSTANCE, SHA256);
    }

    static ComparisonPlan plan(Solver... solvers) {
        return ComparisonPlan.of(List.of(subject()), List.of(solvers), List.of(0L), SECOND);
    }

    /** One launch after the other, a task each. */
    static Schedule schedule(String... tasks) {
        var inputs = new ArrayList<Input>();
        var launches = new ArrayList<Launch>();
        for (var task : tasks) {
            int start = 10 * launches.size();
            inputs.add(new Input("of-" + task, "classifier", List.of(new Placement.Crop(task))));
            launches.add(new Launch(start, start + 10, "classifier", 1, List.of("of-" + task)));
        }
        var rejected =
                INSTANCE.tasks().stream()
                        .map(Task::id)
                        .filter(id -> !Arrays.asList(tasks).contains(id))
                        .toList();
        return new Schedule(
                "crossing", Optional.empty(), Optional.empty(), inputs, launches, rejected);
    }

    /** Serves what it is told to. */
    static Solver serving(String name, String utility, String bound, String... tasks) {
        return of(
                name,
                request ->
                        new Answer.Found(
                                schedule(tasks),
                                Utility.of(utility),
                                new ProvenBound(Utility.of(bound), "weights"),
                                utility.equals(bound) ? Status.OPTIMAL : Status.FEASIBLE,
                                Ending.FINISHED,
                                tasks.length));
    }

    static Solver both() {
        return serving("both", "1.5", "1.5", "car", "sign");
    }

    static Solver signOnly() {
        return serving("sign-only", "0.5", "3", "sign");
    }

    static Solver failing() {
        return of(
                "failing",
                request -> {
                    throw new IllegalStateException("no such luck\nat all");
                });
    }

    static Solver unknown() {
        return of(
                "unknown",
                request ->
                        new Answer.Unknown(
                                new ProvenBound(Utility.of("2"), "nothing"), Ending.TIME_LIMIT, 7));
    }

    /** How a solver answers. */
    interface Method {
        Answer solve(Request request);
    }

    static Solver of(String name, Method method) {
        return new Solver() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String summary() {
                return "a method of the tests";
            }

            @Override
            public Answer solve(Request request) {
                return method.solve(request);
            }
        };
    }

    /** A run of that solver on the crossing. */
    static Run run(String solver, long seed, Run.Outcome outcome) {
        var key = new Run.Key("crossing", SHA256, solver, seed, SECOND.configuration());
        return new Run(key, SECOND, 0, 1_500, outcome);
    }

    static Run.Scheduled scheduled(String utility, String bound) {
        return new Run.Scheduled(
                utility.equals(bound) ? Status.OPTIMAL : Status.FEASIBLE,
                Utility.of(utility),
                new ProvenBound(Utility.of(bound), "weights"),
                1,
                0,
                0,
                10,
                Ending.FINISHED,
                1,
                Pace.UNKNOWN,
                "schedules/kept.json");
    }
}
