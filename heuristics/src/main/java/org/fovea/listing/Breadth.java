package org.fovea.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far a search looks around.
 *
 * @param width states of a level
 * @param branches launches tried from each
 * @param trust part of what a bound promises that is believed
 * @param noise by which part of itself a score may be off: 0 for a search without chance
 */
record Breadth(int width, int branches, double trust, double noise, SplittableRandom random) {

    /** Without chance. */
    static Breadth of(int width, int branches, double trust) {
        return new Breadth(width, branches, trust, 0, new SplittableRandom(0));
    }

    /** The moves by falling score, each as far off as chance has it. */
    List<Move> preferred(List<Move> moves) {
        if (noise == 0) {
            var sorted = new ArrayList<>(moves);
            sorted.sort(Comparator.comparingDouble(move -> -move.score()));
            return sorted;
        }
        record Judged(Move move, double score) {}
        var judged = new ArrayList<Judged>();
        for (var move : moves) {
            double error = noise * (2 * random.nextDouble() - 1);
            judged.add(new Judged(move, move.score() + error * Math.abs(move.score())));
        }
        judged.sort(Comparator.comparingDouble(each -> -each.score));
        return judged.stream().map(Judged::move).toList();
    }

    /** A price as chance has it. */
    double haggled(double price) {
        return noise == 0 ? price : price * (1 + noise * (2 * random.nextDouble() - 1));
    }
}
