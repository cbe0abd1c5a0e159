package org.fovea.exact.label;

import java.util.SplittableRandom;
import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;

/**
 * A number for each progress of each task; their exclusive or is the key of a state (Zobrist 1970).
 * Equal keys are no proof of equal progress: whoever finds one compares.
 */
final class Keys {

    private static final long SEED = 0x5DEECE66DL; // any: keys only have to differ

    private final int progresses;
    private final int capBits;
    private final long[] key; // by task, progress

    Keys(Crops crops, Codes codes) {
        progresses = crops.types() + 2;
        capBits = Integer.numberOfTrailingZeros(codes.progressMask());
        key = new SplittableRandom(SEED).longs((long) crops.tasks() * progresses).toArray();
    }

    /** The part of one task. */
    long of(int task, int code) {
        return key[task * progresses + (code >>> capBits)];
    }
}
