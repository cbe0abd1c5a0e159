package org.fovea.exact.joint;

/**
 * The states that follow from one: every launch at its time, and at later releases for as long as
 * waiting can be worth it.
 */
final class Expansion {

    private final Joint joint;
    private final boolean noWait;
    private final CropLaunches crops;
    private final CanvasLaunches canvases;

    Expansion(Joint joint, JointRules rules, Boarding boarding, Children children) {
        this.joint = joint;
        noWait = rules.noWait();
        var prospects = new Prospects(joint);
        crops = new CropLaunches(joint, prospects, rules.order(), children);
        canvases = new CanvasLaunches(joint, prospects, boarding, children);
    }

    void expand(State state) {
        for (int n = 0; n < joint.networks(); n++) {
            if (joint.canvas(n)) canvases.further(state, n);
            else
                for (int before = 1; before < joint.stages(n); before++)
                    crops.launch(state, n, before, state.time);
        }
        begin(state, state.time);
        long until = noWait ? firstEnd(state) : Long.MAX_VALUE;
        for (int device = joint.deviceAt(state.time); device < joint.devices(); device++)
            for (long release : joint.releases()) {
                long start = joint.start(device) + release;
                if (start > state.time && start < until) begin(state, start);
            }
    }

    private void begin(State state, long start) {
        for (int n = 0; n < joint.networks(); n++) {
            if (joint.canvas(n)) canvases.first(state, n, start);
            else crops.launch(state, n, 0, start);
        }
    }

    /** The first time at which something that harms nobody, and costs nothing, could have ended. */
    private long firstEnd(State state) {
        long first = Long.MAX_VALUE;
        for (var canvas : state.canvases)
            if (joint.budgets().free(canvas.network(), canvas.done()))
                first =
                        Math.min(
                                first,
                                state.time + joint.duration(canvas.network(), canvas.done(), 1));
        for (int task = 0; task < joint.tasks(); task++) {
            if (state.progress[task] == State.DONE) continue;
            long end = state.cropped(task) ? cropEnd(state, task) : freeEnd(state, task);
            first = Math.min(first, end);
        }
        return first;
    }

    private long cropEnd(State state, int task) {
        int type = state.progress[task]; // the next one
        int network = joint.networkOf(type);
        int before = joint.before(type);
        if (!joint.budgets().free(network, before)) return Long.MAX_VALUE;
        return state.time + joint.duration(network, before, 1);
    }

    /**
     * Of a task in no crop: when a canvas for it alone could have ended; or, where it has no canvas
     * to go to, its crop on any network.
     */
    private long freeEnd(State state, int task) {
        long canvas = Long.MAX_VALUE;
        long crop = 0;
        boolean onCanvas = false;
        for (int n = 0; n < joint.networks(); n++) {
            if (state.cap(task, n) == 0) continue;
            boolean free = joint.budgets().free(n, 0);
            long from = Math.max(state.time, joint.release(task, n));
            long end = free ? from + joint.duration(n, 0, 1) : Long.MAX_VALUE;
            onCanvas |= joint.canvas(n);
            if (joint.canvas(n)) canvas = Math.min(canvas, end);
            else crop = Math.max(crop, end);
        }
        if (onCanvas) return canvas;
        for (var open : state.canvases) if (open.has(task)) return Long.MAX_VALUE;
        return crop == 0 ? Long.MAX_VALUE : crop;
    }
}
