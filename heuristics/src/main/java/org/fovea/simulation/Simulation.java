package org.fovea.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.policy.Decision;
import org.fovea.policy.Policy;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.solving.Ending;

/**
 * Runs a policy through the arrivals of an instance, event by event (problem.md, section 6).
 *
 * <p>At a time t launches ending at t complete; then tasks released at t are announced in the
 * instance's order, those that follow these launches last; then each idle device, in the instance's
 * order, is offered a decision until it declines. The problem that the policy sees grows by
 * announcements only.
 */
public final class Simulation {

    private static final long NEVER = Long.MAX_VALUE;
    private static final int IDLE = -1;
    private static final Comparator<Task> BY_RELEASE = Comparator.comparingLong(Task::release);

    private final Policy policy;
    private final Allowance allowance;
    private final Queue arrivals;
    private final Problem problem;
    private final Timeline timeline;
    private final WaitingTasks waiting;
    private final ParkedInputs[] parked; // by device
    private final int[] running; // by device: the launch, or IDLE
    private final long[] next; // by device: end of the launch, or when to ask again
    private final Optional<Confidences> confidences;
    private final Present now;
    private final Execution execution;
    private final Sequel sequel;
    private final List<Task> brought = new ArrayList<>(); // by the sequel, not yet announced
    private int busy; // devices

    private Simulation(
            Instance devices, Iterator<Task> arrivals, Policy policy, Conditions conditions) {
        this.policy = policy;
        this.arrivals = new Queue(arrivals);
        allowance = conditions.allowance();
        problem = Problem.withoutTasks(devices);
        timeline = new Timeline(problem, conditions.pace().apply(problem.fleet()));
        waiting = new WaitingTasks(problem);
        int count = problem.fleet().devices();
        parked = new ParkedInputs[count];
        Arrays.setAll(parked, device -> new ParkedInputs(timeline));
        running = new int[count];
        Arrays.fill(running, IDLE);
        next = new long[count];
        Arrays.fill(next, NEVER);
        confidences = conditions.uncertainty().map(drawn -> new Confidences(drawn, problem));
        var seen = conditions.blind() ? Optional.<Confidences>empty() : confidences;
        now = new Present(timeline, waiting, parked, seen, device -> running[device] == IDLE);
        execution = new Execution(timeline, waiting, parked);
        sequel = conditions.sequel();
    }

    /**
     * The schedule that a policy makes of an instance. Where the allowance ends first, tasks that
     * wait are rejected and launches made so far stand. Decisions are not timed: reading the clock
     * twice can cost as much as a decision.
     *
     * @param policy fresh: one object serves one run
     * @throws RefusedDecision where a decision breaks a rule
     */
    public static Outcome run(Instance instance, Policy policy, Allowance allowance) {
        return run(instance, policy, Conditions.of(allowance), new DecisionTimes());
    }

    /** The same, with the time of every decision kept. */
    public static Outcome timed(Instance instance, Policy policy, Allowance allowance) {
        return timed(instance, policy, Conditions.of(allowance));
    }

    /** The same under other conditions. */
    public static Outcome timed(Instance instance, Policy policy, Conditions conditions) {
        var times = new DecisionTimes();
        return run(instance, times.timing(policy), conditions, times);
    }

    /**
     * Runs a policy through arrivals of which only those under way are remembered.
     *
     * @param devices an instance, whose tasks do not count
     * @param arrivals in order of release; they may go on for long, but must end
     * @return {@code FINISHED}, or the limit that cut the run short
     */
    public static Ending watch(
            Instance devices,
            Iterator<Task> arrivals,
            Policy policy,
            Conditions conditions,
            Witness witness) {
        var run = new Simulation(devices, arrivals, policy, conditions);
        var window = new Window(run.timeline, run.parked, run.confidences, witness);
        Optional<Ending> over = Optional.empty();
        int seen = 0;
        for (long time = run.nextEvent(); time < NEVER && over.isEmpty(); time = run.nextEvent()) {
            over = run.pass(time);
            for (; seen < run.timeline.launches(); seen++)
                witness.launched(run.timeline, seen, run.end(seen));
            window.slide(time, run.running);
        }
        if (over.isEmpty()) window.close();
        return over.orElse(Ending.FINISHED);
    }

