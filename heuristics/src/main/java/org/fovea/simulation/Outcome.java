package org.fovea.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Ending;

/** What came of a run. */
public final class Outcome {

    private final Instance instance;
    private final Timeline timeline;
    private final DecisionTimes times;
    private final Ending ending;
    private final int misses;
    private final List<String> unmet;
    private final long busy;
    private final Optional<Realised> realised;

    Outcome(Instance instance, Timeline timeline, DecisionTimes times, Ending ending) {
        this(instance, timeline, times, ending, Optional.empty());
    }

    private Outcome(
            Instance instance,
            Timeline timeline,
            DecisionTimes times,
            Ending ending,
            Optional<Realised> realised) {
        this.realised = realised;
        this.instance = instance;
        this.timeline = timeline;
        this.times = times;
        this.ending = ending;
        var problem = timeline.problem();
        int[] answered = new int[problem.tasks()]; // deepest exit completed in time
        long sum = 0;
        for (int launch = 0; launch < timeline.launches(); launch++) {
            long lasts = duration(problem, launch);
            sum += lasts;
            answer(answered, launch, timeline.start(launch) + lasts);
        }
        busy = sum;
        int count = instance.tasks().size() - problem.tasks(); // never announced
        Set<String> met = new HashSet<>();
        for (int task = 0; task < answered.length; task++) {
            if (answered[task] == 0) count++;
            else if (problem.mandatory(task) && answered[task] >= problem.minExit(task))
                met.add(problem.task(task).id());
        }
        misses = count;
        unmet = unmet(met);
    }

    /** What came of making a schedule in any way; no decision was timed. */
    public static Outcome of(Instance instance, Timeline timeline, Ending ending) {
        return new Outcome(instance, timeline, new DecisionTimes(), ending);
    }

    /** The same launches as an answer to an instance with the same devices and more tasks. */
    public Outcome within(Instance larger) {
        return new Outcome(larger, timeline, times, ending, realised);
    }

    /** What it answers: the instance that was run, with the tasks that followed its launches. */
    public Instance instance() {
        return instance;
    }

    /** The schedule made. */
    public Schedule schedule() {
        return Closing.of(timeline, instance);
    }

    /** Its exact utility. */
    public Utility utility() {
        return new Utility(timeline.utility());
    }

    /** Tasks without an answer in time. */
    public int misses() {
        return misses;
    }

    /** Sum of the durations of launches, us. */
    public long busy() {
        return busy;
    }

    /**
     * Ids of mandatory tasks without an answer of their least exit in time, in the instance's
     * order.
     */
    public List<String> unmet() {
        return unmet;
    }

    /**
     * What the answers turned out to be worth, where confidences are drawn.
     *
     * @param utility weights of the tasks whose answer is right
     * @param right number of these tasks
     */
    public record Realised(Utility utility, int right) {}

    /** By the draws of this run; never a bound on anything, nor bounded by the table's utility. */
    public Optional<Realised> realised() {
        return realised;
    }

    /** The same with what the answers turned out to be worth. */
    Outcome realising(Confidences confidences) {
        long sum = 0;
        int right = 0;
        for (int task = 0; task < timeline.problem().tasks(); task++) {
            long worth = confidences.realised(task);
            sum += worth;
            if (worth > 0) right++;
        }
        var drawn = new Realised(new Utility(sum), right);
        return new Outcome(instance, timeline, times, ending, Optional.of(drawn));
    }

    /** How long decisions took; none where the run was not {@linkplain Simulation#timed timed}. */
    public DecisionTimes times() {
        return times;
    }

    /** {@code FINISHED}, or the limit that cut the run short. */
    public Ending ending() {
        return ending;
    }

    private long duration(Problem problem, int launch) {
        int network = timeline.network(timeline.member(launch, 0));
        return problem.fleet().duration(network, timeline.stage(launch), timeline.size(launch));
    }

    private void answer(int[] answered, int launch, long end) {
        for (int k = 0; k < timeline.size(launch); k++) {
            int input = timeline.member(launch, k);
            for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p)) {
                int task = timeline.task(p);
                if (end <= timeline.problem().deadline(task))
                    answered[task] = Math.max(answered[task], timeline.stage(launch));
            }
        }
    }

    private List<String> unmet(Set<String> met) {
        var found = new ArrayList<String>();
        for (Task task : instance.tasks())
            if (task.mandatory() && !met.contains(task.id())) found.add(task.id());
        return List.copyOf(found);
    }
}
