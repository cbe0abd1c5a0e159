package org.fovea.listing;

import java.util.Arrays;

/**
 * The concave hull of what one task can still choose, (device time, worth), as pieces that fall in
 * density. Mixtures of choices stand for each real one, so buying pieces relaxes choosing.
 */
final class Hull {

    private int choices;
    private double[] time = new double[32];
    private double[] worth = new double[32];
    private int pieces;
    private double[] width = new double[32];
    private double[] density = new double[32];

    void clear() {
        choices = 0;
    }

    /** Something to choose, us and 1e-10. */
    void add(double takes, double brings) {
        if (choices == time.length) {
            time = Arrays.copyOf(time, 2 * choices);
            worth = Arrays.copyOf(worth, 2 * choices);
            width = Arrays.copyOf(width, 2 * choices);
            density = Arrays.copyOf(density, 2 * choices);
        }
        time[choices] = takes;
        worth[choices++] = brings;
    }

    /** Finds the pieces. */
    void close() {
        pieces = 0;
        double taken = 0;
        double brought = 0;
        while (true) {
            int best = -1;
            double most = 0;
            for (int c = 0; c < choices; c++) {
                if (worth[c] <= brought) continue;
                // a choice that takes nothing is denser than all others
                double slope = (worth[c] - brought) / Math.max(1e-3, time[c] - taken);
                if (slope <= most) continue;
                most = slope;
                best = c;
            }
            if (best < 0) return;
            width[pieces] = Math.max(1e-3, time[best] - taken);
            density[pieces++] = most;
            taken = Math.max(taken, time[best]);
            brought = worth[best];
        }
    }

    int pieces() {
        return pieces;
    }

    /** Device time of a piece, us. */
    double width(int piece) {
        return width[piece];
    }

    /** Worth per device time, 1e-10 per us; falls from piece to piece. */
    double density(int piece) {
        return density[piece];
    }
}
