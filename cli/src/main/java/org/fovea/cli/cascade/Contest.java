package org.fovea.cli.cascade;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.attempt.Attempts;
import org.fovea.cascade.ordering.Order;
import org.fovea.cli.progress.Event;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.solve.PolicyRun;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;

/**
 * Every order of a cascade under every policy on every instance, all of them meeting the same
 * objects: those of the same seeds.
 *
 * @param file of the cascade
 * @param seeds the first, and how many
 * @param errors gets what programs write to their error output
 * @param command that repeats it
 */
public record Contest(
        List<Subject> subjects,
        String file,
        ContestOptions options,
        Given policies,
        Seeds seeds,
        OutputStream errors,
        String command) {

    private static final int MANDATORY = 9; // the rule that a run may break: nobody was in time

    /** {@code count} of them from {@code first} on. */
    public record Seeds(long first, int count) {}

    public Contest {
        subjects = List.copyOf(subjects);
    }

    /**
     * Makes all runs, or those before the user's wish to stop.
     *
     * @param opening asked where everything is understood
     */
    public Contested held(Cancellation cancellation, Supplier<Surroundings> opening) {
        var document = Subject.document(file, InputStream.nullInputStream());
        var methods = options.methods();
        var names = policies.split().toList();
        names.forEach(name -> run(name, Optional.empty())); // unknown ones before any is run
        var contenders = new ArrayList<Contender>();
        String cascade = "";
        for (var subject : subjects) {
            var known = AttemptOptions.read(document, subject.instance());
            cascade = known.name();
            for (var method : methods) {
                OrderRun.refuse(new Given("--orders", method.name()), method, known);
                var order = method.order(known);
                for (var policy : names)
                    contenders.add(new Contender(subject, known, method.name(), order, policy));
            }
        }
        var rows = rows(contenders, cancellation, opening.get());
        boolean complete = rows.size() == contenders.size();
        return new Contested(cascade, seeds.count, rows, complete, command);
    }

    private List<Contested.Row> rows(
            List<Contender> contenders, Cancellation cancellation, Surroundings surroundings) {
        var done = new AtomicLong();
        long all = (long) contenders.size() * seeds.count;
        try (var _ =
                Progress.counting(
                        () -> new Event.Count(done.get(), all, Event.Unit.RUNS), surroundings)) {
            return contenders.stream()
                    .flatMap(contender -> row(contender, cancellation, done).stream())
                    .toList();
        }
    }

    /** One order under one policy on one instance. */
    private record Contender(
            Subject subject, Cascade cascade, String method, Order order, Given policy) {}

    private Optional<Contested.Row> row(
            Contender contender, Cancellation cancellation, AtomicLong done) {
        var subject = contender.subject;
        long utility = 0;
        long answered = 0;
        long attempts = 0;
        for (int k = 0; k < seeds.count; k++) {
            var asked =
                    AttemptOptions.asked(
                            subject, contender.cascade, contender.order, seeds.first + k);
            var request = Request.of(asked.attempts().seen()).cancelledBy(cancellation);
            var outcome = run(contender.policy, Optional.of(asked.attempts())).simulated(request);
            if (cancellation.requested()) return Optional.empty(); // it may have been cut short
            var drawn = asked.attempts().drawn(outcome.instance());
            var schedule = outcome.within(drawn).schedule();
            var verdict = Checker.check(drawn, schedule);
            if (verdict.violations().stream().anyMatch(broken -> broken.rule() != MANDATORY))
                throw new IllegalStateException("An invalid schedule: " + verdict.violations());
            var answers = asked.attempts().answers(drawn, schedule);
            utility = Math.addExact(utility, verdict.utility().units());
            answered += answers.answered();
            attempts += answers.attempts();
            done.incrementAndGet();
        }
        return Optional.of(
                new Contested.Row(
                        subject.instance().name(),
                        contender.method,
                        contender.policy.text(),
                        new Utility(utility / seeds.count),
                        (long) seeds.count * subject.instance().tasks().size(),
                        answered,
                        attempts,
                        contender.order.sequence()));
    }

    private PolicyRun run(Given policy, Optional<Attempts> attempts) {
        return PolicyRun.named(
                policy, errors, plain -> attempts.map(plain::followedBy).orElse(plain));
    }
}
