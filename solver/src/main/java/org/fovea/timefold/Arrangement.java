package org.fovea.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.jspecify.annotations.Nullable;

/** A plan in Timefold's terms: one list variable for the order, two basic variables an item. */
@PlanningSolution(solutionCloner = Arrangement.Cloner.class)
public final class Arrangement {

    private static final List<Integer> GLUES =
            List.of((int) Plan.APART, (int) Plan.JOINED, (int) Plan.BESIDE);

    private final Ground ground;
    private final Watch watch;

    @PlanningEntityProperty public final Sequence sequence;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider(id = "slots")
    public final List<Slot> slots; // by item

    final List<Integer> ways;

    @ValueRangeProvider(id = "glues")
    public final List<Integer> glues = GLUES;

    @PlanningScore public @Nullable HardSoftScore score;

    /** The working arrangement's own evaluation, from which its moves are proposed. */
    @Nullable Mirror mirror;

    Arrangement(Plan plan, Watch watch) {
        ground = plan.ground();
        this.watch = watch;
        ways = IntStream.range(0, ground.ways().count()).boxed().toList();
        slots = new ArrayList<>(plan.size());
        for (int item = 0; item < plan.size(); item++)
            slots.add(
                    new Slot(item, serving(item), ways.get(plan.way(item)), (int) plan.glue(item)));
        var order = new ArrayList<Slot>(plan.size());
        for (int p = 0; p < plan.size(); p++) order.add(slots.get(plan.item(p)));
        sequence = new Sequence(order);
    }

    private Arrangement(Arrangement other) {
        ground = other.ground;
        watch = other.watch;
        ways = other.ways;
        score = other.score;
        slots = new ArrayList<>(other.slots.size());
        for (var slot : other.slots) slots.add(new Slot(slot.item, slot.ways, slot.way, slot.glue));
        var order = new ArrayList<Slot>(slots.size());
        for (var slot : other.sequence.slots) order.add(slots.get(slot.item));
        sequence = new Sequence(order);
    }

    private List<Integer> serving(int item) {
        return ways.stream().filter(way -> ground.serves(item, way)).toList();
    }

    Ground ground() {
        return ground;
    }

    Watch watch() {
        return watch;
    }

    /** The plan that it stands for. */
    Plan plan() {
        int[] order = sequence.slots.stream().mapToInt(slot -> slot.item).toArray();
        int[] way = slots.stream().mapToInt(slot -> slot.way).toArray();
        byte[] glue = new byte[way.length];
        for (int item = 0; item < glue.length; item++)
            glue[item] = slots.get(item).glue.byteValue();
        return new Plan(ground, order, way, glue);
    }

    /** Copies the variables; the evaluation stays with the working arrangement. */
    public static final class Cloner implements SolutionCloner<Arrangement> {

        @Override
        public Arrangement cloneSolution(Arrangement original) {
            return new Arrangement(original);
        }
    }
}
