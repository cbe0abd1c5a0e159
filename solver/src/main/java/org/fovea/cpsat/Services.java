package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.fovea.problem.Problem;

/** What holds between tasks and the inputs that serve them (rules 4, 5, 6 and 9). */
final class Services {

    private final Problem problem;
    private final Variables variables;
    private final CpModel model;

    private Services(Problem problem, Variables variables, CpModel model) {
        this.problem = problem;
        this.variables = variables;
        this.model = model;
    }

    static void add(Problem problem, Variables variables, CpModel model) {
        var services = new Services(problem, variables, model);
        for (int input = 0; input < variables.inputs().size(); input++) services.input(input);
        services.tasks();
    }

    private void input(int index) {
        var input = variables.inputs().get(index);
        for (int stage = 2; stage <= input.stages(); stage++) {
            var before = variables.stage(index, stage - 1);
            var now = variables.stage(index, stage);
            model.addImplication(now.runs(), before.runs());
            model.addLessOrEqual(before.end(), now.start()).onlyEnforceIf(now.runs());
        }
        for (int member = 0; member < input.members().size(); member++) member(index, member);
        if (problem.fleet().canvas(input.network())) canvas(index);
    }

    private void member(int index, int place) {
        var input = variables.inputs().get(index);
        var member = input.members().get(place);
        long deadline = problem.deadline(member.task());
        for (int exit = 1; exit <= member.exits(); exit++) {
            var inTime = variables.inTime(index, place, exit);
            if (exit > 1) model.addImplication(inTime, variables.inTime(index, place, exit - 1));
            if (deadline < input.latest(problem, exit))
                model.addLessOrEqual(
                                variables.stage(index, exit).end(), LinearExpr.constant(deadline))
                        .onlyEnforceIf(inTime);
        }
        long release = problem.release(member.task());
        if (release > problem.release(input.leader()))
            model.addGreaterOrEqual(variables.stage(index, 1).start(), LinearExpr.constant(release))
                    .onlyEnforceIf(variables.inTime(index, place, 1));
    }

    /** Stages run for a member's sake, and no canvas is without its leader. */
    private void canvas(int index) {
        var input = variables.inputs().get(index);
        for (int stage = 1; stage <= input.stages(); stage++) {
            var runs = variables.stage(index, stage).runs();
            var reasons = new ArrayList<Literal>();
            for (int member = 0; member < input.members().size(); member++)
                if (input.members().get(member).exits() >= stage) {
                    reasons.add(variables.inTime(index, member, stage));
                    model.addImplication(reasons.getLast(), runs);
                }
            reasons.add(runs.not());
            model.addBoolOr(reasons);
        }
        var leader = new ArrayList<Literal>();
        for (int member = 0; member < input.members().size(); member++)
            if (input.members().get(member).task() == input.leader())
                leader.add(variables.inTime(index, member, 1));
        leader.add(variables.opened(index).not());
        model.addBoolOr(leader);
    }

    private void tasks() {
        var placed = lists();
        var met = lists();
        for (int index = 0; index < variables.inputs().size(); index++) {
            var members = variables.inputs().get(index).members();
            for (int k = 0; k < members.size(); k++) {
                int task = members.get(k).task();
                placed.get(task).add(variables.inTime(index, k, 1));
                if (problem.mandatory(task))
                    met.get(task).add(variables.inTime(index, k, problem.minExit(task)));
            }
        }
        for (int task = 0; task < problem.tasks(); task++) {
            model.addAtMostOne(placed.get(task));
            if (problem.mandatory(task)) model.addBoolOr(met.get(task));
        }
    }

    private List<List<Literal>> lists() {
        var lists = new ArrayList<List<Literal>>();
        for (int task = 0; task < problem.tasks(); task++) lists.add(new ArrayList<>());
        return lists;
    }
}
