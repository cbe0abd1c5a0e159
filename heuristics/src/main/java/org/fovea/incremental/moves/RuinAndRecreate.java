package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/**
 * A window of the order is rejected as a whole, and its tasks find a place again one by one, each
 * the best of some that are tried (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000).
 */
final class RuinAndRecreate implements Move {

    private static final int SHORTEST = 3;
    private static final int LENGTHS = 12;
    private static final int TRIES = 8; // places for one task
    private static final int SPARED = 4; // one in so many tasks is not removed
    private static final int BESIDE = 4; // one in so many has an input of its own on a canvas

    private static final double GIVEN_UP = Double.NEGATIVE_INFINITY;

    private final Bench bench;
    private final Evaluation evaluation;
    private final Plan plan;
    private final int[] removed;
    private int count;
    private int from; // of the window
    private int to;

    // a place for a task
    private int at;
    private int way;
    private byte glue;

    RuinAndRecreate(Bench bench) {
        this.bench = bench;
        evaluation = bench.evaluation();
        plan = bench.plan();
        removed = new int[Math.min(plan.size(), longest())];
    }

    private int longest() {
        return (SHORTEST + LENGTHS) * Math.max(1, bench.ground().fleet().devices());
    }

    @Override
    public boolean edit(int position) {
        from = position;
        int length = SHORTEST + bench.chance().below(longest() - SHORTEST);
        to = Math.min(plan.size(), from + length);
        ruin();
        double reached = evaluation.change(GIVEN_UP);
        if (count == 0 || reached == GIVEN_UP) {
            evaluation.takeBack();
            return false;
        }
        shuffle();
        for (int k = 0; k < count; k++) reached = recreate(removed[k], reached);
        return true;
    }

    private void ruin() {
        count = 0;
        for (int p = from; p < to; p++) {
            int item = plan.item(p);
            if (bench.chance().oneIn(SPARED)) continue;
            removed[count++] = item;
            plan.set(p, Ways.REJECT, Plan.APART);
        }
    }

    private void shuffle() {
        for (int k = count - 1; k > 0; k--) {
            int other = bench.chance().below(k + 1);
            int item = removed[k];
            removed[k] = removed[other];
            removed[other] = item;
        }
    }

    /** Puts an item where it brings the most, if it brings anything; the change reached then. */
    private double recreate(int item, double before) {
        var mark = evaluation.mark();
        int position = from;
        while (plan.item(position) != item) position++;
        double most = before;
        int bestAt = 0;
        int bestWay = Ways.REJECT;
        byte bestGlue = Plan.APART;
        for (int t = 0; t < TRIES; t++) {
            if (!choose(item, position)) continue;
            put(position);
            double change = evaluation.change(GIVEN_UP);
            evaluation.takeBack(mark);
            if (change <= most) continue;
            most = change;
            bestAt = at;
            bestWay = way;
            bestGlue = glue;
        }
        if (bestWay == Ways.REJECT) return before;
        at = bestAt;
        way = bestWay;
        glue = bestGlue;
        put(position);
        return evaluation.change(GIVEN_UP);
    }

    private boolean choose(int item, int position) {
        var chance = bench.chance();
        boolean stays = chance.oneIn(3);
        at = stays ? position : from + chance.below(to - from);
        glue = Plan.APART;
        if (stays || chance.oneIn(3)) {
            way = bench.someWay(item);
            return way != Ways.REJECT;
        }
        int host = at > position ? at : at - 1; // lies just before the item afterwards
        if (host < 0) return false;
        int joined = plan.way(plan.item(host));
        if (joined == Ways.REJECT) return false;
        way = bench.companion(item, joined);
        glue = chance.oneIn(BESIDE) ? Plan.BESIDE : Plan.JOINED;
        return way != Ways.REJECT;
    }

    private void put(int position) {
        plan.set(position, way, glue);
        if (at != position) plan.shift(position, at);
    }
}
