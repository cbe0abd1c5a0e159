package org.fovea.portfolio;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;

/**
 * Advances a packing search until its question is answered or the limits of a request are reached.
 *
 * <p>Where only time limits it, each thread has a search with a seed of its own: how long one takes
 * varies by orders of magnitude, so that the first of several is early. Under a work limit there is
 * one search, that of the request's seed, whose answer repeats.
 */
final class PackingSearch {

    /** Units of packing work that count as a step, about what a decision of a policy takes. */
    private static final long UNITS_A_STEP = 1_000;

    private static final long LEAST_STEPS = 100; // of a portion; limits are looked at between two
    private static final long MOST_STEPS = 4_000; // some 20 ms
    private static final long ENOUGH_STEPS = 2_000_000; // where no limit is given: some 10 s

    private final Board board;
    private final Allowance allowance;
    private final long steps; // of one search, at most
    private final int searches;
    private final long seed;
    private volatile boolean disproved;

    PackingSearch(Board board, Allowance allowance, Request request) {
        this.board = board;
        this.allowance = allowance;
        boolean counted = request.workLimit().isPresent();
        searches = counted ? 1 : request.threads();
        steps = counted || request.timeLimit().isPresent() ? allowance.left() : ENOUGH_STEPS;
        seed = request.seed();
    }

    /** A search that is advanced by units of work, and offers what it finds. */
    @FunctionalInterface
    interface Question {

        /** Goes on for so many units; whether it has proved that there is no answer. */
        boolean disproved(long units);
    }

    /** Whether one search does it all, on one thread. */
    boolean alone() {
        return searches == 1;
    }

    /** Runs the searches that a seed each begins. */
    void run(LongFunction<Question> begun) {
        if (board.settled()) return;
        allowance.spend(searches == 1 ? spend(begun.apply(seed)) : spendAtOnce(begun));
    }

    /** Whether it was proved that there is no answer. */
    boolean disproved() {
        return disproved;
    }

    /**
     * The steps that it took. The first portion is never denied: it makes the answer that a slow
     * start may have left no time for.
     */
    private long spend(Question question) {
        long portion = Math.clamp(steps, 1, LEAST_STEPS);
        long spent = 0;
        do {
            if (question.disproved(portion * UNITS_A_STEP)) disproved = true;
            spent += portion;
            portion = Math.min(Math.min(MOST_STEPS, 2 * portion), steps - spent);
        } while (portion > 0 && !over());
        return spent;
    }

    private long spendAtOnce(LongFunction<Question> begun) {
        var daemons = Thread.ofPlatform().daemon().name("packing ", 0).factory();
        try (var pool = Executors.newThreadPerTaskExecutor(daemons)) {
            var running =
                    LongStream.range(0, searches)
                            .mapToObj(thread ->
                                    pool.submit(() -> spend(begun.apply(seed ^ thread << 32))))
                            .toList();
            long spent = 0;
            for (var search : running) spent += search.get();
            return spent;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A packing search failed.", failure);
        }
    }

    private boolean over() {
        return disproved || board.settled() || allowance.expired().isPresent();
    }
}
