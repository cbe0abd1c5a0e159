package org.fovea.instance;

/**
 * The largest values that the specification admits (problem.md, section 2); chosen so that every
 * sum fits a long.
 */
public final class Limits {

    /** Latest time, us. */
    public static final long TIME = 9_000_000_000_000L;

    /** Longest side of an object, a canvas or a size class, px. */
    public static final int SIDE = 65_536;

    /** Largest volume, px^2. */
    public static final long VOLUME = (long) SIDE * SIDE;

    /** Largest storage (bytes) or energy (uJ) of one part. */
    public static final long AMOUNT = 1_000_000_000_000L;

    /** Largest capacity or budget. */
    public static final long CAPACITY = 9_000_000_000_000_000_000L;

    /** Most stages of a network. */
    public static final int STAGES = 64;

    /** Largest batch limit. */
    public static final int BATCH = 1_024;

    /** Most devices of an instance. */
    public static final int DEVICES = 64;

    /** Most networks of an instance. */
    public static final int NETWORKS = 1_000;

    /**
     * Most tasks of an instance: their utilities, 1000 each in units of 1e-10, sum to less than
     * 2^63.
     */
    public static final int TASKS = 900_000;

    /** Longest id, code points. */
    public static final int ID = 100;

    private Limits() {}
}
