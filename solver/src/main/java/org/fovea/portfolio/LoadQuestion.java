package org.fovea.portfolio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.fovea.instance.Utility;
import org.fovea.packing.Packing;
import org.fovea.packing.load.HeaviestLoad;
import org.fovea.packing.search.BestLoad;
import org.fovea.simulation.Allowance;
import org.fovea.solving.ProvenBound;

/**
 * The most valuable load of one canvas: looked for with a part of the work, and proved with the
 * rest of it, in portions that grow.
 */
final class LoadQuestion implements PackingSearch.Question {

    private static final String SEARCH = "packing";
    private static final String PROOF = "packing proof";
    private static final int SHARE = 4; // of the work goes into the search for loads
    private static final long FIRST = 30_000_000; // units of the first portion: some 0.2 s
    private static final int GROWTH = 4; // a portion that proves nothing is begun again
    private static final long UNITS_A_NODE = 200;

    private final BestLoad search;
    private final Board board;
    private final Consumer<Packing> found;
    private final HeaviestLoad heaviest;
    private final Deque<Boolean> sides; // sweeps still to begin: whether transposed
    private final Deque<HeaviestLoad.Proof> proofs = new ArrayDeque<>(); // the next one first
    private final HeaviestLoad.Findings findings;
    private long most = -1;
    private long saved;
    private long portion = FIRST;
    private int turns; // with portions of that size

    /**
     * A question.
     *
     * @param sides of the sweeps that prove, by turns: whether each goes down instead of across
     * @param found takes loads
     */
    LoadQuestion(
            BestLoad search,
            HeaviestLoad heaviest,
            Deque<Boolean> sides,
            Board board,
            Allowance allowance,
            Consumer<Packing> found) {
        this.search = search;
        this.heaviest = heaviest;
        this.sides = sides;
        this.board = board;
        this.found = found;
        findings = new OnBoard(board, allowance, found);
    }

    @Override
    public boolean disproved(long units) {
        boolean proves = heaviest.suits() && !(sides.isEmpty() && proofs.isEmpty());
        long searching = proves ? units / SHARE : units;
        look(searching);
        saved += units - searching;
        if (proves && saved >= portion) prove();
        return false;
    }

    private void look(long units) {
        var best = search.advance(units);
        if (best.weight() > most) found.accept(best.packing());
        most = best.weight();
        board.offer(new ProvenBound(new Utility(best.bound()), SEARCH));
    }

    private void prove() {
        int all = sides.size() + proofs.size();
        var proof = sides.isEmpty() ? proofs.poll() : heaviest.proof(sides.poll(), findings);
        if (proof.advance(saved / UNITS_A_NODE)) proofs.add(proof);
        saved = 0;
        if (++turns < all) return;
        turns = 0;
        portion *= GROWTH;
    }

    /** The board as a proof sees it. */
    private record OnBoard(Board board, Allowance allowance, Consumer<Packing> found)
            implements HeaviestLoad.Findings {

        @Override
        public long best() {
            return board.utility().units();
        }

        @Override
        public long ceiling() {
            return board.bound().value().units();
        }

        @Override
        public boolean over() {
            return board.settled() || allowance.expired().isPresent();
        }

        @Override
        public void load(Packing packing) {
            found.accept(packing);
        }

        @Override
        public void bound(long bound) {
            board.offer(new ProvenBound(new Utility(bound), PROOF));
        }
    }
}
