package org.fovea.problem;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.fovea.instance.Instance;
import org.fovea.schedule.Schedule;

/** Schedules built at random through a timeline: whatever it accepts. */
public final class RandomTimeline {

    private final Problem problem;
    private final Fleet fleet;
    private final SplittableRandom random;
    private final Timeline timeline;

    /** Nothing placed yet. */
    public RandomTimeline(Problem problem, SplittableRandom random) {
        this.problem = problem;
        this.random = random;
        fleet = problem.fleet();
        timeline = new Timeline(problem);
    }

    /** A random schedule of an instance; the same seed gives the same one. */
    public static Schedule of(Instance instance, long seed) {
        var random = new RandomTimeline(Problem.of(instance), new SplittableRandom(seed));
        random.steps(12);
        return Closing.of(random.timeline, instance);
    }

    /** What was built so far; every input in it was launched. */
    public Timeline timeline() {
        return timeline;
    }

    /**
     * Tries some steps: new inputs that start together, or inputs that go a stage deeper together.
     */
    public void steps(int count) {
        if (problem.tasks() == 0) return;
        for (int i = 0; i < count; i++) {
            int mark = timeline.mark();
            try {
                if (timeline.inputs() > 0 && random.nextBoolean()) deepen();
                else serve();
            } catch (Refusal refusal) {
                timeline.undo(mark);
            }
        }
    }

    private void serve() {
        int network = random.nextInt(Math.max(1, fleet.networks()));
        if (network >= fleet.networks()) return;
        int[] batch = new int[1 + random.nextInt(fleet.batchLimit(network))];
        for (int k = 0; k < batch.length; k++) {
            batch[k] = timeline.open(network);
            int objects = fleet.canvas(network) ? 1 + random.nextInt(3) : 1;
            for (int o = 0; o < objects; o++) place(batch[k], o == 0);
        }
        launch(network, 1, batch);
    }

    /** The first object of an input has to fit; others are welcome. */
    private void place(int input, boolean first) {
        int task = random.nextInt(problem.tasks());
        if (problem.modes(task) == 0 && !first) return;
        int mode =
                problem.modes(task) == 0
                        ? 0
                        : problem.mode(task, random.nextInt(problem.modes(task)));
        var network = fleet.network(timeline.network(input));
        try {
            timeline.place(
                    input,
                    task,
                    mode,
                    random.nextInt(network.width()),
                    random.nextInt(network.height()));
        } catch (Refusal refusal) {
            if (first) throw refusal;
        }
    }

    private void deepen() {
        int leader = random.nextInt(timeline.inputs());
        int network = timeline.network(leader);
        int done = timeline.stagesDone(leader);
        var batch = new ArrayList<Integer>();
        batch.add(leader);
        for (int i = 0; i < timeline.inputs() && batch.size() < fleet.batchLimit(network); i++)
            if (i != leader
                    && timeline.network(i) == network
                    && timeline.stagesDone(i) == done
                    && random.nextBoolean()) batch.add(i);
        launch(network, done + 1, batch.stream().mapToInt(i -> i).toArray());
    }

    /** As soon as may be, or a little later. */
    private void launch(int network, int stage, int[] batch) {
        long at = timeline.free(fleet.deviceOf(network));
        for (int input : batch) {
            at = Math.max(at, timeline.ready(input));
            for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
                at = Math.max(at, problem.release(timeline.task(p)));
        }
        long slack = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        timeline.launch(network, stage, at + slack, batch, batch.length);
    }
}
