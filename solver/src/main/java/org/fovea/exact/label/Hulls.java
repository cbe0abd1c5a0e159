package org.fovea.exact.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.instance.Limits;

/**
 * What a task can still gain for machine time, as pieces of falling density: by task, code and time
 * left, made when first asked for.
 *
 * <p>A launch of b inputs is charged to them in equal parts; the stages that lead to an exit must
 * fit into the time that is left, each with some batch size, and are charged the least that this
 * allows. Times left are rounded up to cells, charges down to parts of a us, and densities up to an
 * integer: each only raises the bound that is made of the pieces.
 */
final class Hulls {

    /** Parts of a us, to which charges are rounded down; so that no share of a us vanishes. */
    static final int PARTS = Limits.BATCH;

    private static final int CELLS = 1 << 10;
    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final int DENSITY_BITS = 48; // leaves room for an index beside it
    private static final int SUM_BITS = 61;

    private final Crops crops;
    private final Codes codes;
    private final long cell; // us
    private final long most;
    private final int shift; // densities are gains times 2^shift per part
    private final long[][][][][] least; // by task, network, stages done, exit, cells: the charge
    private final Sharing sharing;
    private final long[][] toll; // by task, type: paid for all stages up to it
    private final long[][][] hull; // by task and code, cells: density, charge, density, ...

    Hulls(Crops crops, Codes codes) {
        this.crops = crops;
        this.codes = codes;
        long widest = 0;
        long total = 0;
        for (int task = 0; task < crops.tasks(); task++) {
            widest = Math.max(widest, crops.deadline(task) - crops.release(task));
            long most = 0;
            for (int n = 0; n < crops.networks(); n++)
                most = Math.max(most, crops.worth(task, n, crops.reach(task, n)));
            total += most;
        }
        cell = Math.max(1, Math.ceilDiv(widest, CELLS - 1));
        sharing = new Sharing(crops);
        least = charges();
        shift = shift(total);
        toll = new long[crops.tasks()][crops.types()];
        hull = new long[crops.tasks() * codes.count()][][];
        this.most = total;
    }

    /** What all tasks are worth at best, in 1e-10. */
    long most() {
        return most;
    }

    /** From now on gains are less the tolls paid for them. */
    void charge(Tolls tolls) {
        Arrays.fill(hull, null);
        for (int task = 0; task < crops.tasks(); task++)
            for (int n = 0; n < crops.networks(); n++) {
                long sum = 0;
                for (int stage = 0; stage < crops.reach(task, n); stage++) {
                    int type = crops.firstType(n) + stage;
                    sum += tolls.share(type, sharing.most(task, type));
                    toll[task][type] = sum;
                }
            }
    }

    /** So that densities have at most 48 bits, and charge times density sums to at most 61. */
    private int shift(long total) {
        long dearest = 1;
        long cheapest = NEVER;
        for (int task = 0; task < crops.tasks(); task++)
            for (int n = 0; n < crops.networks(); n++)
                dearest = Math.max(dearest, crops.worth(task, n, crops.reach(task, n)));
        for (int type = 0; type < crops.types(); type++)
            cheapest = Math.min(cheapest, rate(type, crops.batchLimit(type)));
        int density = DENSITY_BITS - 1 + bits(Math.max(1, cheapest)) - 1 - bits(dearest);
        return Math.max(0, Math.min(SUM_BITS - bits(total), density));
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    /** Densities times charges are gains times two to this. */
    int shift() {
        return shift;
    }

    private long rate(int type, int inputs) {
        return PARTS * crops.duration(type, inputs) / inputs;
    }

    /**
     * The pieces: density, charge, density, charge, ...
     *
     * @param left us on the first device that the task may still go to; all others have its whole
     *     window before them
     */
    long[] of(int task, int code, long left) {
        int at = task * codes.count() + code;
        if (hull[at] == null) hull[at] = new long[CELLS][];
        int cells = (int) Math.min(CELLS - 1, Math.ceilDiv(left, cell));
        long[] pieces = hull[at][cells];
        if (pieces == null) {
            pieces = pieces(task, code, cells);
            hull[at][cells] = pieces;
        }
        return pieces;
    }

    /** Tasks that can share launches alike have their tables together. */
    private long[][][][][] charges() {
        var known = new HashMap<List<Integer>, long[][][]>();
        long[][][][][] charges = new long[crops.tasks()][crops.networks()][][][];
        for (int task = 0; task < crops.tasks(); task++)
            for (int n = 0; n < crops.networks(); n++) {
                int network = n;
                var most = new ArrayList<Integer>(List.of(network));
                for (int stage = 0; stage < crops.reach(task, n); stage++)
                    most.add(sharing.most(task, crops.firstType(n) + stage));
                charges[task][n] = known.computeIfAbsent(most, key -> charges(network, key));
            }
        return charges;
    }

    /** For a network, up to the exit that is in reach; {@code most} inputs by stage from 1 on. */
    private long[][][] charges(int network, List<Integer> most) {
        int stages = most.size() - 1;
        long[][][] charge = new long[stages][stages + 1][CELLS];
        for (int done = stages - 1; done >= 0; done--)
            for (int exit = done + 1; exit <= stages; exit++)
                for (int cells = 0; cells < CELLS; cells++)
                    charge[done][exit][cells] =
                            charge(network, done, exit, cells, charge, most.get(done + 1));
        return charge;
    }

    private long charge(int network, int done, int exit, int cells, long[][][] charge, int most) {
        int type = crops.firstType(network) + done;
        long best = NEVER;
        for (int b = 1; b <= most; b++) {
            long left = cells * cell - crops.duration(type, b);
            if (left < 0) break;
            long after =
                    exit == done + 1 ? 0 : charge[done + 1][exit][(int) Math.ceilDiv(left, cell)];
            if (after < NEVER) best = Math.min(best, rate(type, b) + after);
        }
        return best;
    }

    private long[] pieces(int task, int code, int cells) {
        int done = codes.completed(code);
        int first = crops.device(codes.firstNetwork(code));
        int whole = (int) Math.ceilDiv(crops.deadline(task) - crops.release(task), cell);
        var corners = new long[2 * crops.types()];
        int count = 0;
        long charge = 0;
        long gain = 0;
        while (true) {
            long nextCharge = 1;
            long nextGain = 0;
            for (int n = 0; n < crops.networks(); n++) {
                int within = crops.device(n) == first ? cells : whole;
                for (int exit = done + 1; exit <= codes.cap(code, n); exit++) {
                    long more = gain(task, n, exit) - gain(task, n, done) - gain;
                    long cost = least[task][n][done][exit][within] - charge;
                    if (crops.worth(task, n, exit) < crops.floor(task)) continue;
                    if (more <= 0 || least[task][n][done][exit][within] >= NEVER) continue;
                    int steeper = compare(more, nextCharge, nextGain, cost);
                    if (steeper < 0 || (steeper == 0 && cost <= nextCharge)) continue;
                    nextCharge = cost;
                    nextGain = more;
                }
            }
            if (nextGain == 0) return Arrays.copyOf(corners, count);
            corners[count++] = Math.ceilDiv(nextGain << shift, nextCharge);
            corners[count++] = nextCharge;
            charge += nextCharge;
            gain += nextGain;
        }
    }

    /** What so many stages gain, less the tolls. */
    private long gain(int task, int network, int stages) {
        if (stages == 0) return 0;
        return crops.worth(task, network, stages)
                - toll[task][crops.firstType(network) + stages - 1];
    }

    /** Compares a times b with c times d, none of them negative. */
    private static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
