package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.fovea.instance.Device;
import org.fovea.problem.Problem;

/** What holds of memory, energy and budgets, device by device (rule 8). */
final class Capacities {

    private final Problem problem;
    private final Variables variables;
    private final CpModel model;

    private Capacities(Problem problem, Variables variables, CpModel model) {
        this.problem = problem;
        this.variables = variables;
        this.model = model;
    }

    static void add(Problem problem, Variables variables, CpModel model) {
        var capacities = new Capacities(problem, variables, model);
        for (int index = 0; index < problem.fleet().devices(); index++) {
            int chosen = index;
            Device device = problem.fleet().device(index);
            device.memoryBytes().ifPresent(limit -> capacities.memory(chosen, limit));
            device.energyBudget().ifPresent(limit -> capacities.energy(chosen, limit));
            device.budgets().forEach((name, limit) -> capacities.budget(chosen, name, limit));
        }
    }

    private void memory(int device, long limit) {
        var fleet = problem.fleet();
        var row = new Row();
        for (int n = fleet.firstNetwork(device); n < fleet.endNetwork(device); n++) {
            long storage = fleet.network(n).storageBytes();
            var used = model.newBoolVar("");
            for (int input = 0; input < variables.inputs().size(); input++)
                if (variables.inputs().get(input).network() == n)
                    model.addImplication(variables.opened(input), used);
            row.add(used, storage);
        }
        row.atMost(limit);
    }

    private void energy(int device, long limit) {
        var row = new Row();
        for (int index = 0; index < variables.inputs().size(); index++) {
            var input = variables.inputs().get(index);
            if (problem.fleet().deviceOf(input.network()) != device) continue;
            for (int stage = 1; stage <= input.stages(); stage++) {
                var size = variables.stage(index, stage).size();
                var measured = problem.fleet().network(input.network()).stages().get(stage - 1);
                for (int inputs = 1; inputs <= size.size(); inputs++)
                    row.add(size.get(inputs - 1), measured.energy(inputs));
            }
        }
        row.atMost(limit);
    }

    private void budget(int device, String name, long limit) {
        var row = new Row();
        for (int index = 0; index < variables.inputs().size(); index++) {
            int network = variables.inputs().get(index).network();
            if (problem.fleet().deviceOf(network) != device) continue;
            long needs = problem.fleet().network(network).needs().getOrDefault(name, 0L);
            row.add(variables.opened(index), needs);
        }
        row.atMost(limit);
    }

    /** What is taken of one capacity. */
    private final class Row {

        private final List<Literal> takers = new ArrayList<>();
        private final List<Long> amounts = new ArrayList<>();

        void add(Literal taker, long amount) {
            if (amount == 0) return;
            takers.add(taker);
            amounts.add(amount);
        }

        /** An amount above the limit is as good as one just above it. */
        void atMost(long limit) {
            double all = 0; // to compare with what fits a long: rounding does not matter
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int k = 0; k < takers.size(); k++) {
                long amount = Math.min(amounts.get(k), limit + 1); // limits are below 2^63
                all += amount;
                sum.addTerm(takers.get(k), amount);
            }
            if (all > JointModel.LARGEST_SUM) throw new TooLarge();
            model.addLessOrEqual(sum, limit);
        }
    }
}
