package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Problem;

/**
 * What holds of canvases (rule 7), and where their members lie.
 *
 * <p>In units of the alignment a, exactly: an object of w px with padding p takes ceil((w + p) / a)
 * units from its origin on, for the next origin is a multiple of a too; and its origin is at most
 * floor((W - w) / a), for towards the border no padding is needed.
 */
final class Canvases {

    private final Problem problem;
    private final CpModel model;
    private final List<List<Origin>> origins = new ArrayList<>(); // by input, member

    /** Where a member lies, in units of the alignment. */
    record Origin(IntVar x, IntVar y) {}

    Canvases(Problem problem, Variables variables, CpModel model) {
        this.problem = problem;
        this.model = model;
        for (int index = 0; index < variables.inputs().size(); index++) {
            int network = variables.inputs().get(index).network();
            origins.add(new ArrayList<>());
            if (problem.fleet().volumeCanvas(network)) volume(variables, index);
            else if (problem.fleet().canvas(network)) rectangles(variables, index);
        }
    }

    /** A member's origin on a rectangle canvas. */
    Origin origin(int input, int member) {
        return origins.get(input).get(member);
    }

    private void volume(Variables variables, int index) {
        var input = variables.inputs().get(index);
        var network = problem.fleet().network(input.network());
        var sum = LinearExpr.newBuilder();
        for (int k = 0; k < input.members().size(); k++) {
            var member = input.members().get(k);
            sum.addTerm(
                    variables.inTime(index, k, 1), problem.volume(member.task(), member.mode()));
        }
        model.addLessOrEqual(sum, (long) network.width() * network.height());
    }

    private void rectangles(Variables variables, int index) {
        var input = variables.inputs().get(index);
        var canvas = CanvasShape.of(problem.fleet().network(input.network()));
        var noOverlap = model.addNoOverlap2D();
        var area = LinearExpr.newBuilder();
        long wide = 0;
        long high = 0;
        for (int k = 0; k < input.members().size(); k++) {
            var member = input.members().get(k);
            int width = problem.width(member.task(), member.mode());
            int height = problem.height(member.task(), member.mode());
            long columns = units(width, canvas);
            long rows = units(height, canvas);
            var origin =
                    new Origin(
                            model.newIntVar(0, (canvas.width() - width) / canvas.alignment(), ""),
                            model.newIntVar(
                                    0, (canvas.height() - height) / canvas.alignment(), ""));
            origins.get(index).add(origin);
            var placed = variables.inTime(index, k, 1);
            noOverlap.addRectangle(
                    model.newOptionalFixedSizeIntervalVar(origin.x(), columns, placed, ""),
                    model.newOptionalFixedSizeIntervalVar(origin.y(), rows, placed, ""));
            area.addTerm(placed, columns * rows);
            wide = Math.max(wide, (canvas.width() - width) / canvas.alignment() + columns);
            high = Math.max(high, (canvas.height() - height) / canvas.alignment() + rows);
        }
        model.addLessOrEqual(area, wide * high); // implied; CP-SAT's relaxation does not see it
    }

    private static long units(int side, CanvasShape canvas) {
        return Math.ceilDiv(side + canvas.padding(), canvas.alignment());
    }
}
