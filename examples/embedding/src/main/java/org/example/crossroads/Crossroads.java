package org.example.crossroads;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.fovea.portfolio.Solvers;
import org.fovea.rules.Checker;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedules;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;

/** A camera at a crossroads: builds an instance, solves it, checks the answer and writes it. */
public final class Crossroads {

    private Crossroads() {}

    public static void main(String[] arguments) {
        var instance = instance();
        var cancellation = new Cancellation();
        var request = Request.of(instance)
                .limit(Duration.ofSeconds(10))
                .seed(7)
                .listening((utility, bound, source) -> System.out.println(utility + " of at most " + bound + ", by " + source))
                .cancelledBy(cancellation);

        // From any thread, at any time: the solver ends with the best answer it has.
        delayedExecutor(2, SECONDS).execute(cancellation::cancel);

        var solver = Solvers.named("auto");
        switch (solver.solve(request)) {
            case Answer.Found found -> {
                var schedule = found.schedule().by(Provenance.of(solver.name(), found.status()));
                var verdict = Checker.check(instance, schedule);
                if (!verdict.valid()) throw new IllegalStateException(verdict.violations().toString());
                var file = Path.of(arguments.length > 0 ? arguments[0] : "crossroads-schedule.json");
                Schedules.write(schedule, file);
                System.out.println(found.status() + ": " + verdict.utility() + " of at most " + found.bound().value()
                        + ", " + verdict.misses() + " missed, written to " + file);
            }
            case Answer.Infeasible none -> System.out.println("cannot all be met: " + none.mandatory());
            case Answer.Unknown unknown -> System.out.println("nothing found; at most " + unknown.bound().value());
        }
    }

    /** Twelve cars and a pedestrian in one frame, 40 ms to look at them, and a network with an early exit. */
    private static Instance instance() {
        // Microseconds for batches of 1, 2, 3 and 4 inputs; after the first stage 7 of 10 answers are right.
        var early = Stage.of(3_000, 4_000, 5_000, 6_000);
        var late = Stage.of(5_000, 7_000, 9_000, 11_000);
        var classifier = Network.crop("classifier", 128, List.of(early, late), AccuracyEntry.crop(128, "0.7", "0.92"));
        var gpu = Device.of("gpu", List.of(128), classifier);
        var tasks = new ArrayList<Task>();
        tasks.add(Task.of("pedestrian", 0, 25_000, new Extent.Rectangle(40, 110)).weighing(Weight.of("5")));
        for (int i = 1; i <= 12; i++) tasks.add(Task.of("car-" + i, 0, 40_000, new Extent.Rectangle(90, 60)));
        return Instance.of("crossroads", List.of(gpu), tasks);
    }
}
