package org.fovea.incremental.moves;

import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;

/** What moves work with, and the questions that several of them ask. */
record Bench(Evaluation evaluation, Plan plan, Ground ground, Ways ways, Chance chance) {

    /** How far apart positions are that moves bring together, for one device. */
    private static final int REACH = 24;

    /** Plans of so many tasks are small: any two positions may be of interest. */
    private static final int SMALL = 60;

    static Bench of(Evaluation evaluation, Chance chance) {
        var ground = evaluation.plan().ground();
        return new Bench(evaluation, evaluation.plan(), ground, ground.ways(), chance);
    }

    int size() {
        return plan.size();
    }

    boolean small() {
        return size() <= SMALL;
    }

    boolean within(int position) {
        return position >= 0 && position < size();
    }

    int reach() {
        return REACH * Math.max(1, ground.fleet().devices());
    }

    int anywhere() {
        return chance.below(size());
    }

    /** A position near one, the nearer the likelier; it may lie outside of the plan. */
    int near(int position) {
        int distance = 1 + chance.below(chance.below(reach()) + 1);
        return chance.oneIn(2) ? position + distance : position - distance;
    }

    /** A way worth choosing for an item, {@link Ways#REJECT} among them. */
    int someWay(int item) {
        return ground.choice(item, chance.below(ground.choices(item)));
    }

    /** Another way for an item: to the same network and exit as a way, at a scale by chance. */
    int companion(int item, int way) {
        int network = ways.network(way);
        int chosen = -1;
        int found = 0;
        for (int f = ways.firstFormat(network); f < ways.endFormat(network); f++)
            if (ground.mode(item, f) >= 0 && chance.oneIn(++found)) chosen = f;
        return chosen < 0 ? Ways.REJECT : ways.to(chosen, ways.exit(way));
    }

    /** The position of the first item of the launch that serves the item at a position. */
    int leader(int position) {
        int device = plan.device(plan.item(position));
        int at = position;
        while (at > 0 && !leads(at, device)) at--;
        return at;
    }

    /** The position where the device's next launch begins behind a position; the size for none. */
    int nextLeader(int position, int device) {
        int at = position + 1;
        while (at < size() && !leads(at, device)) at++;
        return at;
    }

    boolean leads(int position, int device) {
        int item = plan.item(position);
        return evaluation.leads(item) && plan.device(item) == device;
    }
}
