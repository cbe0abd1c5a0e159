package org.fovea.listing;

import java.util.SplittableRandom;

/**
 * Iterated greedy (Ruiz and Stuetzle 2007): takes apart a window of launches, builds it again by a
 * narrow beam with some chance, and takes up the launches behind it again. A schedule that is no
 * worse goes on.
 */
final class IteratedGreedy {

    private static final int LEAST_LAUNCHES = 2; // of a window
    private static final int MORE_LAUNCHES = 14;
    private static final int WIDEST = 4; // beams
    private static final int BRANCHES = 6;
    private static final double LEAST_TRUST = 0.8;
    private static final double MOST_NOISE = 0.4;

    private final Beam beam;
    private final SplittableRandom random;
    private Course course;
    private State best;

    IteratedGreedy(State start, Beam beam, SplittableRandom random) {
        this.beam = beam;
        this.random = random;
        course = Course.of(start);
        best = course.last();
    }

    /** The best schedule yet. */
    State best() {
        return best;
    }

    /** One window. */
    void round() {
        int size = course.size();
        int begin = random.nextInt(size + 1);
        int length = LEAST_LAUNCHES + random.nextInt(MORE_LAUNCHES);
        int end = Math.min(size, begin + length);
        long until = end == size ? State.CLOSED : course.state(end).earliest();
        double least = course.state(end).value();
        for (var rebuilt : beam.search(course.state(begin), until, breadth())) {
            if (rebuilt.value() < least) return; // what follows gains no more than it did before
            var whole = Retake.of(rebuilt, course.moves().subList(end, size));
            if (whole.value() < course.last().value()) continue;
            course = Course.of(whole);
            if (whole.value() > best.value()) best = whole;
            return;
        }
    }

    private Breadth breadth() {
        int width = 1 + random.nextInt(WIDEST);
        double trust = LEAST_TRUST + (1 - LEAST_TRUST) * random.nextDouble();
        double noise = MOST_NOISE * random.nextDouble();
        return new Breadth(width, width == 1 ? 1 : BRANCHES, trust, noise, random);
    }
}
