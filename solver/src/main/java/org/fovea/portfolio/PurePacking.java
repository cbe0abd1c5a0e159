package org.fovea.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.packing.Fit;
import org.fovea.packing.Packing;
import org.fovea.packing.search.BestLoad;
import org.fovea.packing.search.FillBins;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.solving.ProvenBound;

/**
 * An instance that asks nothing but how objects are packed: one canvas network of one stage, all
 * tasks released and due together. Either all are mandatory and the time holds so many canvases
 * (two-dimensional bin packing), or it holds one (two-dimensional knapsack).
 */
final class PurePacking {

    private static final String NAME = "packing";
    private static final int NETWORK = 0;

    /** Units of work of the first try; each other has twice as many, up to the most. */
    private static final long LEAST = 500_000;

    /** Some 0.1 s: limits on time are looked at between tries. */
    private static final long MOST = 20_000_000;

    private static final int TRIES = 100; // where nothing else ends them: some 10 s

    private final Instance instance;
    private final Problem problem;
    private final CanvasShape canvas;
    private final int canvases;
    private final int[] width;
    private final int[] height;

    private PurePacking(Instance instance, Problem problem, int canvases) {
        this.instance = instance;
        this.problem = problem;
        this.canvases = canvases;
        canvas = CanvasShape.of(problem.fleet().network(NETWORK));
        width = tasks().map(task -> problem.width(task, problem.mode(task, 0))).toArray();
        height = tasks().map(task -> problem.height(task, problem.mode(task, 0))).toArray();
    }

    /** The instance as a packing problem, where it is one. */
    static Optional<PurePacking> of(Instance instance, Problem problem) {
        var fleet = problem.fleet();
        boolean one = problem.tasks() > 0 && fleet.devices() == 1 && fleet.networks() == 1;
        if (!one || !unlimited(fleet.device(0))) return Optional.empty();
        if (!fleet.canvas(NETWORK) || fleet.volumeCanvas(NETWORK) || fleet.stages(NETWORK) > 1)
            return Optional.empty();
        for (int task = 0; task < problem.tasks(); task++) {
            boolean like =
                    problem.modes(task) == 1
                            && problem.release(task) == problem.release(0)
                            && problem.deadline(task) == problem.deadline(0)
                            && problem.mandatory(task) == problem.mandatory(0);
            if (!like) return Optional.empty();
        }
        long time = problem.deadline(0) - problem.release(0);
        long canvases = Math.min(time / fleet.duration(NETWORK, 1, 1), problem.tasks());
        boolean known = problem.mandatory(0) ? canvases >= 1 : canvases == 1;
        return known
                ? Optional.of(new PurePacking(instance, problem, (int) canvases))
                : Optional.empty();
    }

    /** Offers what it finds until the board is settled, limits end it, or nothing more is known. */
    void search(Board board, Allowance allowance, long seed) {
        long units = LEAST;
        for (int round = 0; round < TRIES; round++) {
            if (board.settled() || allowance.over().isPresent()) return;
            boolean more =
                    problem.mandatory(0)
                            ? fill(board, FillBins.of(units, seed + round))
                            : load(board, BestLoad.of(units, seed + round));
            if (!more) return;
            units = Math.min(MOST, 2 * units);
        }
    }

    /** Whether another try may find more. Too many items are left to who proves infeasibility. */
    private boolean fill(Board board, FillBins search) {
        return switch (search.rectangles(canvas, canvases, width, height)) {
            case Fit.Fits fits -> {
                board.offer(candidate(fits.canvases()));
                yield false;
            }
            case Fit.No no -> false;
            case Fit.Unknown unknown -> true;
        };
    }

    /** The same of one canvas; a second launch would end too late to be worth anything. */
    private boolean load(Board board, BestLoad search) {
        long[] value =
                LongStream.range(0, problem.tasks())
                        .map(task -> problem.mostUtility((int) task))
                        .toArray();
        var best = search.rectangles(canvas, width, height, value);
        board.offer(candidate(List.of(best.packing())));
        board.offer(new ProvenBound(new Utility(best.bound()), NAME));
        return !best.optimal();
    }

    private Candidate candidate(List<Packing> packings) {
        var timeline = new Timeline(problem);
        long start = problem.release(0);
        for (var packing : packings) {
            if (tasks().noneMatch(packing::placed)) continue;
            int input = timeline.open(NETWORK);
            tasks().filter(packing::placed)
                    .forEach(task ->
                            timeline.place(
                                    input,
                                    task,
                                    problem.mode(task, 0),
                                    packing.x(task),
                                    packing.y(task)));
            start = timeline.launch(NETWORK, 1, start, new int[] {input}, 1);
        }
        var schedule = Closing.of(timeline, instance);
        return Candidate.of(schedule, Checker.check(instance, schedule), NAME);
    }

    private IntStream tasks() {
        return IntStream.range(0, problem.tasks());
    }

    private static boolean unlimited(Device device) {
        return device.memoryBytes().isEmpty()
                && device.energyBudget().isEmpty()
                && device.budgets().isEmpty();
    }
}
