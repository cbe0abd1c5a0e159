package org.fovea.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.json.Nearest;
import org.fovea.packing.packer.Packer;
import org.fovea.packing.packer.Packers;
import org.fovea.packing.packer.SortOrder;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * A packer of the list alone, which fills canvas after canvas from what is left, in a sort order:
 * the baselines of the literature on instances that ask nothing but a packing.
 *
 * @param name as typed: {@code pack:PACKER} or {@code pack:PACKER/ORDER}
 */
record PackerSolver(String name, Packer packer, SortOrder order) implements Solver {

    static final String PREFIX = "pack:";

    /**
     * The solver of a name that begins with {@link #PREFIX}; the largest area first where it states
     * no order.
     *
     * @throws InvalidValue where there is no such packer or order
     */
    static PackerSolver of(String name) {
        String[] parts = name.substring(PREFIX.length()).split("/", 2);
        var packers = Packers.all().stream().map(Packer::name).toList();
        var orders = Arrays.stream(SortOrder.values()).map(SortOrder::title).toList();
        return new PackerSolver(
                name,
                Packers.named(parts[0]).orElseThrow(() -> unknown("packer", parts[0], packers)),
                parts.length == 1
                        ? SortOrder.AREA
                        : SortOrder.named(parts[1])
                                .orElseThrow(() -> unknown("sort order", parts[1], orders)));
    }

    private static InvalidValue unknown(String what, String typed, List<String> known) {
        String expected = "one of " + String.join(", ", known);
        return new InvalidValue(
                List.of(
                        new Flaw(
                                "solver",
                                what + " " + Text.quoted(typed),
                                expected,
                                Nearest.question(typed, known))));
    }

    @Override
    public String summary() {
        return packer.summary() + ", " + order.summary();
    }

    private InvalidInput moreThanAPacking(Instance instance) {
        return new InvalidInput(
                List.of(
                        new InputError(
                                instance.name(),
                                0,
                                0,
                                "",
                                "more to decide than a packing",
                                "an instance of nothing but a packing, or another solver than "
                                        + name,
                                "")));
    }

    @Override
    public Answer solve(Request request) {
        var problem = Problem.of(request.instance());
        var packing =
                PurePacking.of(request.instance(), problem)
                        .orElseThrow(() -> moreThanAPacking(request.instance()));
        var board = Board.begun(request, new Ceiling(problem).first());
        var allowance = Allowance.of(request);
        board.offer(packing.packed(packer, order, name));
        allowance.spend(1);
        return board.answer(Optional.empty(), allowance.spent());
    }
}
