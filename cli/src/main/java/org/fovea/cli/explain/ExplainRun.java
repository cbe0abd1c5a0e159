package org.fovea.cli.explain;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.Advance;
import org.fovea.cli.progress.Incumbent;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Exit;
import org.fovea.cli.usage.Given;
import org.fovea.explanation.Account;
import org.fovea.explanation.Explainer;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.json.Nearest;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;

/**
 * One explanation on behalf of a user, within a limit and until it is interrupted.
 *
 * @param schedule a valid one; without it the best that is found is explained
 * @param tasks ids of those to explain; all of them where empty
 * @param limit from the start that the surroundings tell
 */
public record ExplainRun(
        Instance instance,
        Optional<Schedule> schedule,
        Set<String> tasks,
        Optional<Duration> limit,
        int threads,
        Surroundings surroundings) {

    /** Of the time limit, for reading the end of a solver and for printing. */
    private static final Duration RESERVE = Duration.ofMillis(150);

    public ExplainRun {
        tasks = Set.copyOf(tasks);
    }

    /** The task that was asked for, which must be one of the instance; all where none was. */
    public static Set<String> asked(Optional<Given> task, Instance instance) {
        if (task.isEmpty()) return Set.of();
        var ids = instance.tasks().stream().map(Task::id).toList();
        String id = task.get().text();
        if (ids.contains(id)) return Set.of(id);
        throw task.get().wrong("the id of a task of the instance", Nearest.question(id, ids));
    }

    /** Does it. */
    public Explained explained() {
        var cancellation = new Cancellation();
        surroundings.interruption().cancelling(cancellation::cancel);
        var request = Request.of(instance).threads(threads).cancelledBy(cancellation);
        if (schedule.isPresent()) request = request.startingFrom(schedule.get());
        if (limit.isPresent()) request = request.limit(left(limit.get()));
        var account = account(request);
        int unknown = surroundings.interruption().requested() ? Interruption.EXIT : Exit.NO;
        return Explained.of(instance.name(), account, unknown);
    }

    private Account account(Request request) {
        var incumbent = new Incumbent();
        var advance = Advance.within(surroundings.started(), limit);
        var progress = new Progress(incumbent, this::misses, advance, surroundings);
        try {
            return Explainer.explain(request.listening(incumbent), tasks);
        } finally {
            progress.stop();
            progress.end(OptionalInt.empty());
        }
    }

    private int misses(Schedule found) {
        return Checker.check(instance, found).misses();
    }

    private Duration left(Duration whole) {
        var left = whole.minus(RESERVE).minusNanos(System.nanoTime() - surroundings.started());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
