package org.fovea.listing;

import java.util.Arrays;

/**
 * What a partial schedule can still earn at most: the windows bound ({@code
 * org.fovea.bound.WindowCapacity}) of the tasks in view and the device time left, in doubles.
 *
 * <p>For every window between a release and a deadline, the work of the tasks that live within is
 * at most the time that the devices have there. Feasible works form a polymatroid, so buying pieces
 * of the tasks' hulls by density, each as far as the fullest window around it allows, is optimal
 * (Edmonds 1970).
 */
final class Outlook {

    private static final double NOTHING = 1e-6; // us of device time

    private final Ground ground;
    private final Rates rates;
    private final Hull hull = new Hull();
    private final double[][] unhurriedWidth; // by rank: pieces where nothing is urgent, once known
    private final double[][] unhurriedDensity;
    private final long[] hurry; // by rank: laxity from which nothing is urgent, us

    private int pieces;
    private int[] owner = new int[128]; // rank, by piece
    private int[] row = new int[128];
    private double[] width = new double[128];
    private double[] density = new double[128];
    private long[] order = new long[128];
    private double[][] slack = new double[0][0]; // by row, deadline
    private long key;

    Outlook(Ground ground, Rates rates) {
        this.ground = ground;
        this.rates = rates;
        unhurriedWidth = new double[ground.tasks()][];
        unhurriedDensity = new double[ground.tasks()][];
        hurry = new long[ground.tasks()];
        for (int rank = 0; rank < hurry.length; rank++)
            for (int k = 0; k < ground.modes(rank); k++) {
                int network = ground.fleet().networkOf(ground.mode(rank, k));
                int all = ground.fleet().stages(network);
                int full = ground.fleet().batchLimit(network);
                hurry[rank] = Math.max(hurry[rank], ground.fleet().duration(network, 1, all, full));
            }
    }

    /** The most that may be added to what a state earned, of the tasks in view; 1e-10. */
    double most(State state, Frame frame) {
        pieces = 0;
        key = 0;
        long time = state.earliest();
        if (time == State.CLOSED) return 0;
        int rows = frame.rows(time);
        long ready = readiness(state);
        for (int rank = state.first(); rank < frame.to(); rank++) {
            if (state.gone(rank) || ground.deadline(rank) <= time) continue;
            int before = pieces;
            addWaiting(state, rank, Math.max(ready, ground.release(rank)));
            if (pieces > before) key += Keys.mixed(rank);
            for (int p = before; p < pieces; p++) row[p] = Math.max(0, frame.row(rank) - rows);
        }
        for (int k = 0; k < state.keeps(); k++) {
            addKept(state, k);
            key += Keys.mixed(state.kept(k).key() + state.progress(k));
        }
        return bought(state, frame, rows);
    }

    /**
     * Tells what the state asked last can still do from what others can: its tasks and features.
     */
    long key() {
        return key;
    }

    /**
     * What a microsecond of device time is worth to the state asked last, 1e-10: the density of the
     * piece at which the released tasks in view fill their mean laxity, or part of the least where
     * they do not (Dantzig 1957).
     */
    double price(State state) {
        long time = state.earliest();
        double laxity = 0;
        int tasks = 0;
        for (int p = 0; p < pieces; p++) {
            if (ground.release(owner[p]) > time || (p > 0 && owner[p] == owner[p - 1])) continue;
            laxity += (double) (ground.deadline(owner[p]) - time);
            tasks++;
        }
        if (tasks == 0) return 0;
        double room = laxity / tasks * ground.fleet().devices();
        double filled = 0;
        double last = 0;
        for (int i = 0; i < pieces; i++) {
            int p = (int) order[i];
            if (ground.release(owner[p]) > time) continue;
            filled += width[p];
            last = density[p];
            if (filled >= room) return last;
        }
        return SLACK * last * filled / room;
    }

    private static final double SLACK = 0.3; // as in the price policy

    /** When all open devices are free; {@link State#CLOSED} where one is closed. */
    private long readiness(State state) {
        long last = 0;
        for (int d = 0; d < ground.fleet().devices(); d++) last = Math.max(last, state.free(d));
        return last;
    }

