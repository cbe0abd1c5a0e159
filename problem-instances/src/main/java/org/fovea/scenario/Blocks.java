package org.fovea.scenario;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;

/**
 * Instances of a scenario one after the other, each of a seed of its own, each beginning where the
 * last one's horizon ends: frames follow frames, but what is in view begins anew with each block.
 */
final class Blocks implements Iterator<Task> {

    /** Of one block: many frames of any scenario, and made in some milliseconds. */
    static final int TASKS = 2_000;

    private final Scenario scenario;
    private final Settings settings;
    private final Draws seeds;
    private long begin; // of the next block, us
    private int blocks;
    private Iterator<Task> block = List.<Task>of().iterator();

    private Blocks(Scenario scenario, long seed, Settings settings) {
        this.scenario = scenario;
        this.settings = settings;
        seeds = Draws.of(seed, "blocks");
    }

    /** Served by the devices of the first block, which are those of all where no load is set. */
    static Inflow of(Scenario scenario, long seed, Settings settings) {
        var first = Draws.of(seed, "blocks").bits() >>> 1;
        var devices = new Recipe(scenario, TASKS, first, settings).instance().devices();
        return new Inflow(devices, new Blocks(scenario, seed, settings));
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Task next() {
        if (!block.hasNext()) block = block();
        return block.next();
    }

    private Iterator<Task> block() {
        var instance = new Recipe(scenario, TASKS, seeds.bits() >>> 1, settings).instance();
        var tasks = instance.tasks().stream().sorted(Comparator.comparingLong(Task::release));
        long first = instance.tasks().stream().mapToLong(Task::release).min().orElse(0);
        long shift = begin - first;
        begin += Load.of(Problem.of(instance)).horizon();
        String prefix = "b" + ++blocks + ".";
        return tasks.map(task -> shifted(task, prefix, shift)).iterator();
    }

    private static Task shifted(Task task, String prefix, long shift) {
        return new Task(
                prefix + task.id(),
                task.release() + shift,
                task.deadline() + shift,
                task.object(),
                task.weight(),
                task.mandatory(),
                task.minExit(),
                Source.UNKNOWN); // frames and tracks of two blocks have the same names
    }
}
