package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import org.fovea.instance.Utility;
import org.fovea.problem.Problem;

/**
 * What is maximised: what each exit in time adds to the best answer before it.
 *
 * <p>In units of 1e-10 x {@code divisor}, whole numbers: CP-SAT tells objectives as doubles, off by
 * some units in the last place. Below 2^48 those are far less than a half. Where no common divisor
 * keeps the sum below, gains are rounded up, so that a bound on their sum stays one.
 */
final class Objective {

    private static final long EXACT = 1L << 48;

    private final Problem problem;
    private final Variables variables;
    private final long divisor;
    private boolean exact = true; // no gain was rounded

    Objective(Problem problem, Variables variables, CpModel model) {
        this.problem = problem;
        this.variables = variables;
        divisor = divisor();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        eachGain((input, member, exit, gain) -> {
            exact &= gain % divisor == 0;
            sum.addTerm(variables.inTime(input, member, exit), Math.ceilDiv(gain, divisor));
        });
        model.maximize(sum);
    }

    /**
     * An upper bound on the objective as one on the utility. The objective is whole, so that what
     * is less than a half above a whole number bounds it by that number.
     */
    Utility utility(double bound) {
        long units = Math.round(Math.max(0, bound));
        return new Utility(Math.multiplyExact(units, divisor));
    }

    /** Whether a solution's objective is its schedule's utility, and not just at least that. */
    boolean exact() {
        return exact;
    }

    /** At most so much, rounded up. */
    void atMost(Utility bound, CpModel model) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long[] all = {0};
        eachGain((input, member, exit, gain) -> {
            sum.addTerm(variables.inTime(input, member, exit), gain / divisor);
            all[0] += gain / divisor;
        });
        long limit = bound.units() / divisor;
        if (all[0] > limit) model.addLessOrEqual(sum, limit);
    }

    private long divisor() {
        long[] common = {0};
        long[] all = {0};
        eachGain((input, member, exit, gain) -> {
            common[0] = greatestCommon(gain, common[0]);
            all[0] = Math.addExact(all[0], gain);
        });
        long divisor = Math.max(1, common[0]);
        return Math.max(divisor, Math.ceilDiv(all[0], EXACT));
    }

    private static long greatestCommon(long a, long b) {
        return b == 0 ? a : greatestCommon(b, a % b);
    }

    private interface Gains {
        void add(int input, int member, int exit, long gain);
    }

    private void eachGain(Gains gains) {
        for (int index = 0; index < variables.inputs().size(); index++) {
            var members = variables.inputs().get(index).members();
            for (int k = 0; k < members.size(); k++) {
                var member = members.get(k);
                long before = 0;
                for (int exit = 1; exit <= member.exits(); exit++) {
                    long worth = problem.bestUtility(member.task(), member.mode(), exit);
                    if (worth > before) gains.add(index, k, exit, worth - before);
                    before = worth;
                }
            }
        }
    }
}
