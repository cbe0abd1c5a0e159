package org.fovea.policy.price;

import org.fovea.policy.Moment;
import org.fovea.policy.market.Crowd;

/** At which of its scales a task is placed on a canvas. */
enum Scales {
    /** The most accurate one. */
    LARGE {
        @Override
        double key(double accuracy, double scale) {
            return accuracy;
        }
    },
    /** The smallest one. */
    SMALL {
        @Override
        double key(double accuracy, double scale) {
            return 1 / scale;
        }
    },
    /** The most accuracy per side: between the two. */
    MIDDLE {
        @Override
        double key(double accuracy, double scale) {
            return accuracy / scale;
        }
    };

    private static final int NONE = -1;

    /** The scale of the largest key is chosen. */
    abstract double key(double accuracy, double scale);

    /**
     * By k-th kind of a crowd: the mode that places its tasks on a canvas network and earns at an
     * exit; -1 where there is none.
     */
    int[] modes(Moment now, Crowd crowd, int network, int exit) {
        int[] modes = new int[crowd.kinds()];
        for (int k = 0; k < modes.length; k++) modes[k] = mode(now, crowd.kind(k), network, exit);
        return modes;
    }

    private int mode(Moment now, int kind, int network, int exit) {
        var problem = now.problem();
        var fleet = problem.fleet();
        int chosen = NONE;
        double most = 0;
        for (int k = 0; k < problem.kindModes(kind); k++) {
            int mode = problem.kindMode(kind, k);
            if (fleet.networkOf(mode) != network) continue;
            double accuracy = fleet.bestAccuracy(mode, exit);
            double key = accuracy == 0 ? 0 : key(accuracy, fleet.scale(mode));
            if (key <= most) continue;
            most = key;
            chosen = mode;
        }
        return chosen;
    }
}
