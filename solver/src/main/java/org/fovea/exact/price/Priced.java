package org.fovea.exact.price;

import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Outlook;

/**
 * The Lagrangian bound on completions, by any prices of the places in launches.
 *
 * <p>Valid: in a time-indexed model of the problem each task chooses the launches it is in, by
 * stage, size and start, and the machine chooses launches and who is in them; both must choose the
 * same. Where they need not, but the task pays the price of each place it chooses and the machine
 * earns it, every schedule is still possible and worth the same. The best of the machine and the
 * best of each task are longest paths, computed here in integers: no rounding touches the bound,
 * whatever made the prices. Times are rounded down to cells ({@link Grid}).
 */
public final class Priced implements Completion {

    private static final long[] NOTHING = {};
    private static final int CELLS = 1_000; // of the horizon, at least
    private static final int MOST_CELLS = 20_000; // tables grow with them

    private final Prices prices;
    private final Grid grid;
    private final Crops crops;
    private final long[] machine;
    private final Codes codes;
    private final long[][][][][] chain; // by task
    private final long[][] task; // by task, code: by cells from the release on, when asked for
    private final int[] release; // by task, cells

    /** The bound by the best flat prices; without prices where time has too many cells. */
    public static Completion flat(Crops crops, Codes codes, Outlook outlook) {
        long cell = Math.clamp(crops.horizon() / CELLS, 1, Grid.coarsest(crops));
        if (crops.horizon() / cell > MOST_CELLS) return Completion.free(outlook);
        return new Priced(Prices.bestFlat(new Grid(crops, cell)), codes);
    }

    /** The bound by some prices. */
    public Priced(Prices prices, Codes codes) {
        this.prices = prices;
        this.codes = codes;
        grid = prices.grid();
        crops = grid.crops();
        machine = Machine.earnings(prices);
        release = new int[crops.tasks()];
        task = new long[crops.tasks() * codes.count()][];
        chain = new long[crops.tasks()][][][][];
        for (int i = 0; i < crops.tasks(); i++) {
            release[i] = grid.release(i);
            chain[i] = chains(i);
        }
    }

    /** The bound on whole schedules, without the tables. */
    static long root(Prices prices) {
        long sum = Machine.earnings(prices)[0];
        var crops = prices.grid().crops();
        for (int i = 0; i < crops.tasks(); i++) {
            long most = 0;
            for (int n = 0; n < crops.networks(); n++)
                if (crops.reach(i, n) > 0)
                    most = Math.max(most, chain(prices, i, n, crops.reach(i, n))[0][0]);
            sum += most;
        }
        return sum;
    }

    @Override
    public int cell(long time) {
        return grid.cell(time);
    }

    @Override
    public long machine(int cell) {
        return cell < machine.length ? machine[cell] : 0;
    }

    @Override
    public long task(int i, int code, int cell) {
        int at = i * codes.count() + code;
        if (task[at] == null) task[at] = gain(i, code);
        long[] gain = task[at];
        int k = Math.max(0, cell - release[i]);
        return k < gain.length ? gain[k] : 0;
    }

    /** By network, cap, stages done: by cells from the release on. */
    private long[][][][] chains(int i) {
        long[][][][] chain = new long[crops.networks()][][][];
        for (int n = 0; n < chain.length; n++) {
            chain[n] = new long[crops.reach(i, n) + 1][][];
            for (int cap = 1; cap < chain[n].length; cap++)
                chain[n][cap] = chain(prices, i, n, cap);
        }
        return chain;
    }

    /** The most of all networks that a code leaves. */
    private long[] gain(int i, int code) {
        long[] most = NOTHING;
        int done = codes.completed(code);
        for (int n = 0; n < crops.networks(); n++) {
            int cap = codes.cap(code, n);
            if (cap >= chain[i][n].length || cap <= done) continue;
            long[] own = chain[i][n][cap][done];
            most = most.length == 0 ? own : higher(most, own);
        }
        return most;
    }

    private static long[] higher(long[] a, long[] b) {
        long[] most = a.clone();
        for (int k = 0; k < most.length; k++) most[k] = Math.max(a[k], b[k]);
        return most;
    }

    /** By stages done and cells from the release on: gain less prices up to a cap. */
    private static long[][] chain(Prices prices, int i, int network, int cap) {
        var grid = prices.grid();
        int cells = grid.deadline(i) - grid.release(i) + 1;
        long[][] gain = new long[cap + 1][cells + 1];
        for (int stage = cap - 1; stage >= 0; stage--) {
            int type = grid.crops().firstType(network) + stage;
            int skip = grid.earliest(i, type) - grid.release(i);
            int starts = prices.places().starts(i, type, 1);
            for (int k = cells - 1; k >= 0; k--) {
                long best = gain[stage][k + 1];
                if (k >= skip && k - skip < starts)
                    best = Math.max(best, start(prices, i, type, k - skip, skip, gain[stage + 1]));
                gain[stage][k] = best;
            }
        }
        return gain;
    }

    private static long start(Prices prices, int i, int type, int k, int skip, long[] after) {
        var grid = prices.grid();
        var places = prices.places();
        long added = grid.crops().gain(i, type);
        long best = 0;
        for (int b = 1; b <= grid.crops().batchLimit(type); b++) {
            if (k >= places.starts(i, type, b)) break;
            long paid = prices.of(places.first(i, type, b) + k);
            best = Math.max(best, added - paid + after[skip + k + grid.duration(type, b)]);
        }
        return best;
    }
}
