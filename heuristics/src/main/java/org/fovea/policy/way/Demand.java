package org.fovea.policy.way;

import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;

/**
 * Whether the devices could answer everybody who waits best on crops: served one after the other by
 * deadline, each alone and all devices on it together, they are all on time or somebody is not
 * (Jackson 1955). What runs or is parked does not count, nor does whoever is late in any case.
 */
public final class Demand {

    private final Moment now;
    private final long[] time; // by kind, us; 0 where no crop answers it

    private Demand(Moment now) {
        this.now = now;
        time = new long[now.problem().kinds()];
    }

    /** Whether nobody would be late. */
    public static boolean metByCrops(Moment now) {
        var demand = new Demand(now);
        for (int k = 0; k < now.kinds(); k++)
            demand.time[now.kind(k)] = demand.together(now.kind(k));
        return demand.met();
    }

    private boolean met() {
        long end = now.clock();
        var everybody = Joining.all(now, Precedence.DEADLINE);
        for (int task = everybody.next(); task != Joining.NOBODY; task = everybody.next()) {
            long lasts = time[now.problem().kind(task)];
            if (now.clock() + lasts > now.problem().deadline(task)) continue;
            end += lasts;
            if (end > now.problem().deadline(task)) return false;
        }
        return true;
    }

    /** Two devices as fast as each other take half the time. */
    private long together(int kind) {
        double rate = 0; // tasks per us
        for (int device = 0; device < now.problem().fleet().devices(); device++) {
            long alone = mostAccurate(kind, device);
            if (alone > 0) rate += 1.0 / alone;
        }
        return rate == 0 ? 0 : Math.max(1, (long) (1 / rate));
    }

    /** How long the most accurate crop takes; 0 where there is none. */
    private long mostAccurate(int kind, int device) {
        var problem = now.problem();
        var fleet = problem.fleet();
        long lasts = 0;
        int most = 0;
        for (int network = fleet.firstNetwork(device);
                network < fleet.endNetwork(device);
                network++) {
            int mode = problem.kindCropMode(kind, network);
            if (mode < 0) continue;
            for (int exit = 1; exit <= fleet.stages(network); exit++) {
                if (fleet.bestAccuracy(mode, exit) <= most) continue;
                most = fleet.bestAccuracy(mode, exit);
                lasts = fleet.duration(network, 1, exit, 1);
            }
        }
        return lasts;
    }
}
