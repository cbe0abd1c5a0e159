package org.fovea.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.bound.Charges.Taking;
import org.fovea.instance.Utility;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * The budgets: per device, what its energy budget and each of its named budgets can pay for, as a
 * knapsack with fractions.
 *
 * <p>Valid for each budget alone: answers are charged as {@link Charges} does, with nothing for
 * those on other devices, and all that launches take is within the budget. An input's needs count
 * as taken by its first launch. The bound is the lowest of all budgets; without any it is what
 * everything is worth.
 */
final class BudgetCapacity implements Bound {

    private static final int PARTS =
            1 << 10; // of the budget's unit, to which charges are rounded down
    private static final long FINE =
            1L << 52; // larger budgets are counted in whole units, to stay within 63 bits

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public String summary() {
        return "what each energy budget and named budget can pay for";
    }

    @Override
    public Utility of(Problem problem) {
        var budgets = budgets(problem.fleet());
        if (budgets.isEmpty()) return new Everything().of(problem);
        var reach = new Reach(problem);
        var shares = new Shares(problem, reach);
        return budgets.stream()
                .map(budget -> mostUtility(problem, reach, shares, budget))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A limit and what launches take of it. */
    private record Budget(long limit, Taking taking) {}

    private static List<Budget> budgets(Fleet fleet) {
        var found = new ArrayList<Budget>();
        for (int d = 0; d < fleet.devices(); d++) {
            int device = d;
            fleet.device(d)
                    .energyBudget()
                    .ifPresent(limit -> found.add(new Budget(limit, energy(fleet, device))));
            fleet.device(d)
                    .budgets()
                    .forEach((name, limit) ->
                            found.add(new Budget(limit, needs(fleet, device, name))));
        }
        return found;
    }

    private static Taking energy(Fleet fleet, int device) {
        return (network, stage, inputs) ->
                fleet.deviceOf(network) == device
                        ? fleet.network(network).stages().get(stage - 1).energy(inputs)
                        : 0;
    }

    private static Taking needs(Fleet fleet, int device, String name) {
        return (network, stage, inputs) ->
                fleet.deviceOf(network) == device && stage == 1
                        ? inputs * fleet.network(network).needs().getOrDefault(name, 0L)
                        : 0;
    }

    private static Utility mostUtility(Problem problem, Reach reach, Shares shares, Budget budget) {
        int parts = budget.limit < FINE ? PARTS : 1;
        var pieces = new Charges(problem, reach, shares, budget.taking, parts).pieces();
        long gain = pieces.buy(pieces.byDensity(), parts * budget.limit, new long[problem.tasks()]);
        return new Utility(pieces.free() + gain);
    }
}
