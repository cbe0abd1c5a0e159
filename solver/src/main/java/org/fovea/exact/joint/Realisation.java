package org.fovea.exact.joint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.packing.Fit;
import org.fovea.packing.Packing;
import org.fovea.problem.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The schedule that a state stands for: every task goes to the best of all inputs that it was in,
 * and out of the others; what is left without anybody is not launched. Where a canvas does not hold
 * all who chose it, those go smaller, or go, who lose least for the area that this frees.
 */
final class Realisation {

    private final Joint joint;
    private final Placings placings;
    private final Deque<State> path = new ArrayDeque<>();
    private final @Nullable Claim[] claim; // by task
    private final Map<Open, Packing> packing = new LinkedHashMap<>(); // by canvas

    private Realisation(Joint joint, Placings placings, State last) {
        this.joint = joint;
        this.placings = placings;
        claim = new Claim[joint.tasks()];
        for (@Nullable State state = last;
                state != null && state.launch != null;
                state = state.parent) path.addFirst(state);
        for (var state : path) claim(state);
        for (var state : path)
            if (state.launch != null && state.launch.before() == 0)
                state.launch.canvases().forEach(this::pack);
    }

    /** The schedule of a state; worth less where canvases do not hold everybody who chose them. */
    static Realisation of(Joint joint, Placings placings, State last) {
        return new Realisation(joint, placings, last);
    }

    private void claim(State state) {
        var launch = state.launch;
        if (launch == null) return;
        int n = launch.network();
        int exit = launch.before() + 1;
        for (long rest = launch.members(); rest != 0; rest &= rest - 1) {
            int task = Long.numberOfTrailingZeros(rest);
            claim(state.time, task, new Claim(null, n, joint.crop(task, n), exit));
        }
        for (var canvas : launch.canvases())
            for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
                int task = Long.numberOfTrailingZeros(rest);
                var option = real(task, n, canvas.of(task), exit);
                claim(state.time, task, new Claim(canvas, n, option, exit));
            }
    }

    private void claim(long end, int task, Claim offered) {
        if (end > joint.deadline(task, offered.network())) return;
        var known = claim[task];
        if (known == null ? offered.worth() > 0 : offered.worth() > known.worth())
            claim[task] = offered;
    }

    /** The smallest option that is worth as much at an exit. */
    private Option real(int task, int network, Option wanted, int exit) {
        var best = wanted;
        for (var option : joint.options(task, network)) {
            if (option.worth(exit) < wanted.worth(exit)) continue;
            if (best.mode() == Option.SEVERAL || option.area() < best.area()) best = option;
        }
        return best;
    }

    private void pack(Open canvas) {
        while (true) {
            var options = new ArrayList<Option>();
            for (int task : onBoard(canvas)) options.add(claimed(task).option());
            if (options.isEmpty()) return;
            if (placings.of(canvas.network(), options) instanceof Fit.Fits fits) {
                packing.put(canvas, fits.canvases().getFirst());
                return;
            }
            shrink(canvas);
        }
    }

    private List<Integer> onBoard(Open canvas) {
        var tasks = new ArrayList<Integer>();
        for (int task = 0; task < claim.length; task++) {
            var each = claim[task];
            if (each != null && each.canvas() == canvas) tasks.add(task);
        }
        return tasks;
    }

    private Claim claimed(int task) {
        var known = claim[task];
        if (known == null) throw new IllegalStateException("Task %d has no claim.".formatted(task));
        return known;
    }

    /** One object goes smaller, or leaves, that loses least for the area that it frees. */
    private void shrink(Open canvas) {
        double least = Double.MAX_VALUE; // a heuristic: the order of losses needs no exactness
        int which = -1;
        Claim instead = null;
        for (int task : onBoard(canvas)) {
            var now = claimed(task);
            for (var option : joint.options(task, canvas.network())) {
                if (option.area() >= now.option().area()) continue;
                long lost = now.worth() - option.worth(now.exit());
                double loss = (double) lost / (now.option().area() - option.area());
                if (loss >= least) continue;
                least = loss;
                which = task;
                instead = new Claim(canvas, canvas.network(), option, now.exit());
            }
            double loss = (double) now.worth() / now.option().area();
            if (loss >= least) continue;
            least = loss;
            which = task;
            instead = null;
        }
        claim[which] = instead;
    }

    /** The launches on a timeline of the problem. */
    Timeline timeline() {
        var timeline = new Timeline(joint.problem());
        var inputs = new int[joint.tasks()];
        Arrays.fill(inputs, -1);
        Map<Open, Integer> canvases = new LinkedHashMap<>();
        for (var state : path) {
            var launch = state.launch;
            if (launch == null) continue;
            var batch = new ArrayList<Integer>();
            for (long rest = launch.members(); rest != 0; rest &= rest - 1) {
                int task = Long.numberOfTrailingZeros(rest);
                var each = claim[task];
                if (each == null || each.canvas() != null || each.exit() <= launch.before())
                    continue;
                if (inputs[task] < 0)
                    inputs[task] =
                            timeline.crop(joint.network(launch.network()), joint.index(task));
                batch.add(inputs[task]);
            }
            for (var canvas : launch.canvases())
                if (deepest(canvas) > launch.before())
                    batch.add(canvases.computeIfAbsent(canvas, first -> open(timeline, first)));
            if (!batch.isEmpty()) launch(timeline, launch, batch);
        }
        return timeline;
    }

    private void launch(Timeline timeline, Launch launch, List<Integer> batch) {
        int[] inputs = batch.stream().mapToInt(input -> input).toArray();
        timeline.launch(
                joint.network(launch.network()),
                launch.before() + 1,
                joint.origin() + launch.start() - joint.start(joint.device(launch.network())),
                inputs,
                inputs.length);
    }

    private int deepest(Open canvas) {
        int deepest = 0;
        for (int task : onBoard(canvas)) deepest = Math.max(deepest, claimed(task).exit());
        return deepest;
    }

    private int open(Timeline timeline, Open canvas) {
        int input = timeline.open(joint.network(canvas.network()));
        var places = packing.get(canvas);
        if (places == null) throw new IllegalStateException("A canvas was not packed.");
        int k = 0;
        for (int task : onBoard(canvas)) {
            int mode = claimed(task).option().mode();
            timeline.place(input, joint.index(task), mode, places.x(k), places.y(k));
            k++;
        }
        return input;
    }
}
