package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;

/** What is decided: which exits are in time, which stages share a launch, and when they run. */
final class Variables {

    private final Problem problem;
    private final CpModel model;
    private final List<PossibleInput> inputs;
    private final List<List<List<Literal>>> inTime = new ArrayList<>(); // by input, member, exit
    private final List<List<StageVariables>> stages = new ArrayList<>(); // by input, stage
    private final int[] followers; // by input: how many may join the stage at hand

    Variables(Problem problem, List<PossibleInput> inputs, CpModel model) {
        this.problem = problem;
        this.inputs = inputs;
        this.model = model;
        followers = new int[inputs.size()];
        for (var input : inputs) {
            inTime.add(input.members().stream().map(member -> literals(member.exits())).toList());
            stages.add(new ArrayList<>());
        }
        for (int network = 0; network < problem.fleet().networks(); network++) {
            int chosen = network;
            var those =
                    IntStream.range(0, inputs.size())
                            .filter(input -> inputs.get(input).network() == chosen)
                            .toArray();
            for (int stage = 1; stage <= problem.fleet().stages(network); stage++)
                addStage(those, stage);
        }
    }

    List<PossibleInput> inputs() {
        return inputs;
    }

    /** Whether a member's exit (from 1) is completed by the member's deadline. */
    Literal inTime(int input, int member, int exit) {
        return inTime.get(input).get(member).get(exit - 1);
    }

    /** A stage (from 1) of an input, up to {@link PossibleInput#stages}. */
    StageVariables stage(int input, int stage) {
        return stages.get(input).get(stage - 1);
    }

    /** Whether the input is opened at all. */
    Literal opened(int input) {
        return stage(input, 1).runs();
    }

    private void addStage(int[] those, int stage) {
        var joins = new ArrayList<List<StageVariables.Join>>();
        for (int k = 0; k < those.length; k++) joins.add(joins(those, k, stage));
        for (int k = 0; k < those.length; k++)
            if (inputs.get(those[k]).stages() >= stage)
                stages.get(those[k]).add(variables(those[k], stage, joins.get(k)));
        for (int input : those) followers[input] = 0;
    }

    /** The launches that an input may join: of those before it, if both can be in time together. */
    private List<StageVariables.Join> joins(int[] those, int place, int stage) {
        var found = new ArrayList<StageVariables.Join>();
        var input = inputs.get(those[place]);
        if (input.stages() < stage || problem.fleet().batchLimit(input.network()) == 1)
            return found;
        long together = problem.fleet().duration(input.network(), stage, 2);
        for (int k = 0; k < place; k++) {
            var leader = inputs.get(those[k]);
            if (leader.stages() < stage) continue;
            long start = Math.max(input.earliest(problem, stage), leader.earliest(problem, stage));
            long end = Math.min(input.latest(problem, stage), leader.latest(problem, stage));
            if (start + together > end) continue;
            found.add(new StageVariables.Join(those[k], model.newBoolVar("")));
            followers[those[k]]++;
        }
        return found;
    }

    private StageVariables variables(int index, int stage, List<StageVariables.Join> joins) {
        var input = inputs.get(index);
        var runs = runs(index, stage);
        var leads = joins.isEmpty() ? runs : model.newBoolVar("");
        long earliest = input.earliest(problem, stage);
        long latest = input.latest(problem, stage);
        long shortest = problem.fleet().duration(input.network(), stage, 1);
        int most = Math.min(problem.fleet().batchLimit(input.network()), followers[index] + 1);
        return new StageVariables(
                runs,
                time(earliest, latest - shortest),
                time(earliest + shortest, latest),
                leads,
                most == 1 ? List.of(leads) : literals(most),
                joins);
    }

    /** A crop's stage runs exactly where its exit is in time; else it would be left out. */
    private Literal runs(int input, int stage) {
        return problem.fleet().canvas(inputs.get(input).network())
                ? model.newBoolVar("")
                : inTime(input, 0, stage);
    }

    private IntVar time(long from, long to) {
        return model.newIntVar(from, to, "");
    }

    private List<Literal> literals(int count) {
        return IntStream.range(0, count).<Literal>mapToObj(k -> model.newBoolVar("")).toList();
    }
}
