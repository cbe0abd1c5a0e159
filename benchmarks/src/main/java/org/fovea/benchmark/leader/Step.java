package org.fovea.benchmark.leader;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import java.util.ArrayList;
import java.util.List;
import org.fovea.problem.Problem;

/** A stage of a network that a task may run, and its variables. */
final class Step {

    final int task;
    final int network;
    final int stage; // from 1
    final long earliest; // us: alone, straight from the release
    final long deadline;
    final BoolVar runs; // by the deadline
    final BoolVar leads; // the launch is its own, others may join
    final IntVar start;
    final IntVar end;
    final IntVar duration; // of the launch that it leads
    final List<BoolVar> size = new ArrayList<>(); // by inputs less one: how many its launch has
    final List<Join> joins = new ArrayList<>(); // whose launches it may join

    /** A launch that it may join. */
    record Join(Step leader, BoolVar chosen) {}

    Step(Problem problem, CpModel model, int task, int network, int stage) {
        this.task = task;
        this.network = network;
        this.stage = stage;
        deadline = problem.deadline(task);
        var fleet = problem.fleet();
        earliest =
                problem.release(task) + (stage > 1 ? fleet.duration(network, 1, stage - 1, 1) : 0);
        long shortest = fleet.duration(network, stage, 1);
        runs = model.newBoolVar("");
        leads = model.newBoolVar("");
        start = model.newIntVar(earliest, deadline - shortest, "");
        end = model.newIntVar(earliest + shortest, deadline, "");
        long longest = fleet.duration(network, stage, fleet.batchLimit(network));
        duration = model.newIntVar(shortest, longest, "");
    }

    /** Due earlier, or as early and listed earlier: of two in a launch, the one that leads it. */
    boolean before(Step other) {
        return deadline != other.deadline ? deadline < other.deadline : task < other.task;
    }
}