    private static Outcome run(
            Instance instance, Policy policy, Conditions conditions, DecisionTimes times) {
        var arrivals = instance.tasks().stream().sorted(BY_RELEASE).iterator();
        var followed = new ArrayList<Task>();
        Sequel noted =
                (served, end) -> {
                    var next = conditions.sequel().after(served, end);
                    next.ifPresent(followed::add);
                    return next;
                };
        var run = new Simulation(instance, arrivals, policy, conditions.followedBy(noted));
        Optional<Ending> over = Optional.empty();
        for (long time = run.nextEvent(); time < NEVER && over.isEmpty(); time = run.nextEvent())
            over = run.pass(time);
        for (int device = 0; device < run.running.length; device++)
            run.end(device, run.next[device]);
        var outcome =
                new Outcome(
                        with(instance, followed),
                        run.timeline,
                        times,
                        over.orElse(Ending.FINISHED));
        return run.confidences.map(outcome::realising).orElse(outcome);
    }

    private static Instance with(Instance instance, List<Task> followed) {
        if (followed.isEmpty()) return instance;
        var tasks = new ArrayList<>(instance.tasks());
        tasks.addAll(followed);
        return new Instance(instance.name(), instance.description(), instance.devices(), tasks);
    }

    /** Lets happen what is due at a time; tells the limit that ends the run, if one does. */
    private Optional<Ending> pass(long time) {
        now.set(time);
        complete(time);
        announce(time);
        waiting.expire(time);
        for (var inputs : parked) inputs.expire(time);
        return offerAll();
    }

    /** {@link #NEVER} once nothing can happen that matters. */
    private long nextEvent() {
        long time = arrivals.nextRelease();
        if (time == NEVER && busy == 0 && nothingWaits()) return NEVER;
        for (long event : next) time = Math.min(time, event);
        return time;
    }

    private boolean nothingWaits() {
        if (waiting.kinds() > 0) return false;
        for (var inputs : parked) if (inputs.size() > 0) return false;
        return true;
    }

    private void complete(long time) {
        for (int device = 0; device < next.length; device++) {
            if (next[device] > time) continue;
            end(device, next[device]);
            next[device] = NEVER;
        }
    }

    /** Ends the launch of a device; a device without one only asked to be asked again. */
    private void end(int device, long time) {
        if (running[device] == IDLE) return;
        int launch = running[device];
        for (int k = 0; k < timeline.size(launch); k++) {
            int input = timeline.member(launch, k);
            confidences.ifPresent(each -> reveal(each, input, time));
            parked[device].add(input);
            follow(input, time);
        }
        running[device] = IDLE;
        busy--;
    }

    private void follow(int input, long end) {
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
            sequel.after(problem.task(timeline.task(p)), end).ifPresent(brought::add);
    }

    private void reveal(Confidences known, int input, long end) {
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
            known.reveal(timeline.task(p), timeline.mode(p), timeline.stagesDone(input), end);
    }

    /** When a launch that is under way ends. */
    private long end(int launch) {
        return timeline.ready(timeline.member(launch, 0));
    }

    private void announce(long time) {
        while (arrivals.nextRelease() == time) waiting.add(problem.announce(arrivals.take()));
        for (var task : brought) waiting.add(problem.announce(task));
        brought.clear();
    }

    private Optional<Ending> offerAll() {
        for (int device = 0; device < running.length; device++) {
            if (running[device] != IDLE) continue;
            var over = allowance.over();
            if (over.isPresent()) return over;
            offer(device);
        }
        return Optional.empty();
    }

    private void offer(int device) {
        now.offer(device);
        allowance.spend();
        var decision = policy.decide(now);
        if (decision instanceof Decision.Wait(long until)) {
            if (until <= now.clock())
                throw Execution.refused(now, decision, "it must wait until later than now");
            next[device] = until;
            return;
        }
        next[device] = execution.start(now, decision); // busy now, so offered nothing more
        running[device] = timeline.launches() - 1;
        busy++;
    }

    /** Tasks to come, of which the next can be looked at. */
    private static final class Queue {

        private final Iterator<Task> tasks;
        private Optional<Task> head = Optional.empty();
        private long release; // of the head; asked for at every event

        Queue(Iterator<Task> tasks) {
            this.tasks = tasks;
            advance();
        }

        /** {@link #NEVER} where none is left. */
        long nextRelease() {
            return release;
        }

        Task take() {
            var task = head.orElseThrow();
            advance();
            return task;
        }

        private void advance() {
            head = tasks.hasNext() ? Optional.of(tasks.next()) : Optional.empty();
            release = head.map(Task::release).orElse(NEVER);
        }
    }
}
