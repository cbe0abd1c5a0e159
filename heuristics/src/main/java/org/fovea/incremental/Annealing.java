package org.fovea.incremental;

import java.util.stream.IntStream;
import org.fovea.incremental.moves.Chance;
import org.fovea.incremental.moves.Moves;
import org.fovea.incremental.plan.Drawing;
import org.fovea.incremental.plan.Encoding;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;

/**
 * Simulated annealing over plans (Kirkpatrick, Gelatt and Vecchi 1983). The threshold of acceptance
 * is drawn before a move is evaluated, so that most bad moves are given up half-way.
 *
 * <p>One object serves one search on one thread.
 */
public final class Annealing {

    private static final int LOOK = 128; // moves between two looks at the course

    private static final double DEARER = 1.05; // the charge for what exceeds limits, at each look
    private static final double CHEAPER = 0.98;
    private static final double RANGE = 1_000;

    private final Ground ground;
    private final Evaluation current;
    private final Evaluation shown;
    private final Plan best;
    private final Chance chance;
    private final Moves moves;
    private final double median; // worth of the median task, 1e-10
    private final double unmetCharge;
    private final double whole; // worth of all tasks, 1e-10
    private double excessCharge;
    private long tried;
    private long bestWorth = -1; // of a valid plan
    private boolean unsaved; // the current plan is the best and not yet copied

    /** A search on a ground, by a seed; it begins with rejecting all. */
    public Annealing(Ground ground, long seed) {
        this.ground = ground;
        current = new Evaluation(ground);
        shown = new Evaluation(ground);
        best = new Plan(ground);
        chance = new Chance(seed);
        moves = new Moves(current, chance);
        median = (double) ground.medianWorth();
        unmetCharge = (double) ground.duty();
        whole =
                IntStream.range(0, ground.items())
                        .mapToDouble(item -> (double) ground.mostWorth(item))
                        .sum();
        excessCharge = whole;
        current.charge(unmetCharge, excessCharge);
        note();
    }

    /** Goes on from a schedule of the same instance. */
    public void startFrom(Schedule schedule) {
        goOnFrom(Encoding.of(ground, schedule));
    }

    /** Goes on from a plan on the same ground. */
    public void goOnFrom(Plan plan) {
        save();
        current.copy(plan);
        note();
    }

    /** Goes on from the best plan. */
    public void restart() {
        if (bestWorth >= 0) goOnFrom(best());
    }

    /** The best valid plan. */
    public Plan best() {
        save();
        return best;
    }

    /**
     * Anneals to the end of a course. Where that fails, what was found so far stays, and the search
     * can go on.
     */
    public void run(Heat heat, Course course) {
        if (!moves.any()) return;
        boolean ended = false;
        try {
            anneal(heat, course);
            ended = true;
        } finally {
            if (!ended) current.takeBack(); // else the best would hold edits half made
            save();
        }
    }

    private void anneal(Heat heat, Course course) {
        double temperature = 0;
        for (long left = 0; ; left--) {
            if (left == 0) {
                double part = course.covered(tried);
                if (part >= 1) break;
                temperature = median * heat.at(part);
                adapt();
                left = LOOK;
            }
            tried++;
            if (!moves.edit()) continue;
            double least = temperature * chance.logarithm();
            double change = current.change(least);
            if (change < least) {
                current.takeBack();
            } else if (unsaved && (current.worth() < bestWorth || !current.valid())) {
                current.takeBack(); // the first step down from the best is not taken
                save();
            } else {
                current.keep();
                if (current.worth() > bestWorth) note();
            }
        }
    }

    /**
     * The charge follows what a limit is worth: it rises while the plan exceeds one, and falls
     * while it does not, so that the search stays where limits are just kept.
     */
    private void adapt() {
        double factor = current.excess() > 0 ? DEARER : CHEAPER;
        excessCharge = Math.clamp(excessCharge * factor, whole / RANGE, whole * RANGE);
        current.charge(unmetCharge, excessCharge);
    }

    private void note() {
        if (!current.valid() || current.worth() <= bestWorth) return;
        bestWorth = current.worth();
        unsaved = true;
    }

    private void save() {
        if (unsaved) best.copy(current.plan());
        unsaved = false;
    }

    /** Moves tried so far. */
    public long moves() {
        return tried;
    }

    /** Launches decoded so far. */
    public long decoded() {
        return current.decoded();
    }

    /** What the best valid plan is worth, 1e-10; -1 where there is none. */
    public long worth() {
        return bestWorth;
    }

    /** The schedule of a best valid plan; asking for it does not change the search. */
    public Timeline timeline() {
        shown.copy(unsaved ? current.plan() : best);
        var timeline = Drawing.of(shown);
        if (timeline.utility() != bestWorth)
            throw new IllegalStateException(
                    "A plan evaluated as %d is drawn as a schedule of %d."
                            .formatted(bestWorth, timeline.utility()));
        return timeline;
    }
}
