package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.fovea.problem.Problem;

/** What holds of launches: how long they last, who shares one, none at a time (rules 1 to 3). */
final class Launches {

    private final Problem problem;
    private final Variables variables;
    private final CpModel model;
    private final List<List<IntervalVar>> launches = new ArrayList<>(); // by device

    private Launches(Problem problem, Variables variables, CpModel model) {
        this.problem = problem;
        this.variables = variables;
        this.model = model;
        for (int device = 0; device < problem.fleet().devices(); device++)
            launches.add(new ArrayList<>());
    }

    static void add(Problem problem, Variables variables, CpModel model) {
        var all = new Launches(problem, variables, model);
        var inputs = variables.inputs();
        var joined = all.joined();
        for (int index = 0; index < inputs.size(); index++)
            for (int stage = 1; stage <= inputs.get(index).stages(); stage++)
                all.stage(index, stage, joined.get(index).get(stage - 1));
        all.launches.forEach(model::addNoOverlap);
    }

    /** By input and stage: who may join a launch that it leads. */
    private List<List<List<Literal>>> joined() {
        var joined = new ArrayList<List<List<Literal>>>();
        for (var input : variables.inputs()) {
            var stages = new ArrayList<List<Literal>>();
            for (int stage = 1; stage <= input.stages(); stage++) stages.add(new ArrayList<>());
            joined.add(stages);
        }
        for (int index = 0; index < variables.inputs().size(); index++)
            for (int stage = 1; stage <= variables.inputs().get(index).stages(); stage++)
                for (var join : variables.stage(index, stage).joins())
                    joined.get(join.leader()).get(stage - 1).add(join.chosen());
        return joined;
    }

    private void stage(int index, int stage, List<Literal> followers) {
        int network = variables.inputs().get(index).network();
        var at = variables.stage(index, stage);
        launches.get(problem.fleet().deviceOf(network))
                .add(
                        model.newOptionalIntervalVar(
                                at.start(),
                                duration(network, stage, at.size()),
                                at.end(),
                                at.leads(),
                                ""));
        if (at.size().size() > 1) batch(at, followers);
        if (!at.joins().isEmpty()) whereItIs(at, stage);
    }

    private LinearArgument duration(int network, int stage, List<Literal> size) {
        var fleet = problem.fleet();
        if (size.size() == 1) return LinearExpr.constant(fleet.duration(network, stage, 1));
        long longest = fleet.duration(network, stage, size.size());
        var duration = model.newIntVar(fleet.duration(network, stage, 1), longest, "");
        for (int inputs = 1; inputs <= size.size(); inputs++)
            model.addEquality(duration, LinearExpr.constant(fleet.duration(network, stage, inputs)))
                    .onlyEnforceIf(size.get(inputs - 1));
        return duration;
    }

    /**
     * A launch holds its leader and those who join it; nobody joins an input that does not lead.
     */
    private void batch(StageVariables at, List<Literal> followers) {
        var members = LinearExpr.newBuilder().add(at.leads());
        followers.forEach(members::add);
        LinearExprBuilder size = LinearExpr.newBuilder();
        for (int inputs = 1; inputs <= at.size().size(); inputs++)
            size.addTerm(at.size().get(inputs - 1), inputs);
        model.addEquality(members, size);
        var one = new ArrayList<>(at.size());
        one.add(at.leads().not());
        model.addExactlyOne(one);
        for (var follower : followers) model.addImplication(follower, at.leads());
    }

    /** A stage that runs leads a launch or is in one that another leads. */
    private void whereItIs(StageVariables at, int stage) {
        var one = new ArrayList<Literal>();
        one.add(at.runs().not());
        one.add(at.leads());
        for (var join : at.joins()) {
            var leader = variables.stage(join.leader(), stage);
            model.addEquality(at.start(), leader.start()).onlyEnforceIf(join.chosen());
            model.addEquality(at.end(), leader.end()).onlyEnforceIf(join.chosen());
            one.add(join.chosen());
        }
        model.addExactlyOne(one);
    }
}
