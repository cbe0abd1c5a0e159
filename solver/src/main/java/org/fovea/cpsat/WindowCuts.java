package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;

/**
 * For each time window [a, b] and device: the least work that the exits in time inside it need is
 * at most b - a. Implied, but not by CP-SAT's relaxation, which sees one launch at a time.
 *
 * <p>A stage in time for a task lies between the task's release and deadline; a launch of n inputs
 * lasts L(n), so each of them takes at least the least L(n) / n of it, here rounded down. The
 * inputs of a canvas count where their leader's window lies inside.
 */
final class WindowCuts {

    /** Windows are many: so many terms are as much as pays (docs/exact.md). */
    private static final int MOST_TERMS = 200_000;

    private final Problem problem;
    private final Variables variables;
    private final CpModel model;
    private int terms;

    private WindowCuts(Problem problem, Variables variables, CpModel model) {
        this.problem = problem;
        this.variables = variables;
        this.model = model;
    }

    static void add(Problem problem, Variables variables, CpModel model) {
        var cuts = new WindowCuts(problem, variables, model);
        long[] releases = cuts.times(problem::release);
        long[] deadlines = cuts.times(problem::deadline);
        for (int device = 0; device < problem.fleet().devices(); device++)
            for (long from : releases)
                for (long to : deadlines)
                    if (from < to && cuts.terms < MOST_TERMS) cuts.window(device, from, to);
    }

    private long[] times(java.util.function.IntToLongFunction time) {
        return IntStream.range(0, problem.tasks()).mapToLong(time).sorted().distinct().toArray();
    }

    private void window(int device, long from, long to) {
        LinearExprBuilder work = LinearExpr.newBuilder();
        long most = 0;
        int count = 0;
        for (int index = 0; index < variables.inputs().size(); index++) {
            var input = variables.inputs().get(index);
            int leader = input.leader();
            if (problem.fleet().deviceOf(input.network()) != device
                    || problem.release(leader) < from
                    || problem.deadline(leader) > to) continue;
            for (int k = 0; k < input.members().size(); k++) {
                var member = input.members().get(k);
                if (member.task() != leader) continue;
                for (int exit = 1; exit <= member.exits(); exit++) {
                    long least = least(input.network(), exit);
                    work.addTerm(variables.inTime(index, k, exit), least);
                    most += least;
                    count++;
                }
            }
        }
        if (most <= to - from) return;
        model.addLessOrEqual(work, to - from);
        terms += count;
    }

    private long least(int network, int stage) {
        long least = Long.MAX_VALUE;
        for (int inputs = 1; inputs <= problem.fleet().batchLimit(network); inputs++)
            least = Math.min(least, problem.fleet().duration(network, stage, inputs) / inputs);
        return least;
    }
}
