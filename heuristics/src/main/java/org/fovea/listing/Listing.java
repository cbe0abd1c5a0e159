package org.fovea.listing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;

/**
 * Offline search for a better schedule, by the methods of list scheduling: launches one after the
 * other, each chosen among those that may come next. One object serves one search.
 */
public final class Listing {

    private static final int FIRST_WIDTH = 4;
    private static final int WIDEST = 1 << 12;

    /** Launches tried from each state of a beam. */
    private static final int BRANCHES = 12;

    /**
     * Parts of the bound that beams believe, one after the other: the more, the more a schedule
     * counts that has done little yet. None is best on all instances.
     */
    private static final double[] TRUST = {0.9, 0.8, 1.0};

    /** How far off priorities are in list schedules but the first. */
    private static final double NOISE = 0.3;

    private static final int ROUNDS = 20; // of iterated greedy between two looks at what it found

    private static final int STARTS = 2; // list schedules before anything else

    /**
     * Launches decided by iterated greedy for each task before the first beam, and each by a beam.
     */
    private static final int POLISH = 3;

    private final Ground ground;
    private final Allowance allowance;
    private final SplittableRandom random;
    private final Predicate<Timeline> taker;
    private final Beam beam;
    private final long end; // work at which a search without limits ends
    private State best;
    private boolean enough; // says the taker

    /**
     * A search.
     *
     * @param start a schedule to start from, which may miss mandatory tasks
     * @param work at which the search ends though the allowance does not; launches decided
     * @param taker is given every better schedule; answers whether it has enough
     */
    public Listing(
            Problem problem,
            Optional<Schedule> start,
            Allowance allowance,
            OptionalLong work,
            long seed,
            Predicate<Timeline> taker) {
        ground = new Ground(problem);
        this.allowance = allowance;
        this.taker = taker;
        random = new SplittableRandom(seed);
        beam = new Beam(ground, allowance);
        end = work.orElse(Long.MAX_VALUE);
        var empty = State.empty(ground);
        best = start.map(plan -> Retake.of(empty, Plan.of(ground, plan).moves())).orElse(empty);
        tell();
    }

    /** Searches until a limit, until the taker has enough, or until nothing more can be found. */
    public void search(Method method) {
        switch (method) {
            case LIST -> listSchedules(Integer.MAX_VALUE);
            case ITERATED_GREEDY -> {
                listSchedules(1);
                greedily(Long.MAX_VALUE);
            }
            case BEAM -> {
                for (int width = FIRST_WIDTH; width <= WIDEST && goesOn(); width *= 2)
                    if (!beams(width, false)) return;
            }
            case ALL -> {
                listSchedules(STARTS);
                greedily((long) POLISH * ground.tasks());
                for (int width = FIRST_WIDTH; width <= WIDEST && goesOn(); width *= 2)
                    if (!beams(width, true)) return;
            }
        }
    }

    private void listSchedules(int starts) {
        for (int i = 0; i < starts && goesOn(); i++) {
            var breadth = new Breadth(1, 1, 1, i == 0 ? 0 : NOISE, random);
            offer(beam.search(State.empty(ground), State.CLOSED, breadth));
        }
    }

    /**
     * One beam for each trust, with iterated greedy behind it; whether a wider one may find more.
     */
    private boolean beams(int width, boolean polished) {
        boolean cut = false;
        for (double trust : TRUST) {
            if (!goesOn()) return true;
            long before = allowance.spent();
            offer(
                    beam.search(
                            State.empty(ground), State.CLOSED, Breadth.of(width, BRANCHES, trust)));
            cut |= beam.cut();
            if (polished) greedily(POLISH * (allowance.spent() - before));
        }
        return cut;
    }

    private void greedily(long work) {
        var greedy = new IteratedGreedy(best, beam, random);
        long until =
                work > Long.MAX_VALUE - allowance.spent()
                        ? Long.MAX_VALUE
                        : allowance.spent() + work;
        while (goesOn() && allowance.spent() < until) {
            for (int round = 0; round < ROUNDS && goesOn(); round++) greedy.round();
            offer(List.of(greedy.best()));
        }
    }

    private void offer(List<State> ended) {
        if (ended.isEmpty() || ended.getFirst().value() <= best.value()) return;
        best = ended.getFirst();
        tell();
    }

    private void tell() {
        enough = taker.test(Plan.of(best).timeline(ground));
    }

    private boolean goesOn() {
        return !enough && allowance.spent() < end && allowance.over().isEmpty();
    }
}
