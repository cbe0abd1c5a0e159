package org.fovea.cli.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fovea.cli.results.Figures;
import org.fovea.comparison.Comparison;
import org.fovea.comparison.Run;
import org.fovea.input.Text;
import org.fovea.solving.ProvenBound;

/**
 * Tells of the runs of a comparison: one line as each ends, and one every few seconds for each that
 * goes on longer; on a terminal how many are done of all, and which are being made.
 */
public final class RunLog implements Comparison.Progress, AutoCloseable {

    private final Display display;
    private final EventFile events;
    private final long started;
    private final Pulse pulse = new Pulse(this::look);
    private final Map<Run.Key, String> current = new LinkedHashMap<>();
    private Advance advance = Advance.open();
    private long done;
    private long total;
    private long toldAt = System.nanoTime();
    private boolean begun;
    private boolean ended;

    /** Starts telling. */
    public RunLog(Surroundings surroundings) {
        display = surroundings.display();
        events = surroundings.events();
        started = surroundings.started();
        pulse.start();
    }

    @Override
    public synchronized void begins(int held, int all) {
        done = held;
        total = all;
        advance = new Advance.Counted(System.nanoTime(), held, this::count);
        events.write(event(Event.Kind.START));
    }

    @Override
    public synchronized void starting(int number, int all, Run.Key key) {
        String run =
                "%s  %s  seed %d"
                        .formatted(
                                Text.escaped(key.instance()),
                                Text.escaped(key.solver()),
                                key.seed());
        current.put(key, "%d/%d  %s".formatted(number, all, run));
        events.write(event(Event.Kind.RUN_START, key));
        if (!begun) report(current.getOrDefault(key, ""), "starts");
        begun = true;
    }

    @Override
    public synchronized void ended(Run run) {
        done++;
        String utility = run.outcome().achieved().map(sum -> "  utility " + sum).orElse("");
        String bound = run.outcome().proven().map(proven -> "  bound " + proven.value()).orElse("");
        String misses =
                run.outcome() instanceof Run.Scheduled found ? "  misses " + found.misses() : "";
        String which = Optional.ofNullable(current.remove(run.key())).orElse("");
        events.write(event(run));
        report(which, run.status() + utility + bound + misses);
    }

    private void report(String run, String what) {
        display.report(elapsed() + "  " + run + "  " + what);
    }

    private synchronized void look() {
        if (ended) return;
        long now = System.nanoTime();
        display.draw(
                advance.share(now),
                elapsed()
                        + "  "
                        + count()
                        + advance.left(now).map(time -> "  left " + Figures.wait(time)).orElse("")
                        + current.values().stream()
                                .map(run -> "  " + run)
                                .collect(Collectors.joining()));
        if (now - toldAt < Pulse.SELDOM) return;
        toldAt = now;
        current.values().forEach(run -> report(run, "runs"));
        events.write(event(Event.Kind.PROGRESS));
    }

    private String elapsed() {
        return Figures.seconds(System.nanoTime() - started);
    }

    private Event.Count count() {
        return new Event.Count(done, total, Event.Unit.RUNS);
    }

    private Event event(Event.Kind kind) {
        return event(kind, Optional.empty());
    }

    private Event event(Event.Kind kind, Run.Key key) {
        return event(kind, Optional.of(subject(key, Optional.empty())));
    }

    private Event event(Event.Kind kind, Optional<Event.Subject> run) {
        return new Event(
                kind,
                millis(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(count()),
                run);
    }

    private Event event(Run run) {
        var utility = run.outcome().achieved();
        var bound = run.outcome().proven().map(ProvenBound::value);
        return new Event(
                Event.Kind.RUN_END,
                millis(),
                utility,
                bound,
                utility.isPresent() && bound.isPresent()
                        ? OptionalInt.of(Figures.gapMillionths(utility.get(), bound.get()))
                        : OptionalInt.empty(),
                run.outcome() instanceof Run.Scheduled found
                        ? OptionalInt.of(found.misses())
                        : OptionalInt.empty(),
                Optional.empty(),
                Optional.of(count()),
                Optional.of(subject(run.key(), Optional.of(run.status()))));
    }

    private static Event.Subject subject(Run.Key key, Optional<String> status) {
        return new Event.Subject(key.instance(), key.solver(), key.seed(), status);
    }

    private long millis() {
        return Figures.millis(Math.max(0, System.nanoTime() - started));
    }

    @Override
    public synchronized void close() {
        ended = true;
        pulse.stop();
        display.erase();
        events.write(event(Event.Kind.END));
        events.close();
    }
}
