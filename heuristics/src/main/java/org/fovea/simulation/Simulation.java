package org.fovea.simulation;

import java.util.Arrays;
import java.util.Comparator;
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
 * instance's order; then each idle device, in the instance's order, is offered a decision until it
 * declines. The problem that the policy sees grows by announcements only.
 */
public final class Simulation {

    private static final long NEVER = Long.MAX_VALUE;
    private static final int IDLE = -1;

    private final Instance instance;
    private final Policy policy;
    private final Allowance allowance;
    private final Task[] arrivals; // by release, then in the instance's order
    private int announced;
    private final Problem problem;
    private final Timeline timeline;
    private final WaitingTasks waiting;
    private final ParkedInputs[] parked; // by device
    private final int[] running; // by device: the launch, or IDLE
    private final long[] next; // by device: end of the launch, or when to ask again
    private final Present now;
    private final Execution execution;
    private int busy; // devices

    private Simulation(Instance instance, Policy policy, Allowance allowance) {
        this.instance = instance;
        this.policy = policy;
        this.allowance = allowance;
        arrivals = instance.tasks().toArray(Task[]::new);
        Arrays.sort(arrivals, Comparator.comparingLong(Task::release)); // stable
        problem = Problem.withoutTasks(instance);
        timeline = new Timeline(problem);
        waiting = new WaitingTasks(problem);
        int devices = problem.fleet().devices();
        parked = new ParkedInputs[devices];
        Arrays.setAll(parked, device -> new ParkedInputs(timeline));
        running = new int[devices];
        Arrays.fill(running, IDLE);
        next = new long[devices];
        Arrays.fill(next, NEVER);
        now = new Present(timeline, waiting, parked, device -> running[device] == IDLE);
        execution = new Execution(timeline, waiting, parked);
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
        return new Simulation(instance, policy, allowance).run(new DecisionTimes());
    }

    /** The same, with the time of every decision kept. */
    public static Outcome timed(Instance instance, Policy policy, Allowance allowance) {
        var times = new DecisionTimes();
        return new Simulation(instance, times.timing(policy), allowance).run(times);
    }

    private Outcome run(DecisionTimes times) {
        Optional<Ending> over = Optional.empty();
        for (long time = nextEvent(); time < NEVER && over.isEmpty(); time = nextEvent()) {
            now.set(time);
            complete(time);
            announce(time);
            waiting.expire(time);
            for (var inputs : parked) inputs.expire(time);
            over = offerAll();
        }
        return new Outcome(instance, timeline, times, over.orElse(Ending.FINISHED));
    }

    /** {@link #NEVER} once nothing can happen that matters. */
    private long nextEvent() {
        long time = announced < arrivals.length ? arrivals[announced].release() : NEVER;
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
            next[device] = NEVER;
            if (running[device] == IDLE) continue; // it only asked to be asked again
            int launch = running[device];
            for (int k = 0; k < timeline.size(launch); k++)
                parked[device].add(timeline.member(launch, k));
            running[device] = IDLE;
            busy--;
        }
    }

    private void announce(long time) {
        while (announced < arrivals.length && arrivals[announced].release() == time)
            waiting.add(problem.announce(arrivals[announced++]));
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
}
