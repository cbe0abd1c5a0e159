package org.fovea.incremental.realtime;

import java.util.HashMap;
import java.util.Map;
import org.fovea.incremental.plan.Upcoming;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.way.Deepening;

/** A launch that was begun: how deep each of its inputs goes, and when it will be done. */
final class Begun {

    private final int network;
    private final long end;
    private final Map<Integer, Integer> exit = new HashMap<>(); // by any task of an input

    Begun(Upcoming launch) {
        network = launch.network();
        end = launch.end();
        for (var input : launch.inputs())
            for (var object : input.objects()) exit.put(object.task(), input.exit());
    }

    /** When all its stages have ended, us. */
    long end() {
        return end;
    }

    /**
     * Its next stage, for those whom that still brings anything; {@link Decision#WAIT} where there
     * is nobody. An input that turned out sure enough of its answer leaves.
     */
    Decision next(Moment now) {
        int[] member = new int[now.parked()];
        int size = 0;
        int done = 0;
        for (int k = 0; k < member.length; k++) {
            int input = now.parked(k);
            if (now.network(input) != network || now.stagesDone(input) >= aim(now, input)) continue;
            if (now.stagesDone(input) < done) continue; // it dropped out
            if (now.stagesDone(input) > done) size = 0;
            done = now.stagesDone(input);
            member[size++] = input;
        }
        int useful = 0;
        int deepest = 0;
        for (int k = 0; k < size; k++) {
            if (!useful(now, member[k], size)) continue;
            deepest = Math.max(deepest, aim(now, member[k]));
            member[useful++] = member[k];
        }
        if (useful == 0 || !now.affords(network, done + 1, deepest, useful)) return Decision.WAIT;
        return new Decision.Resume(network, done + 1, Batch.first(useful, member));
    }

    private int aim(Moment now, int input) {
        return exit.getOrDefault(now.task(now.lastPlacement(input)), 0);
    }

    private boolean useful(Moment now, int input, int size) {
        long time = now.clock();
        for (int each = now.stagesDone(input) + 1; each <= aim(now, input); each++) {
            time += now.problem().fleet().duration(network, each, size);
            if (Deepening.gain(now, input, each, time) > 0
                    || Deepening.met(now, input, each, time) > 0) return true;
        }
        return false;
    }
}
