package org.fovea.cli.progress;

import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.fovea.cli.results.Figures;
import org.fovea.schedule.Schedule;
import org.fovea.solving.ProvenBound;

/**
 * Tells how a run comes along: within a second, then whenever something improves (at most five
 * times a second) and at least every five seconds.
 */
public final class Progress {

    private static final long FIRST = 400; // ms
    private static final long OFTEN = 200; // ms between two looks
    private static final long SELDOM = TimeUnit.MILLISECONDS.toNanos(4_500);

    private final Incumbent incumbent;
    private final ToIntFunction<Schedule> misses;
    private final Optional<PrintStream> lines;
    private final EventFile events;
    private final long started;
    private final Thread thread;
    private Incumbent.State told;
    private long toldAt;
    private volatile OptionalInt toldMisses = OptionalInt.empty();
    private boolean ended;

    /**
     * Starts telling.
     *
     * @param misses of a schedule, counted here and not by the solver
     */
    public Progress(
            Incumbent incumbent, ToIntFunction<Schedule> misses, Surroundings surroundings) {
        this.incumbent = incumbent;
        this.misses = misses;
        lines = surroundings.progress();
        events = surroundings.events();
        started = surroundings.started();
        told = incumbent.state();
        toldAt = System.nanoTime();
        thread = new Thread(this::tell, "progress");
        thread.setDaemon(true);
        events.write(event(Event.Kind.START, told));
        thread.start();
    }

    private void tell() {
        try {
            Thread.sleep(FIRST);
            toldAt -= SELDOM; // something is told now, whether or not it improved
            while (look()) Thread.sleep(OFTEN);
        } catch (InterruptedException over) {
            // the run has ended
        }
    }

    /** Tells where there is something to tell; false once the run has ended. */
    private boolean look() {
        var state = incumbent.state();
        boolean due = System.nanoTime() - toldAt >= SELDOM;
        if (!due && state.equals(told)) return true;
        count(state); // takes a while on a large schedule: whoever ends the run does not wait for
        // it
        toldAt = System.nanoTime();
        told = state;
        synchronized (this) {
            if (ended) return false;
            lines.ifPresent(out -> out.println(line(state)));
            events.write(event(Event.Kind.PROGRESS, state));
        }
        return true;
    }

    private void count(Incumbent.State state) {
        if (state.schedule().isPresent() && !state.schedule().equals(told.schedule()))
            toldMisses = OptionalInt.of(misses.applyAsInt(state.schedule().get()));
    }

    private String line(Incumbent.State state) {
        var line = new StringBuilder(Figures.seconds(System.nanoTime() - started));
        state.utility().ifPresent(utility -> line.append("  utility ").append(utility));
        state.bound().ifPresent(bound -> line.append("  bound ").append(bound.value()));
        gap(state).ifPresent(gap -> line.append("  gap ").append(Figures.percent(gap)));
        toldMisses.ifPresent(count -> line.append("  misses ").append(count));
        return line.append("  ")
                .append(state.source().isEmpty() ? "nothing found yet" : state.source())
                .toString();
    }

    private Event event(Event.Kind kind, Incumbent.State state) {
        return new Event(
                kind,
                Figures.millis(Math.max(0, System.nanoTime() - started)),
                state.utility(),
                state.bound().map(ProvenBound::value),
                gap(state),
                toldMisses,
                Optional.of(state.source()).filter(source -> !source.isEmpty()));
    }

    private static OptionalInt gap(Incumbent.State state) {
        if (state.utility().isEmpty() || state.bound().isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(
                Figures.gapMillionths(state.utility().get(), state.bound().get().value()));
    }

    /** The solver has ended: nothing is told any more but the end. */
    public void stop() {
        synchronized (this) {
            ended = true;
        }
        thread.interrupt();
    }

    /** Tells the end, with the misses of what is delivered. */
    public void end(OptionalInt misses) {
        toldMisses = misses;
        events.write(event(Event.Kind.END, incumbent.state()));
        events.close();
    }
}
