package org.fovea.planner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fovea.incremental.Course;
import org.fovea.incremental.realtime.Improver;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;

/**
 * Plans while things happen: tasks come and go, launches start, end early, in time or late, or
 * fail, devices change. What was launched is a fact; everything else is planned anew at every
 * change, from the better of what is left of the last plan and of what the price policy would do.
 *
 * <p>Every report names its time, us, on the clock of releases and deadlines; a planner asks no
 * clock what time it is. Reports and {@link #take} may come from any threads and wait for nobody,
 * not for planning either: what is known is one immutable value that they exchange. A report that
 * contradicts what is known is a {@link RefusedFact} and changes nothing.
 *
 * <p>The launches of a device, between {@link #take} and {@link #ended} or {@link #failed}, are one
 * at a time; so that each device should have one thread that asks and reports. An input goes on,
 * stage by stage, to the exit that was planned, as long as that brings anything.
 */
public final class Planner implements AutoCloseable {

    private final AtomicReference<Situation> now;
    private final PlannerListener listener;
    private final Object planning = new Object(); // held by who plans, and by nobody else
    private final Optional<Improver> improver; // none where a thread keeps a budget of time
    private final long budget; // ns
    private final Optional<Thread> thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long steps; // guarded by planning

    private Planner(
            Instance devices, Optional<Improver> improver, long budget, PlannerListener listener) {
        now = new AtomicReference<>(Situation.of(devices));
        this.improver = improver;
        this.budget = budget;
        this.listener = listener;
        thread =
                improver.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("fovea-planner")
                                        .unstarted(this::planOn));
    }

    /**
     * A planner with a thread of its own, to be {@linkplain #close closed}. After a change it has a
     * first plan at once, and goes on making it better within the budget, or until something else
     * changes.
     *
     * @param devices whose tasks do not count
     */
    public static Planner timed(Instance devices, Duration budget, PlannerListener listener) {
        if (budget.isNegative() || budget.compareTo(Duration.ofHours(1)) > 0)
            throw RefusedFact.of("A budget of %s: expected 0 s to an hour for each plan.", budget);
        var planner = new Planner(devices, Optional.empty(), budget.toNanos(), listener);
        planner.thread.ifPresent(Thread::start);
        return planner;
    }

    /**
     * A planner without a thread, which plans when {@link #plan} is called, by so many moves of
     * annealing: equal reports get equal plans on every machine.
     *
     * @param devices whose tasks do not count
     */
    public static Planner counted(Instance devices, long moves) {
        return counted(devices, Improver.annealing(moves), PlannerListener.NONE);
    }

    /** The same with another search. */
    public static Planner counted(Instance devices, Improver improver, PlannerListener listener) {
        return new Planner(devices, Optional.of(improver), 0, listener);
    }

    /** A task has come. It may be released later: it is not launched before. */
    public void add(long time, Task task) {
        add(time, List.of(task));
    }

    /** Tasks have come together, and are planned together. */
    public void add(long time, List<Task> tasks) {
        report(situation -> situation.added(time, tasks));
    }

    /** Nobody needs an answer to a task any more. Where it is being served, that goes on. */
    public void remove(long time, String task) {
        report(situation -> situation.removed(time, task));
    }

    /**
     * What an idle device is to launch now; empty where there is nothing to do before the next plan
     * or {@linkplain #due release}. Whoever takes a launch has to start it, or say that it failed.
     */
    public Optional<Order> take(long time, String device) {
        while (true) {
            var known = now.get();
            var taking = Taking.of(known, time, device);
            if (taking.after() == known) return taking.order();
            if (!now.compareAndSet(known, taking.after())) continue;
            wake(known, taking.after());
            return taking.order();
        }
    }

    /** When all tasks of the launch planned next for a device are released; empty for no launch. */
    public OptionalLong due(String device) {
        return Taking.due(now.get(), device);
    }

    /** A launch has started. */
    public void started(long time, long launch) {
        report(situation -> situation.started(time, launch));
    }

    /** A launch that had started has ended, early, in time or late; its answers are there. */
    public void ended(long time, long launch) {
        report(situation -> situation.ended(time, launch));
    }

    /**
     * A launch has failed, started or not: it gave no answers, and its device is free. Where it was
     * a first stage, its tasks wait again; a later stage may be launched again.
     */
    public void failed(long time, long launch) {
        report(situation -> situation.failed(time, launch));
    }

    /**
     * A device has another profile from now on. A launch that it runs goes on; inputs whose network
     * it has no more end where they are.
     *
     * @throws org.fovea.input.InvalidValue where another device has a network of that id
     */
    public void replace(long time, Device device) {
        report(situation -> situation.replaced(time, device));
    }

    /** Number of reasons to plan anew so far. */
    public long changes() {
        return now.get().count().changes();
    }

    /** Number of them that the current plan knows of. */
    public long planned() {
        return now.get().agenda().changes();
    }

    /** Plans what is not planned yet; only for a planner without a thread. */
    public void plan() {
        var search =
                improver.orElseThrow(() ->
                        new IllegalStateException(
                                "This planner plans on a thread; plan() is for counted ones."));
        plan(base -> search);
    }

    /** Ends the thread, if there is one; reports go on being taken, and launches given out. */
    @Override
    public void close() {
        closed.set(true);
        thread.ifPresent(LockSupport::unpark);
        boolean interrupted = false;
        while (thread.isPresent() && thread.get().isAlive()) {
            try {
                thread.get().join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void report(UnaryOperator<Situation> fact) {
        while (true) {
            var known = now.get();
            var next = fact.apply(known);
            if (!now.compareAndSet(known, next)) continue;
            wake(known, next);
            return;
        }
    }

    private void wake(Situation before, Situation after) {
        if (before.count().changes() < after.count().changes())
            thread.ifPresent(LockSupport::unpark);
    }

    private void planOn() {
        long seen = -1;
        while (!closed.get()) {
            long changes = changes();
            if (changes != seen) plan(this::withinBudget);
            else LockSupport.park(this);
            seen = changes; // planned or failed: it is not tried again before something changes
            Thread.interrupted(); // would end every park at once
        }
    }

    private void plan(Function<Situation, Improver> search) {
        synchronized (planning) {
            try {
                var base = now.get();
                var step = new Step(base);
                publish(step, false);
                if (step.improve(search.apply(base), steps++)) publish(step, true);
            } catch (RuntimeException | Error failure) { // what was published stays
                listener.failed(failure);
            }
        }
    }

    private void publish(Step step, boolean searched) {
        var agenda = step.agenda();
        now.updateAndGet(situation -> situation.planned(agenda));
        listener.planned(agenda.changes(), searched);
    }

    /** Anneals until the budget is spent, or the plan would come too late for what has changed. */
    private Improver withinBudget(Situation base) {
        long start = System.nanoTime();
        Course course =
                moves ->
                        closed.get() || changes() != base.count().changes() || budget == 0
                                ? 1
                                : (double) (System.nanoTime() - start) / budget;
        return (ground, plan, seed) -> Improver.annealed(ground, plan, course, seed);
    }
}
