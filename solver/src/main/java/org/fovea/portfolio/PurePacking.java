package org.fovea.portfolio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.packing.Fit;
import org.fovea.packing.Packing;
import org.fovea.packing.load.HeaviestLoad;
import org.fovea.packing.packer.Packer;
import org.fovea.packing.packer.SortOrder;
import org.fovea.packing.search.BestLoad;
import org.fovea.packing.search.CanvasCount;
import org.fovea.packing.search.FillBins;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;

/**
 * An instance that asks nothing but how objects are packed: one canvas network of one stage, one
 * canvas a launch, all tasks released and due together. Either all are mandatory and the time holds
 * so many canvases (two-dimensional bin packing), or it holds one (two-dimensional knapsack).
 */
final class PurePacking {

    private static final String NAME = "packing";
    private static final int NETWORK = 0;

    /** Above it one pass takes so long that limits on time would be overrun. */
    private static final int MOST_TASKS = 10_000;

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
        if (!one || problem.tasks() > MOST_TASKS || !unlimited(fleet.device(0)))
            return Optional.empty();
        if (!fleet.canvas(NETWORK) || fleet.volumeCanvas(NETWORK)) return Optional.empty();
        if (fleet.stages(NETWORK) > 1 || fleet.batchLimit(NETWORK) > 1) return Optional.empty();
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

    /**
     * Offers what it finds until the board is settled or limits end it. The ids of mandatory tasks
     * that cannot all be met, where that is proved.
     */
    Optional<List<String>> search(Board board, Allowance allowance, Request request) {
        var search = new PackingSearch(board, allowance, request);
        search.run(
                problem.mandatory(0)
                        ? seed -> bins(board, seed)
                        : load(board, allowance, search.alone()));
        if (!search.disproved()) return Optional.empty();
        return Optional.of(
                IntStream.of(CanvasCount.tooMany(canvas, canvases, width, height))
                        .mapToObj(task -> problem.task(task).id())
                        .toList());
    }

    /** Whether everything fits the canvases that the time holds. */
    private PackingSearch.Question bins(Board board, long seed) {
        var search = new FillBins(canvas, canvases, width, height, seed);
        return units ->
                switch (search.advance(units)) {
                    case Fit.Fits fits -> {
                        board.offer(candidate(fits.canvases()));
                        yield false;
                    }
                    case Fit.No no -> true;
                    case Fit.Unknown unknown -> false;
                };
    }

    /** The most valuable load of one canvas; a second launch would end too late. */
    private LongFunction<PackingSearch.Question> load(
            Board board, Allowance allowance, boolean alone) {
        var heaviest = new HeaviestLoad(canvas, width, height, value());
        var threads = new AtomicInteger();
        return seed ->
                new LoadQuestion(
                        new BestLoad(canvas, width, height, value(), seed),
                        heaviest,
                        sides(alone, threads.getAndIncrement()),
                        board,
                        allowance,
                        packing -> board.offer(candidate(List.of(packing))));
    }

    /** One axis for each of the first two threads, none for the others; both for one alone. */
    private static Deque<Boolean> sides(boolean alone, int thread) {
        if (alone) return new ArrayDeque<>(List.of(false, true));
        return new ArrayDeque<>(thread < 2 ? List.of(thread == 1) : List.of());
    }

    /** What a packer makes of it: canvas after canvas filled from what is left. */
    Candidate packed(Packer packer, SortOrder order, String source) {
        var packings = new ArrayList<Packing>();
        int[] left = order.of(new SortOrder.Objects(width, height, deadlines(), value()));
        for (int c = 0; c < canvases; c++) {
            var on = packer.pack(canvas, chosen(width, left), chosen(height, left));
            var packing = Packing.of(width.length);
            var rest = IntStream.builder();
            for (int i = 0; i < left.length; i++)
                if (on.placed(i)) packing.put(left[i], on.x(i), on.y(i));
                else rest.add(left[i]);
            packings.add(packing);
            left = rest.build().toArray();
        }
        int unmet = problem.mandatory(0) ? left.length : 0;
        return candidate(packings, unmet, source);
    }

    private static int[] chosen(int[] length, int[] rectangles) {
        return IntStream.of(rectangles).map(i -> length[i]).toArray();
    }

    private long[] deadlines() {
        return tasks().mapToLong(problem::deadline).toArray();
    }

    private long[] value() {
        return tasks().mapToLong(problem::mostUtility).toArray();
    }

    private Candidate candidate(List<Packing> packings) {
        return candidate(packings, 0, NAME);
    }

    private Candidate candidate(List<Packing> packings, int unmet, String source) {
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
        var verdict = Checker.check(instance, schedule);
        return new Candidate(
                schedule, unmet, verdict.utility(), verdict.misses(), verdict.busy(), source);
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
