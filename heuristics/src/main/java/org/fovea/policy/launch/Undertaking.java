package org.fovea.policy.launch;

import java.util.BitSet;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.way.Deepening;

/**
 * A launch that goes on until the exit it was started for: its inputs' further stages, one after
 * the other, as long as they are of use.
 *
 * <p>What a launch gains was counted at that exit. After a stage the rest of it would often lose
 * against fresh tasks, whose first stages gain most, and the device would fill with inputs that
 * were left halfway.
 */
public final class Undertaking {

    private final BitSet tasks = new BitSet();
    private final int network;
    private final int exit;

    private Undertaking(int network, int exit) {
        this.network = network;
        this.exit = exit;
    }

    /** What a decision begins. */
    public static Undertaking of(Moment now, Decision decision, int exit) {
        return switch (decision) {
            case Decision.Wait wait -> new Undertaking(-1, 0);
            case Decision.Crops(int network, Batch members) -> {
                var begun = new Undertaking(network, exit);
                for (int k = 0; k < members.size(); k++) begun.tasks.set(members.member(k));
                yield begun;
            }
            case Decision.Canvases canvases -> {
                var begun = new Undertaking(canvases.network(), exit);
                for (var canvas : canvases.canvases())
                    for (var placed : canvas) begun.tasks.set(placed.task());
                yield begun;
            }
            case Decision.Resume(int network, int stage, Batch inputs) -> {
                var begun = new Undertaking(network, exit);
                for (int k = 0; k < inputs.size(); k++)
                    begun.tasks.set(now.task(now.lastPlacement(inputs.member(k))));
                yield begun;
            }
        };
    }

    /** The exit that it aims at. */
    public int exit() {
        return exit;
    }

    /** Its next stage; {@link Decision#WAIT} where it is done, or of no use any more. */
    public Decision next(Moment now) {
        int[] member = new int[now.parked()];
        int size = 0;
        int done = 0;
        for (int k = 0; k < member.length; k++) {
            int input = now.parked(k);
            if (!goesOn(now, input) || now.stagesDone(input) < done) continue; // it dropped out
            if (now.stagesDone(input) > done) size = 0;
            done = now.stagesDone(input);
            member[size++] = input;
        }
        int useful = 0;
        for (int k = 0; k < size; k++)
            if (useful(now, member[k], size)) member[useful++] = member[k];
        if (useful == 0 || !now.affords(network, done + 1, exit, useful)) return Decision.WAIT;
        return new Decision.Resume(network, done + 1, Batch.first(useful, member));
    }

    private boolean goesOn(Moment now, int input) {
        return now.network(input) == network
                && now.stagesDone(input) < exit
                && tasks.get(now.task(now.lastPlacement(input)));
    }

    private boolean useful(Moment now, int input, int size) {
        long end = now.clock();
        for (int each = now.stagesDone(input) + 1; each <= exit; each++) {
            end += now.problem().fleet().duration(network, each, size);
            if (Deepening.gain(now, input, each, end) > 0
                    || Deepening.met(now, input, each, end) > 0) return true;
        }
        return false;
    }
}
