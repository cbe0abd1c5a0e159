package org.fovea.cli.progress;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.fovea.cli.results.Figures;
import org.fovea.schedule.Schedule;
import org.fovea.solving.ProvenBound;

/**
 * Tells how a run comes along: within a second, then whenever something improves (at most five
 * times a second) and at least every five seconds; on a terminal five times a second.
 */
public final class Progress implements AutoCloseable {

    private final Incumbent incumbent;
    private final ToIntFunction<Schedule> misses;
    private final Advance advance;
    private final Display display;
    private final EventFile events;
    private final long started;
    private final Pulse pulse = new Pulse(this::look);
    private Incumbent.State told;
    private long toldAt;
    private volatile OptionalInt toldMisses = OptionalInt.empty();
    private boolean ended;

    /**
     * Starts telling of a search.
     *
     * @param misses of a schedule, counted here and not by the solver
     */
    public Progress(
            Incumbent incumbent,
            ToIntFunction<Schedule> misses,
            Advance advance,
            Surroundings surroundings) {
        this.incumbent = incumbent;
        this.misses = misses;
        this.advance = advance;
        display = surroundings.display();
        events = surroundings.events();
        started = surroundings.started();
        told = incumbent.state();
        toldAt = System.nanoTime() - Pulse.SELDOM; // the first look tells, improved or not
        events.write(event(Event.Kind.START, told));
        pulse.start();
    }

    /** Starts telling of something that is counted. */
    public static Progress counting(Supplier<Event.Count> counting, Surroundings surroundings) {
        return new Progress(new Incumbent(), _ -> 0, new Advance.Counted(counting), surroundings);
    }

    /** Draws, and tells where there is something to tell. */
    private void look() {
        var state = incumbent.state();
        boolean due = System.nanoTime() - toldAt >= Pulse.SELDOM || !state.equals(told);
        if (due) {
            count(state); // takes a while on a large schedule: whoever ends the run does not wait
            toldAt = System.nanoTime();
            told = state;
        }
        synchronized (this) {
            if (ended) return;
            long now = System.nanoTime();
            display.draw(advance.share(now), line(state) + left(now));
            if (!due) return;
            display.report(line(state));
            events.write(event(Event.Kind.PROGRESS, state));
        }
    }

    private void count(Incumbent.State state) {
        if (state.schedule().isPresent() && !state.schedule().equals(told.schedule()))
            toldMisses = OptionalInt.of(misses.applyAsInt(state.schedule().get()));
    }

    private String line(Incumbent.State state) {
        var line = new StringBuilder(Figures.seconds(System.nanoTime() - started));
        var count = advance.count();
        count.ifPresent(of -> line.append("  ").append(of));
        state.utility().ifPresent(utility -> line.append("  utility ").append(utility));
        state.bound().ifPresent(bound -> line.append("  bound ").append(bound.value()));
        gap(state).ifPresent(gap -> line.append("  gap ").append(Figures.percent(gap)));
        toldMisses.ifPresent(many -> line.append("  misses ").append(many));
        if (!state.source().isEmpty()) line.append("  ").append(state.source());
        else if (count.isEmpty()) line.append("  nothing found yet");
        return line.toString();
    }

    private String left(long now) {
        return advance.left(now).map(time -> "  left " + Figures.wait(time)).orElse("");
    }

    private Event event(Event.Kind kind, Incumbent.State state) {
        return new Event(
                kind,
                Figures.millis(Math.max(0, System.nanoTime() - started)),
                state.utility(),
                state.bound().map(ProvenBound::value),
                gap(state),
                toldMisses,
                Optional.of(state.source()).filter(source -> !source.isEmpty()),
                advance.count(),
                Optional.empty());
    }

    private static OptionalInt gap(Incumbent.State state) {
        if (state.utility().isEmpty() || state.bound().isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(
                Figures.gapMillionths(state.utility().get(), state.bound().get().value()));
    }

    /** Tells people a sentence now. */
    public synchronized void tell(String sentence) {
        display.tell(sentence);
    }

    /** The work is done: nothing is told any more but the end. */
    public void stop() {
        synchronized (this) {
            if (!ended) display.erase();
            ended = true;
        }
        pulse.stop();
    }

    /** Tells the end, with the misses of what is delivered. */
    public void end(OptionalInt misses) {
        toldMisses = misses;
        close();
    }

    /** Tells the end. */
    @Override
    public void close() {
        stop();
        events.write(event(Event.Kind.END, incumbent.state()));
        events.close();
    }
}
