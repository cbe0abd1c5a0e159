package org.fovea.listing;

import org.fovea.problem.Fleet;

/**
 * The least device time that an input can take: of each stage its part of a launch at the batch
 * size where that is least, among sizes that end in time.
 */
final class Rates {

    private final Fleet fleet;
    private final double[][][] work; // by network, batch limit - 1, stages: of the first stages, us
    private final long[][] alone; // by network, stages: how long the first last at batch 1, us
    private final long[][] extra; // by network, batch size - 1: least delay by companions, us

    Rates(Fleet fleet) {
        this.fleet = fleet;
        work = new double[fleet.networks()][][];
        alone = new long[fleet.networks()][];
        extra = new long[fleet.networks()][];
        for (int network = 0; network < fleet.networks(); network++) fill(network);
    }

    private void fill(int network) {
        int stages = fleet.stages(network);
        int limit = fleet.batchLimit(network);
        alone[network] = new long[stages + 1];
        extra[network] = new long[limit];
        work[network] = new double[limit][stages + 1];
        double[] best = new double[stages];
        for (int stage = 1; stage <= stages; stage++) {
            best[stage - 1] = Double.MAX_VALUE;
            alone[network][stage] = alone[network][stage - 1] + fleet.duration(network, stage, 1);
        }
        for (int b = 1; b <= limit; b++) {
            long least = Long.MAX_VALUE;
            for (int stage = 1; stage <= stages; stage++) {
                long lasts = fleet.duration(network, stage, b);
                best[stage - 1] = Math.min(best[stage - 1], (double) lasts / b);
                least = Math.min(least, lasts - fleet.duration(network, stage, 1));
                work[network][b - 1][stage] = work[network][b - 1][stage - 1] + best[stage - 1];
            }
            extra[network][b - 1] = least;
        }
    }

    /** How long stages last at batch 1, from after {@code done} to {@code exit}, us. */
    long alone(int network, int done, int exit) {
        return alone[network][exit] - alone[network][done];
    }

    /**
     * The least device time an input takes for those stages, us, with at most so many inputs in a
     * launch and that long until it is due, which must be at least {@link #alone}.
     *
     * <p>A launch of a larger batch delays it at least by the least extra time of any stage: sizes
     * for which even that is too late are left out.
     */
    double work(int network, int done, int exit, int most, long laxity) {
        long slack = laxity - alone(network, done, exit);
        int size = Math.min(most, extra[network].length);
        while (size > 1 && extra[network][size - 1] > slack) size--;
        return work[network][size - 1][exit] - work[network][size - 1][done];
    }

    /** The same without any hurry, at full batches. */
    double work(int network, int done, int exit) {
        double[] least = work[network][work[network].length - 1];
        return least[exit] - least[done];
    }
}
