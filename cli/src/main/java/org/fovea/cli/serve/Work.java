package org.fovea.cli.serve;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.fovea.cli.explain.ExplainRun;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.Display;
import org.fovea.cli.progress.Event;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.results.Checked;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Order;
import org.fovea.cli.solve.PolicyRun;
import org.fovea.cli.solve.Run;
import org.fovea.cli.solve.Stopwatch;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.Typed;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.external.ExternalSimulation;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.portfolio.Solvers;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.fovea.solving.Solver;

/**
 * Does what one request asks for, as the command of that name would, but for files: nothing is
 * written, and the library of instances is not asked.
 *
 * @param errors gets what programs write to their error output
 * @param traces where it is shown where a defect came from, if anywhere
 * @param programs whether requests may start programs ({@code exec:})
 * @param release of Fovea
 */
public record Work(
        PrintStream errors, Optional<PrintStream> traces, boolean programs, String release) {

    /** What one request is worked on with: its own way to be interrupted, its own listener. */
    record Turn(Interruption interruption, Consumer<Event> listener, long started) {}

    /** The answer; exceptions are those of the commands. */
    Said answer(Ask ask, Turn turn) {
        return switch (ask) {
            case Ask.Solve solve -> solve(solve, turn);
            case Ask.Check check -> check(check);
            case Ask.Explain explain -> explain(explain, turn);
            case Ask.Simulate simulate -> simulate(simulate, turn);
            case Ask.Cancel _ -> throw new IllegalArgumentException("Cancelling waits for no turn");
        };
    }

    private Said solve(Ask.Solve ask, Turn turn) {
        var watch = new Stopwatch(turn.started());
        var effort = ask.effort();
        var limit = effort.workLimit().isPresent() ? Optional.<Duration>empty() : standard();
        var order =
                new Order(
                        solver(ask.solver()),
                        effort.timeLimit().map(Work::limit).orElse(limit),
                        effort.workLimit(),
                        new Given("gap", effort.gap()).share(),
                        effort.seed(),
                        effort.threads(),
                        Optional.empty(),
                        typed(ask));
        var subject = subject(ask.instance());
        var start = ask.start().map(source -> valid(source, subject.instance()));
        watch.lap(Stopwatch.Phase.READ);
        var surroundings = surroundings(turn, ask.events());
        var run = new Run(subject, order.startingFrom(start), nowhere(), surroundings);
        var delivery = run.deliver(watch);
        var solved = delivery.solved();
        return new Said.Solution(solved, delivery.schedule(), solved.warnings());
    }

    private Said simulate(Ask.Simulate ask, Turn turn) {
        var watch = new Stopwatch(turn.started());
        refuseProgram("policy", ask.policy());
        var policy =
                PolicyRun.named(
                        new Given("policy", ask.policy()),
                        errors,
                        plain ->
                                ask.confidence()
                                        .map(sure -> plain.under(sure.drawn(), sure.blind()))
                                        .orElse(plain));
        var order =
                new Order(
                        policy,
                        Optional.empty(),
                        OptionalLong.empty(),
                        0,
                        0,
                        1,
                        Optional.empty(),
                        typed(ask));
        var subject = subject(ask.instance());
        watch.lap(Stopwatch.Phase.READ);
        var surroundings = surroundings(turn, ask.events());
        var delivery = new Run(subject, order, nowhere(), surroundings).deliver(watch);
        var solved = policy.told(delivery.solved());
        return new Said.Solution(solved, delivery.schedule(), solved.warnings());
    }

    private Said explain(Ask.Explain ask, Turn turn) {
        var limit = ask.timeLimit().map(Work::limit).orElse(standard());
        var instance = subject(ask.instance()).instance();
        var tasks = ExplainRun.asked(ask.task().map(id -> new Given("task", id)), instance);
        var schedule = ask.schedule().map(source -> valid(source, instance));
        var surroundings = surroundings(turn, ask.events());
        return new Said.Account(
                new ExplainRun(instance, schedule, tasks, limit, ask.threads(), surroundings)
                        .explained());
    }

    private static Said check(Ask.Check ask) {
        String shown = ask.schedule().shown();
        try {
            var subject = subject(ask.instance());
            var schedule = Schedules.read(ask.schedule().document());
            return new Said.Verdict(
                    Checked.of(shown, subject.instance(), subject.sha256(), schedule));
        } catch (InvalidInput malformed) {
            return new Said.Verdict(Checked.malformed(shown, malformed.errors()));
        }
    }

    private Surroundings surroundings(Turn turn, boolean events) {
        var file = events ? new EventFile(turn.listener()) : new EventFile();
        return new Surroundings(
                turn.interruption(), turn.started(), Display.none(), traces, file, release);
    }

    private Solver solver(String name) {
        refuseProgram("solver", name);
        try {
            return Solvers.named(name, errors);
        } catch (InvalidValue unknown) {
            var flaw = unknown.flaws().getFirst();
            throw new Given("solver", name).wrong(flaw.expected(), flaw.hint());
        }
    }

    /** A line must not start a program where whoever started the server did not say so. */
    private void refuseProgram(String field, String name) {
        if (!programs && name.startsWith(ExternalSimulation.PREFIX))
            throw new WrongUsage(
                    field + " that is a program",
                    "the name of one that Fovea has",
                    "fovea serve --stdio --allow-programs starts programs");
    }

    private static Subject subject(Source source) {
        return Subject.read(source.shown(), source.document());
    }

    private static Schedule valid(Source source, Instance instance) {
        return InvalidSchedule.read(source.shown(), instance, source.document());
    }

    private static Target nowhere() {
        return new Target(Optional.empty(), OutputStream.nullOutputStream());
    }

    private static Optional<Duration> standard() {
        return Optional.of(Order.DEFAULT_LIMIT);
    }

    private static Optional<Duration> limit(String text) {
        return text.equals("none")
                ? Optional.empty()
                : Optional.of(new Given("timeLimit", text).duration());
    }

    /** The command that does the same. */
    private static Typed typed(Ask.Solve ask) {
        var effort = ask.effort();
        var words = new ArrayList<>(List.of("solve", ask.instance().shown()));
        words.addAll(List.of("--solver", ask.solver()));
        effort.timeLimit().ifPresent(time -> words.addAll(List.of("--time-limit", time)));
        effort.workLimit().ifPresent(work -> words.addAll(List.of("--work-limit", work + "")));
        words.addAll(List.of("--gap", effort.gap(), "--seed", effort.seed() + ""));
        words.addAll(List.of("--threads", effort.threads() + ""));
        ask.start().ifPresent(start -> words.addAll(List.of("--start", start.shown())));
        return new Typed(words);
    }

    private static Typed typed(Ask.Simulate ask) {
        var words = new ArrayList<>(List.of("simulate", ask.instance().shown()));
        words.addAll(List.of("--policy", ask.policy()));
        ask.confidence()
                .ifPresent(sure -> {
                    words.addAll(List.of("--confidence", sure.drawn().seed() + ""));
                    words.addAll(List.of("--correlation", sure.drawn().correlation() + ""));
                    words.addAll(List.of("--spread", sure.drawn().spread() + ""));
                    if (sure.blind()) words.add("--blind");
                });
        return new Typed(words);
    }
}
