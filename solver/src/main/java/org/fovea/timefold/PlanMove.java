package org.fovea.timefold;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.Arrays;
import org.fovea.incremental.plan.Edits;
import org.fovea.incremental.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The edits of a plan as one move of an arrangement. */
final class PlanMove implements Move<Arrangement>, Edits {

    private static final int KINDS = 3; // numbers that say what one edit is
    private static final int SET = 0;
    private static final int SHIFT = 1;
    private static final int SWAP = 2;

    private final Arrangement arrangement;
    private final Variables variables;
    private final Plan plan;
    private int[] edit =
            new int[8 * KINDS]; // kind, then: item, position of its new values; or two positions
    private int length;
    private Integer[] way = new Integer[8];
    private Integer[] glue = new Integer[8];
    private int sets;

    /** No edits so far. */
    PlanMove(Arrangement arrangement, Plan plan, Variables variables) {
        this.arrangement = arrangement;
        this.plan = plan;
        this.variables = variables;
    }

    @Override
    public void set(int item) {
        if (sets == way.length) {
            way = Arrays.copyOf(way, 2 * sets);
            glue = Arrays.copyOf(glue, 2 * sets);
        }
        way[sets] = arrangement.ways.get(plan.way(item));
        glue[sets] = arrangement.glues.get(plan.glue(item));
        add(SET, item, sets++);
    }

    @Override
    public void shifted(int from, int to) {
        add(SHIFT, from, to);
    }

    @Override
    public void swapped(int one, int other) {
        add(SWAP, one, other);
    }

    private void add(int kind, int one, int other) {
        if (length == edit.length) edit = Arrays.copyOf(edit, 2 * length);
        edit[length++] = kind;
        edit[length++] = one;
        edit[length++] = other;
    }

    @Override
    public void execute(MutableSolutionView<Arrangement> view) {
        variables.know(view.getSolutionMetaModel());
        for (int e = 0; e < length; e += KINDS) {
            int one = edit[e + 1];
            int other = edit[e + 2];
            switch (edit[e]) {
                case SHIFT ->
                        view.moveValueInList(variables.order(), arrangement.sequence, one, other);
                case SWAP ->
                        view.swapValuesInList(variables.order(), arrangement.sequence, one, other);
                default -> assign(view, arrangement.slots.get(one), way[other], glue[other]);
            }
        }
    }

    private void assign(
            MutableSolutionView<Arrangement> view, Slot slot, Integer chosen, Integer glued) {
        if (!slot.way.equals(chosen)) view.changeVariable(variables.way(), slot, chosen);
        if (!slot.glue.equals(glued)) view.changeVariable(variables.glue(), slot, glued);
    }

    @Override
    public String toString() {
        return "edits of a plan " + Arrays.toString(Arrays.copyOf(edit, length));
    }

    /** The variables as Timefold names them, looked up once. */
    static final class Variables {

        private @Nullable PlanningListVariableMetaModel<Arrangement, Sequence, Slot> order;
        private @Nullable PlanningVariableMetaModel<Arrangement, Slot, Integer> way;
        private @Nullable PlanningVariableMetaModel<Arrangement, Slot, Integer> glue;

        void know(PlanningSolutionMetaModel<Arrangement> model) {
            if (order != null) return;
            var sequence = model.genuineEntity(Sequence.class);
            order = sequence.listVariable(Sequence.SLOTS, Slot.class);
            var slot = model.genuineEntity(Slot.class);
            way = slot.basicVariable(Slot.WAY, Integer.class);
            glue = slot.basicVariable(Slot.GLUE, Integer.class);
        }

        PlanningListVariableMetaModel<Arrangement, Sequence, Slot> order() {
            return known(order);
        }

        PlanningVariableMetaModel<Arrangement, Slot, Integer> way() {
            return known(way);
        }

        PlanningVariableMetaModel<Arrangement, Slot, Integer> glue() {
            return known(glue);
        }

        private static <T> T known(@Nullable T variable) {
            if (variable == null) throw new IllegalStateException("The model is not known yet.");
            return variable;
        }
    }
}
