package org.example.crossroads;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
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

    public static void main(String[] arguments) {
        var instance = instance();
        var cancellation = new Cancellation();
        var request = Request.of(instance)
                .limit(Duration.ofSeconds(10))
                .seed(7)
                .listening((utility, bound, source) -> System.out.println(utility + " of " + bound + ", by " + source))
                .cancelledBy(cancellation);

        Answer answer;
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            // From any thread, at any time: the solver ends with the best answer it has.
            timer.schedule(cancellation::cancel, 2, SECONDS);
            answer = Solvers.named("auto").solve(request);
            timer.shutdownNow();
        }

        switch (answer) {
            case Answer.Found found -> write(instance, found, Path.of(arguments[0]));
            case Answer.Infeasible none -> System.out.println("cannot all be met: " + none.mandatory());
            case Answer.Unknown unknown -> System.out.println("nothing found of " + unknown.bound().value());
        }
    }

    /** Twelve cars and a pedestrian in one frame, 40 ms to look at them, and a network with an early exit. */
    private static Instance instance() {
        // Microseconds for 1, 2, 3 and 4 inputs at once; 70 % of the answers are right after one stage, 92 % after two.
        var stages = List.of(Stage.of(3_000, 4_000, 5_000, 6_000), Stage.of(5_000, 7_000, 9_000, 11_000));
        var classifier = Network.crop("classifier", 128, stages, AccuracyEntry.crop(128, "0.7", "0.92"));
        var gpu = Device.of("gpu", List.of(128), classifier);

        var tasks = new ArrayList<Task>();
        tasks.add(Task.of("pedestrian", 0, 25_000, new Extent.Rectangle(40, 110)).weighing(Weight.of("5")));
        for (int i = 1; i <= 12; i++) tasks.add(Task.of("car-" + i, 0, 40_000, new Extent.Rectangle(90, 60)));
        return Instance.of("crossroads", List.of(gpu), tasks);
    }

    private static void write(Instance instance, Answer.Found found, Path file) {
        var schedule = found.schedule().by(Provenance.of("auto", found.status()));
        var verdict = Checker.check(instance, schedule);
        if (!verdict.valid()) throw new IllegalStateException("Not valid: " + verdict.violations());
        Schedules.write(schedule, file);
        System.out.println(found.status() + ", " + verdict.misses() + " of " + instance.tasks().size() + " missed: " + file);
    }
}
