package org.fovea.policy.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.way.Joining;

/**
 * A lead's launch on a canvas network: others fill the lead's canvas in order, then further
 * canvases of the same launch, while everybody in it stays on time at the exit aimed for.
 */
public final class CanvasBatch {

    /** Candidates looked at for a launch: no more than this many ... */
    private static final int CANDIDATES = 512;

    /** ... nor more than this many times the volume of its canvases. */
    private static final int OVERFILL = 2;

    private final Moment now;
    private final int network;
    private final int exit;
    private final CanvasFilling filling;

    private CanvasBatch(Moment now, int network, int exit, CanvasFilling filling) {
        this.now = now;
        this.network = network;
        this.exit = exit;
        this.filling = filling;
    }

    public static Decision of(Moment now, Fresh lead, Precedence order, int limit) {
        return of(now, lead, order, limit, CanvasFilling.IN_ORDER);
    }

    public static Decision of(
            Moment now, Fresh lead, Precedence order, int limit, CanvasFilling filling) {
        int network = now.problem().fleet().networkOf(lead.mode());
        var batch = new CanvasBatch(now, network, lead.exit(), filling);
        int most = Math.min(limit, now.problem().fleet().batchLimit(network));
        var others = Joining.canvases(now, order, network, lead.exit());
        var tasks = IntStream.generate(others::next).takeWhile(task -> task != Joining.NOBODY);
        var canvases = batch.fill(batch.candidates(lead.task(), tasks.iterator(), most), most);
        return new Decision.Canvases(network, canvases);
    }

    /** Whoever of these finds room, in order, the first in any case. */
    public static Decision of(
            Moment now, int network, int exit, int[] tasks, CanvasFilling filling) {
        var batch = new CanvasBatch(now, network, exit, filling);
        int most = now.problem().fleet().batchLimit(network);
        var others = IntStream.of(tasks).iterator();
        var canvases = batch.fill(batch.candidates(tasks[0], others, most), most);
        return new Decision.Canvases(network, canvases);
    }

    private List<List<Placed>> fill(int[] candidates, int most) {
        var canvases = new ArrayList<List<Placed>>();
        int[] left = candidates;
        long urgent = Long.MAX_VALUE;
        while (canvases.size() < most && left.length > 0) {
            int size = canvases.size() + 1;
            long end = end(size);
            if (end > urgent || (size > 1 && !now.affords(network, 1, exit, size))) break;
            int[] onTime = Arrays.stream(left).filter(task -> deadline(task) >= end).toArray();
            if (onTime.length == 0) break;
            var load = filling.fill(now, network, exit, onTime);
            canvases.add(load.placed());
            Set<Integer> gone = new HashSet<>();
            for (var placed : load.placed()) {
                urgent = Math.min(urgent, deadline(placed.task()));
                gone.add(placed.task());
            }
            left = Arrays.stream(onTime).filter(task -> !gone.contains(task)).toArray();
        }
        return canvases;
    }

    /** The lead and whoever could join it, in order. */
    private int[] candidates(int lead, PrimitiveIterator.OfInt others, int most) {
        var canvas = now.problem().fleet().network(network);
        long room = (long) canvas.width() * canvas.height() * most * OVERFILL;
        int[] found = new int[CANDIDATES];
        found[0] = lead;
        int count = 1;
        while (others.hasNext() && count < CANDIDATES && room > 0) {
            int task = others.nextInt();
            if (task == lead || deadline(task) < end(1)) continue;
            if (!useful(task)) continue;
            room -= CanvasLoad.volume(now.problem(), network, exit, task);
            found[count++] = task;
        }
        return Arrays.copyOf(found, count);
    }

    /** Whether the exit aimed for earns anything for a task, or meets it where it is mandatory. */
    private boolean useful(int task) {
        var problem = now.problem();
        int least = problem.leastExit(problem.kind(task));
        if (least > 0) return least <= exit;
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            if (problem.fleet().networkOf(mode) == network
                    && problem.fleet().bestAccuracy(mode, exit) > 0) return true;
        }
        return false;
    }

    private long deadline(int task) {
        return now.problem().deadline(task);
    }

    private long end(int size) {
        return now.clock() + now.problem().fleet().duration(network, 1, exit, size);
    }
}
