package org.fovea.timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.fovea.incremental.moves.Chance;
import org.fovea.incremental.moves.Moves;
import org.jspecify.annotations.Nullable;

/** The moves of the incremental core as Timefold's, without end. */
public final class Proposals implements MoveIteratorFactory<Arrangement, PlanMove> {

    private static final int TRIES = 64; // for one move; where none comes of them, nothing moves

    private final PlanMove.Variables variables = new PlanMove.Variables();
    private @Nullable Endless endless;

    @Override
    public long getSize(ScoreDirector<Arrangement> director) {
        return Integer.MAX_VALUE; // there is no telling
    }

    @Override
    public Iterator<PlanMove> createOriginalMoveIterator(ScoreDirector<Arrangement> director) {
        throw new UnsupportedOperationException("Moves come by chance only.");
    }

    @Override
    public Iterator<PlanMove> createRandomMoveIterator(
            ScoreDirector<Arrangement> director, RandomGenerator random) {
        var working = director.getWorkingSolution();
        var mirror = working.mirror;
        if (mirror == null) throw new IllegalStateException("Nothing evaluates the solution.");
        if (endless == null || endless.working != working)
            endless = new Endless(working, mirror, new Chance(random.nextLong()));
        return endless;
    }

    private final class Endless implements Iterator<PlanMove> {

        private final Arrangement working;
        private final Mirror mirror;
        private final Chance chance;
        private final Moves moves;

        Endless(Arrangement working, Mirror mirror, Chance chance) {
            this.working = working;
            this.mirror = mirror;
            this.chance = chance;
            moves = new Moves(mirror.evaluation(), chance);
        }

        @Override
        public boolean hasNext() {
            return moves.any();
        }

        @Override
        public PlanMove next() {
            working.watch().count();
            var move = new PlanMove(working, mirror.evaluation().plan(), variables);
            mirror.propose(moves, TRIES, this::least, move);
            return move;
        }

        private double least() {
            double drawn = chance.logarithm(); // below 0
            return working.watch().temperature() * drawn;
        }
    }
}
