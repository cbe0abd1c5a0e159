package org.fovea.cli.cascade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.bound.Bounds;
import org.fovea.cli.progress.Incumbent;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Attempted;
import org.fovea.cli.results.Decisions;
import org.fovea.cli.results.Solved;
import org.fovea.cli.solve.Order;
import org.fovea.cli.solve.PolicyRun;
import org.fovea.cli.solve.Run;
import org.fovea.cli.solve.Stopwatch;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Typed;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.fovea.simulation.Outcome;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * One policy run through the attempts of a cascade: the attempts that came due become an instance,
 * and the run a schedule of it.
 *
 * @param policy under conditions that are followed by the attempts
 * @param seed of what was recognised
 * @param typed the command line that repeats it
 */
public record AttemptRun(
        PolicyRun policy,
        AttemptOptions.Asked asked,
        long seed,
        Surroundings surroundings,
        Typed typed) {

    /** Runs, checks, writes both files and tells. */
    public Solved solved(Target instances, Target schedules, Stopwatch watch) {
        var attempts = asked.attempts();
        var cancellation = new Cancellation();
        surroundings.interruption().cancelling(cancellation::cancel);
        var run = simulated(Request.of(attempts.seen()).cancelledBy(cancellation));
        var subject = subject(attempts.drawn(run.instance()));
        var made = run.within(subject.instance());
        var answer = answer(made, subject.instance());
        instances.write(subject.instance());
        var order =
                new Order(
                        new Made(policy, answer),
                        Optional.empty(),
                        OptionalLong.of(answer.workUnits()), // so that the file names no wall time
                        0,
                        seed,
                        1,
                        Optional.empty(),
                        typed);
        var solved = new Run(subject, order, schedules, surroundings.silent()).solve(watch);
        var answers = attempts.answers(subject.instance(), made.schedule());
        var told =
                new Attempted(
                        answers.objects(),
                        answers.attempts(),
                        answers.byAttempt(),
                        asked.sequence(),
                        asked.method(),
                        instances.name());
        return solved.simulated(Optional.of(Decisions.of(made.times())), Optional.empty())
                .attempting(told);
    }

    private Outcome simulated(Request request) {
        try (var _ =
                new Progress(
                        new Incumbent(),
                        _ -> 0,
                        policy.through(request.instance()),
                        surroundings)) {
            return policy.simulated(request);
        }
    }

    /** As its file will be read, so that the schedule can name the file's hash. */
    private static Subject subject(Instance drawn) {
        var bytes = new ByteArrayOutputStream();
        Instances.write(drawn, bytes);
        return Subject.read(drawn.name(), Document.of(drawn.name(), bytes.toString(UTF_8)));
    }

    /** The utility is that of what was drawn, which no policy saw: the first success counts. */
    private static Answer.Found answer(Outcome made, Instance drawn) {
        var schedule = made.schedule();
        var utility = Checker.check(drawn, schedule).utility();
        var bound = Bounds.tightest(Problem.of(drawn));
        var status = utility.equals(bound.value()) ? Status.OPTIMAL : Status.FEASIBLE;
        return new Answer.Found(
                schedule,
                utility,
                bound,
                made.unmet().isEmpty() ? status : Status.INVALID,
                made.ending(),
                made.times().count());
    }

    /** What a policy made already. */
    private record Made(PolicyRun policy, Answer answer) implements Solver {

        @Override
        public String name() {
            return policy.name();
        }

        @Override
        public String summary() {
            return policy.summary();
        }

        @Override
        public Answer solve(Request request) {
            return answer;
        }
    }
}