    private void addWaiting(State state, int rank, long from) {
        if (from != State.CLOSED && ground.deadline(rank) - from >= hurry[rank]) {
            addUnhurried(rank);
            return;
        }
        hull.clear();
        for (int k = 0; k < ground.modes(rank); k++) {
            int mode = ground.mode(rank, k);
            int network = ground.fleet().networkOf(mode);
            long free = state.free(ground.fleet().deviceOf(network));
            if (free == State.CLOSED) continue;
            long laxity = ground.deadline(rank) - Math.max(free, ground.release(rank));
            addExits(rank, mode, 0, laxity, ground.share(rank, k));
        }
        hull.close();
        for (int i = 0; i < hull.pieces(); i++) add(rank, hull.width(i), hull.density(i));
    }

    private void addUnhurried(int rank) {
        if (unhurriedWidth[rank] == null) {
            hull.clear();
            for (int k = 0; k < ground.modes(rank); k++)
                addExits(rank, ground.mode(rank, k), 0, hurry[rank], ground.share(rank, k));
            hull.close();
            unhurriedWidth[rank] = new double[hull.pieces()];
            unhurriedDensity[rank] = new double[hull.pieces()];
            Arrays.setAll(unhurriedWidth[rank], hull::width);
            Arrays.setAll(unhurriedDensity[rank], hull::density);
        }
        for (int i = 0; i < unhurriedWidth[rank].length; i++)
            add(rank, unhurriedWidth[rank][i], unhurriedDensity[rank][i]);
    }

    private void addKept(State state, int k) {
        var input = state.kept(k);
        long free = state.free(ground.fleet().deviceOf(input.network()));
        if (free == State.CLOSED) return;
        for (int i = 0; i < input.size(); i++) {
            int rank = input.rank(i);
            long laxity = ground.deadline(rank) - Math.max(free, state.ready(k));
            hull.clear();
            double share = ground.shareIn(rank, input.mode(i));
            addExits(rank, input.mode(i), state.progress(k), laxity, share);
            hull.close();
            for (int p = 0; p < hull.pieces(); p++) {
                add(rank, hull.width(p), hull.density(p));
                row[pieces - 1] = 0;
            }
        }
    }

    private void addExits(int rank, int mode, int done, long laxity, double share) {
        int network = ground.fleet().networkOf(mode);
        double earned = ground.worth(rank, mode, done);
        int full = ground.fleet().batchLimit(network);
        for (int exit = done + 1; exit <= ground.fleet().stages(network); exit++) {
            if (rates.alone(network, done, exit) > laxity) return;
            double worth = ground.worth(rank, mode, exit) - earned;
            hull.add(share * rates.work(network, done, exit, full, laxity), worth);
        }
    }

    private void add(int rank, double takes, double dense) {
        if (pieces == owner.length) {
            int more = 2 * pieces;
            owner = Arrays.copyOf(owner, more);
            row = Arrays.copyOf(row, more);
            width = Arrays.copyOf(width, more);
            density = Arrays.copyOf(density, more);
            order = Arrays.copyOf(order, more);
        }
        owner[pieces] = rank;
        width[pieces] = takes;
        density[pieces++] = dense;
    }

    private double bought(State state, Frame frame, int rows) {
        sort();
        fillSlack(state, frame, rows);
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            int p = (int) order[i];
            int from = frame.column(owner[p]);
            double takes = width[p];
            for (int a = 0; a <= row[p]; a++) {
                double[] left = slack[a];
                for (int b = from; b < frame.deadlines(); b++) if (left[b] < takes) takes = left[b];
            }
            if (takes < NOTHING) continue;
            for (int a = 0; a <= row[p]; a++) {
                double[] left = slack[a];
                for (int b = from; b < frame.deadlines(); b++) left[b] -= takes;
            }
            sum += takes * density[p];
        }
        return sum;
    }

    /** Densest first: a density's bits as a float, complemented, above the piece's index. */
    private void sort() {
        for (int p = 0; p < pieces; p++)
            order[p] =
                    (long) (Integer.MAX_VALUE - Float.floatToIntBits((float) density[p]))
                                    << Integer.SIZE
                            | p;
        Arrays.sort(order, 0, pieces);
    }

    private void fillSlack(State state, Frame frame, int rows) {
        int count = 1 + frame.releases() - rows;
        if (slack.length < count || slack[0].length < frame.deadlines())
            slack = new double[count][frame.deadlines()];
        for (int a = 0; a < count; a++) {
            long from = a == 0 ? 0 : frame.release(rows + a - 1);
            for (int b = 0; b < frame.deadlines(); b++) {
                double sum = 0;
                for (int d = 0; d < ground.fleet().devices(); d++) {
                    long free = Math.max(from, state.free(d));
                    if (free < frame.deadline(b)) sum += (double) (frame.deadline(b) - free);
                }
                slack[a][b] = sum;
            }
        }
    }
}
