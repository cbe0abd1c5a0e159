package org.fovea.incremental.realtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Upcoming;
import org.fovea.incremental.plan.Ways;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.price.Price;

/**
 * Priced replanning (ours): plans all waiting tasks whenever a device is idle, and begins the first
 * launch of that plan. The plan is the better of what is left of the last one and of what {@link
 * Price} would do, improved by a search. It is charged for device time, since a plan of the tasks
 * known is myopic: the charge stands for tasks to come.
 *
 * <p>A launch begun goes on to the exits planned. Inputs that have reached theirs are not planned:
 * they go deeper where {@link Price} wants that. So does whatever the plan has no launch for, and
 * everything where planning fails.
 */
public final class Replanning implements Policy {

    private final Improver improver;
    private final Price price = new Price();
    private final Opening opening = new Opening();
    private final Map<Integer, Begun> begun = new HashMap<>(); // by device
    private List<Remembered> earlier = List.of();
    private boolean[] loaded = new boolean[0]; // by network
    private long plans;
    private int failures;

    /** A policy for one run. */
    public Replanning(Improver improver) {
        this.improver = improver;
    }

    /** How often planning failed, and the price policy decided. */
    public int failures() {
        return failures;
    }

    @Override
    public Decision decide(Moment now) {
        var launch = begun.get(now.device());
        var next = launch == null ? Decision.WAIT : launch.next(now);
        if (!(next instanceof Decision.Wait)) return next;
        begun.remove(now.device());
        var decision = planned(now);
        note(now, decision);
        return decision;
    }

    private void note(Moment now, Decision decision) {
        if (loaded.length == 0) loaded = new boolean[now.problem().fleet().networks()];
        switch (decision) {
            case Decision.Crops crops -> loaded[crops.network()] = true;
            case Decision.Canvases canvases -> loaded[canvases.network()] = true;
            case Decision.Resume resume -> {}
            case Decision.Wait wait -> {}
        }
    }

    private Decision planned(Moment now) {
        var priced = now.parked() > 0 || now.kinds() == 0 ? price.decide(now) : Decision.WAIT;
        if (priced instanceof Decision.Resume || now.kinds() == 0) return priced;
        try {
            var plan = plan(now);
            var first = Upcoming.of(plan, now.device());
            if (first.isPresent() && affords(now, first.get())) {
                begun.put(now.device(), new Begun(first.get()));
                return decision(now, first.get());
            }
            var otherwise = price.decide(now);
            return served(plan.plan(), otherwise) ? Decision.WAIT : otherwise;
        } catch (RuntimeException failure) { // costs nothing but what was hoped for
            failures++;
            earlier = List.of();
            return price.decide(now);
        }
    }

    private Evaluation plan(Moment now) {
        var ground = opening.ground(now, new Ahead(now).all(), free(now), loaded(now));
        var start = Opening.better(ground, now, earlier);
        var best = Opening.improved(start, improver, plans++);
        earlier = Remembered.of(best.plan());
        return best;
    }

    private boolean[] loaded(Moment now) {
        return Arrays.copyOf(loaded, now.problem().fleet().networks());
    }

    private long[] free(Moment now) {
        long[] free = new long[now.problem().fleet().devices()];
        for (int d = 0; d < free.length; d++) free[d] = Math.max(now.clock(), end(d));
        free[now.device()] = now.clock();
        return free;
    }

    private long end(int device) {
        var launch = begun.get(device);
        return launch == null ? 0 : launch.end();
    }

    private static boolean affords(Moment now, Upcoming launch) {
        int deepest = 1;
        for (var input : launch.inputs()) deepest = Math.max(deepest, input.exit());
        return now.affords(launch.network(), 1, deepest, launch.inputs().size());
    }

    private static Decision decision(Moment now, Upcoming launch) {
        if (now.problem().fleet().canvas(launch.network()))
            return new Decision.Canvases(
                    launch.network(),
                    launch.inputs().stream()
                            .map(input -> input.objects().stream().map(Replanning::placed).toList())
                            .toList());
        int[] tasks =
                launch.inputs().stream()
                        .mapToInt(input -> input.objects().getFirst().task())
                        .toArray();
        return new Decision.Crops(launch.network(), Batch.of(tasks));
    }

    private static Placed placed(Upcoming.Shown object) {
        return new Placed(object.task(), object.mode(), object.x(), object.y());
    }

    /** Whether a plan serves anybody, somewhere else, whom a decision would serve. */
    private static boolean served(Plan plan, Decision decision) {
        int[] tasks =
                switch (decision) {
                    case Decision.Crops crops ->
                            IntStream.range(0, crops.tasks().size())
                                    .map(crops.tasks()::member)
                                    .toArray();
                    case Decision.Canvases canvases ->
                            canvases.canvases().stream()
                                    .flatMap(List::stream)
                                    .mapToInt(Placed::task)
                                    .toArray();
                    case Decision.Resume resume -> new int[0];
                    case Decision.Wait wait -> new int[0];
                };
        if (plan.ground().fleet().devices() == 1) return false;
        for (int i = 0; i < plan.size(); i++) {
            int task = plan.ground().task(i);
            if (plan.way(i) != Ways.REJECT && IntStream.of(tasks).anyMatch(each -> each == task))
                return true;
        }
        return false;
    }
}
