package org.fovea.exact.crops;

/**
 * What a task has done and how deep it may still go, as a number of at most 20 bits: its
 * <em>progress</em> (untouched, after a type, or done) above, its <em>caps</em> below.
 *
 * <p>A cap is the deepest exit that the task may still reach: one for each network while it is
 * untouched, in mixed radix, and one for the network it is on afterwards. States compare progress
 * by a mask over the codes.
 */
public final class Codes {

    /** The most bits of a code: tables grow with their number. */
    private static final int MOST_BITS = 20;

    private static final int UNTOUCHED = 0;

    private final Crops crops;
    private final int capBits;
    private final int bits;
    private final int[] radix; // by network
    private final int done;
    private final byte[] cap; // by code, network

    /** The codes of a problem whose networks {@link #fit}. */
    public Codes(Crops crops) {
        this.crops = crops;
        capBits = bits((int) capStates(crops) - 1);
        radix = new int[crops.networks()];
        int product = 1;
        for (int n = 0; n < radix.length; n++) {
            radix[n] = product;
            product *= crops.stages(n) + 1;
        }
        done = (crops.types() + 1) << capBits;
        bits = bits(done);
        cap = new byte[(done + 1) * Math.max(1, radix.length)];
        for (int code = 0; code < done; code++)
            for (int n = 0; n < radix.length; n++)
                cap[code * radix.length + n] = (byte) read(code, n);
    }

    /** Whether the codes of a problem are few enough. */
    static boolean fit(Crops crops) {
        long caps = capStates(crops);
        return caps <= 1 << MOST_BITS
                && bits((int) caps - 1) + bits(crops.types() + 1) <= MOST_BITS;
    }

    private static long capStates(Crops crops) {
        long product = 1;
        int deepest = 1;
        for (int n = 0; n < crops.networks() && product <= 1 << MOST_BITS; n++) {
            product *= crops.stages(n) + 1;
            deepest = Math.max(deepest, crops.stages(n) + 1);
        }
        return Math.max(product, deepest);
    }

    private static int bits(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    private int read(int code, int network) {
        int caps = code & ((1 << capBits) - 1);
        int progress = code >>> capBits;
        if (progress == UNTOUCHED) return caps / radix[network] % (crops.stages(network) + 1);
        return crops.networkOf(progress - 1) == network ? caps : 0;
    }

    /** Codes are below this. */
    public int count() {
        return done + 1;
    }

    /** Nothing is left for the task. */
    public int done() {
        return done;
    }

    /** The bits of a code. */
    public int bits() {
        return bits;
    }

    /** Those of them that tell progress. */
    public int progressMask() {
        return ((1 << bits) - 1) & -(1 << capBits);
    }

    /** Whether two codes tell the same progress. */
    public boolean sameProgress(int code, int other) {
        return code >>> capBits == other >>> capBits;
    }

    /** Untouched with these caps by network; done where all are 0. */
    public int untouched(int[] caps) {
        int code = 0;
        for (int n = 0; n < radix.length; n++) code += caps[n] * radix[n];
        return code == 0 ? done : code;
    }

    /** After a type, with a cap on its network; done where that leaves nothing. */
    public int after(int type, int cap) {
        return cap <= crops.before(type) + 1 ? done : ((type + 1) << capBits) | cap;
    }

    /** The first network that the task may still go on; none is -1. */
    public int firstNetwork(int code) {
        for (int n = 0; n < radix.length; n++) if (cap(code, n) > 0) return n;
        return -1;
    }

    /** The cap on a network; 0 where the task cannot go there. */
    public int cap(int code, int network) {
        return cap[code * radix.length + network];
    }

    /** The same with a lower cap on a network; done where nothing is left. */
    public int capped(int code, int network, int lower) {
        if (code >>> capBits != UNTOUCHED) return after((code >>> capBits) - 1, lower);
        int rest = code - (cap(code, network) - lower) * radix[network];
        return rest == 0 ? done : rest;
    }

    /** Whether the task has not started and may. */
    public boolean isUntouched(int code) {
        return code >>> capBits == UNTOUCHED;
    }

    /** The type that a started task that is not done comes to next. */
    public int next(int code) {
        return code >>> capBits; // progress is the last type + 1
    }

    /** Whether the task's next stage may be this type. */
    public boolean canRun(int code, int type) {
        if (code == done) return false;
        if (!isUntouched(code)) return next(code) == type;
        return crops.before(type) == 0 && cap(code, crops.networkOf(type)) > 0;
    }

    /** The stages that the task has completed on its network. */
    public int completed(int code) {
        return isUntouched(code) || code == done ? 0 : crops.before(next(code) - 1) + 1;
    }
}
