package org.fovea.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.fovea.simulation.Allowance;

/**
 * Iterated greedy (Ruiz and Stuetzle 2007): takes apart a window of launches, builds it again
 * greedily with some chance, and takes the launches behind it up again.
 */
final class IteratedGreedy {

    private final Ground ground;
    private final Allowance allowance;
    private final Beam beam;
    private final SplittableRandom random;
    private long rounds;

    IteratedGreedy(Ground ground, Allowance allowance, long seed) {
        this.ground = ground;
        this.allowance = allowance;
        beam = new Beam(ground, allowance);
        random = new SplittableRandom(seed);
    }

    long rounds() {
        return rounds;
    }

    /** A state at least as good as a finished one; every better one is told. */
    State improved(State from, Consumer<State> better) {
        var course = Course.of(from);
        var best = from;
        while (allowance.over().isEmpty()) {
            rounds++;
            int size = course.size();
            int begin = random.nextInt(size);
            int length = 2 + random.nextInt(14);
            int end = Math.min(size, begin + length);
            long until = end == size ? State.CLOSED : course.state(end).earliest();
            int width = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(4);
            var breadth = new Breadth(width, width == 1 ? 1 : 6, 0.8 + 0.2 * random.nextDouble(), 0.4 * random.nextDouble(), random);
            var ends = beam.search(course.state(begin), until, breadth);
            double old = course.state(end).value();
            for (var each : ends) {
                if (each.value() < old) break;
                var whole = Retake.of(each, course.moves().subList(end, size));
                if (whole.value() < course.last().value()) continue;
                boolean more = whole.value() > best.value();
                course = Course.of(whole);
                if (more) { best = whole; better.accept(best); }
                break;
            }
        }
        return best;
    }
}
