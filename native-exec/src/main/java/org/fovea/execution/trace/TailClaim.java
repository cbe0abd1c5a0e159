package org.fovea.execution.trace;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a number of launches says about all others like them, at 99 % confidence: that at least a
 * share of them keeps its planned duration.
 *
 * <p>The share q is claimed where so few overruns, or fewer, would be seen with a probability of at
 * most 1 % if only q kept it (the exact test of Clopper and Pearson, 1934): 459 launches without an
 * overrun support 99 %, 662 with one.
 *
 * @param share which is claimed, for instance {@code 99.9 %}; empty where nothing can be
 */
public record TailClaim(int launches, int overruns, Optional<String> share) {

    private static final double DOUBT = 0.01;
    private static final List<String> SHARES =
            List.of("99.999", "99.99", "99.9", "99", "95", "90", "75", "50");

    /** The strongest one that a sample supports. */
    public static TailClaim strongest(int launches, int overruns) {
        var share =
                SHARES.stream()
                        .filter(claimed -> supported(share(claimed), launches, overruns))
                        .findFirst();
        return new TailClaim(launches, overruns, share.map(claimed -> claimed + " %"));
    }

    /**
     * How many samples a measured percentile takes: so many that one value above it may be met and
     * the claim still holds (64 for p90, 662 for p99, as LoadGen of MLPerf demands).
     *
     * @param percent above 0, below 100
     */
    public static int samplesFor(double percent) {
        int most = 1;
        while (!supported(percent / 100, most, 1)) most *= 2;
        int least = most / 2;
        while (most - least > 1) {
            int middle = least + (most - least) / 2;
            if (supported(percent / 100, middle, 1)) most = middle;
            else least = middle;
        }
        return most;
    }

    private static double share(String percent) {
        return Double.parseDouble(percent) / 100;
    }

    private static boolean supported(double share, int launches, int overruns) {
        if (overruns >= launches) return false;
        return BinomialDistribution.of(launches, 1 - share).cumulativeProbability(overruns)
                <= DOUBT;
    }

    @Override
    public String toString() {
        String seen = "%d of %d launches took longer than planned".formatted(overruns, launches);
        return share.map(claimed ->
                        seen + ": at least " + claimed + " keep their duration, at 99 % confidence")
                .orElse(seen + ": too few to claim a share at 99 % confidence");
    }
}
