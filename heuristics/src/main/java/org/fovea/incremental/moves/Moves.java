package org.fovea.incremental.moves;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.incremental.plan.Evaluation;

/**
 * The moves and how often each is tried. The mix was found by trying: without the move of whole
 * launches plans get stuck between crops and canvases, without trades of launches in their order.
 */
public final class Moves {

    /** One in so many moves rebuilds a window, which takes as long as some hundred others. */
    public static final int SELDOM = 2_000;

    private record Entry(Move move, int weight) {}

    private final Bench bench;
    private final Move[] turn; // as often as its weight says
    private final Move rebuild;
    private final int seldom;

    /** Moves of the plan of an evaluation. */
    public Moves(Evaluation evaluation, Chance chance) {
        this(evaluation, chance, SELDOM);
    }

    /** The same, one in so many of which rebuilds a window; 0 for none. */
    public Moves(Evaluation evaluation, Chance chance, int seldom) {
        this.seldom = seldom;
        bench = Bench.of(evaluation, chance);
        var ways = bench.ways();
        boolean canvases = IntStream.range(1, ways.count()).anyMatch(ways::canvas);
        var entries =
                List.of(
                        new Entry(new ChangeWay(bench), 20),
                        new Entry(new ChangeGlue(bench), 10),
                        new Entry(new Relocate(bench), 14),
                        new Entry(new Join(bench), 18),
                        new Entry(new ChangeLaunch(bench), 8),
                        new Entry(new SwapTasks(bench), 10),
                        new Entry(new SwapLaunches(bench), 8),
                        new Entry(new FormCanvas(bench), canvases ? 5 : 0),
                        new Entry(new InsertInCanvas(bench), canvases ? 7 : 0));
        rebuild = new RuinAndRecreate(bench);
        turn =
                entries.stream()
                        .flatMap(
                                entry -> IntStream.range(0, entry.weight).mapToObj(k -> entry.move))
                        .toArray(Move[]::new);
    }

    /** Whether there is anything to move. */
    public boolean any() {
        return bench.size() > 0;
    }

    /** Tries one move by chance; whether it edited the plan. */
    public boolean edit() {
        if (seldom > 0 && bench.chance().oneIn(seldom)) return rebuild.edit(bench.anywhere());
        return turn[bench.chance().below(turn.length)].edit(bench.anywhere());
    }
}
