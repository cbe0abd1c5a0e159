package org.fovea.timefold;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.fovea.incremental.moves.Moves;
import org.fovea.incremental.plan.Edits;
import org.fovea.incremental.plan.Evaluation;

/**
 * An evaluation kept in step with an arrangement. A move is evaluated once, when it is proposed:
 * where the arrangement turns out to have made it, the evaluation stands; where it has not, the
 * edits are taken back. Whatever else changes the arrangement becomes edits of the plan.
 */
final class Mirror {

    private final Evaluation evaluation;
    private Arrangement arrangement;
    private boolean proposed; // the plan holds edits that are evaluated, and not kept

    // where plan and arrangement may differ
    private int[] item = new int[64];
    private int items;
    private int from; // of the order
    private int to;

    Mirror(Arrangement arrangement) {
        this.arrangement = arrangement;
        var ground = arrangement.ground();
        evaluation = new Evaluation(ground);
        evaluation.charge((double) ground.duty(), Worth.whole(ground));
        reset(arrangement);
    }

    /** Reflects this arrangement from now on. */
    void reset(Arrangement working) {
        arrangement = working;
        decode();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** An item's way or glue may have changed. */
    void changed(int which) {
        if (items == item.length) item = Arrays.copyOf(item, 2 * items);
        item[items++] = which;
    }

    /** The order may have changed in {@code [start, end)}. */
    void changed(int start, int end) {
        from = Math.min(from, start);
        to = Math.max(to, end);
    }

    /** Catches up with the arrangement. */
    void settle() {
        if (agrees()) return;
        if (proposed) {
            evaluation.takeBack();
            proposed = false;
            if (agrees()) return;
        }
        follow();
    }

    /** Edits the plan to what the arrangement is. */
    private void follow() {
        var plan = evaluation.plan();
        var order = arrangement.sequence.slots;
        for (int p = from; p < to; p++) {
            int wanted = order.get(p).item;
            int at = p;
            while (at < to && plan.item(at) != wanted) at++;
            if (at == to) { // an arrangement between two others: an item is there twice
                evaluation.takeBack();
                decode();
                return;
            }
            if (at > p) plan.swap(p, at);
        }
        for (int k = 0; k < items; k++) {
            var slot = arrangement.slots.get(item[k]);
            if (slot.way == plan.way(item[k]) && slot.glue == plan.glue(item[k])) continue;
            int at = 0;
            while (plan.item(at) != item[k]) at++;
            plan.set(at, slot.way, slot.glue.byteValue());
        }
        if (evaluation.change(Double.NEGATIVE_INFINITY) == Double.NEGATIVE_INFINITY) {
            evaluation.takeBack(); // given up half-way
            decode();
        } else {
            evaluation.keep();
            clear();
        }
    }

    /**
     * Edits the plan by a move that may be worth making, evaluates it, and tells what it was; the
     * move itself is up to the caller. Nothing where none of so many tries reached the change of
     * worth drawn for it.
     */
    boolean propose(Moves moves, int tries, DoubleSupplier draw, Edits edits) {
        settle();
        if (proposed) evaluation.keep();
        proposed = false;
        clear();
        for (int t = 0; t < tries; t++) {
            if (!moves.edit()) continue;
            double least = draw.getAsDouble();
            if (evaluation.change(least) < least) {
                evaluation.takeBack();
                continue;
            }
            proposed = true;
            evaluation.plan().tell(new Places(edits));
            return true;
        }
        return false;
    }

    private void decode() {
        evaluation.copy(arrangement.plan());
        proposed = false;
        clear();
    }

    private void clear() {
        items = 0;
        from = Integer.MAX_VALUE;
        to = 0;
    }

    private boolean agrees() {
        var plan = evaluation.plan();
        for (int k = 0; k < items; k++) {
            var slot = arrangement.slots.get(item[k]);
            if (slot.way != plan.way(item[k]) || slot.glue != plan.glue(item[k])) return false;
        }
        var order = arrangement.sequence.slots;
        for (int p = from; p < to; p++) if (order.get(p).item != plan.item(p)) return false;
        return true;
    }

    /** Notes where the plan was edited. */
    private final class Places implements Edits {

        private final Edits next;

        Places(Edits next) {
            this.next = next;
        }

        @Override
        public void set(int item) {
            changed(item);
            next.set(item);
        }

        @Override
        public void shifted(int start, int end) {
            changed(Math.min(start, end), Math.max(start, end) + 1);
            next.shifted(start, end);
        }

        @Override
        public void swapped(int one, int other) {
            changed(Math.min(one, other), Math.max(one, other) + 1);
            next.swapped(one, other);
        }
    }
}
