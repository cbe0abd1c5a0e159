package org.fovea.execution;

/**
 * Which inputs of a launch still run when its turn comes, by the rules of {@link Overrun}.
 *
 * <p>Devices share nothing here that either changes, since an input lives on one device: each may
 * be served by a thread of its own.
 */
public final class Dispatch {

    private static final long NANOS = 1_000; // a us

    private final ExecutionPlan plan;
    private final Records records;
    private final boolean[] lost; // by input: missed a stage

    /** Of one run; tells the records what is cut and dropped. */
    public Dispatch(ExecutionPlan plan, Records records) {
        this.plan = plan;
        this.records = records;
        lost = new boolean[plan.inputs()];
    }

    /**
     * How many inputs a launch runs with if it starts at that time, ns; 0 where it is dropped.
     * Asked once per launch, on each device in the order of the plan.
     */
    public int admitted(int launch, long startNanos) {
        int left = 0;
        for (int m = plan.first(launch); m < plan.first(launch + 1); m++)
            if (!lost[plan.input(m)]) left++;
        if (left == 0) return drop(launch);
        long end = startNanos + plan.duration(launch, left) * NANOS;
        int timely = 0;
        for (int m = plan.first(launch); m < plan.first(launch + 1); m++)
            if (!lost[plan.input(m)] && !late(m, end)) timely++;
        boolean all =
                plan.overrun() == Overrun.HOLD || (plan.overrun() == Overrun.SKIP && timely > 0);
        if (!all && timely == 0) return drop(launch);
        for (int m = plan.first(launch); m < plan.first(launch + 1); m++) {
            if (lost[plan.input(m)] || (!all && late(m, end))) {
                records.cut(m);
                lost[plan.input(m)] = true;
            }
        }
        return all ? left : timely;
    }

    private boolean late(int member, long endNanos) {
        return endNanos > plan.due(plan.input(member)) * NANOS;
    }

    private int drop(int launch) {
        records.dropped(launch);
        for (int m = plan.first(launch); m < plan.first(launch + 1); m++)
            lost[plan.input(m)] = true;
        return 0;
    }
}
