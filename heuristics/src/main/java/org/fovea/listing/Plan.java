package org.fovea.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.problem.Timeline;

/** Launches in the order they were found, and the timeline that they make. */
record Plan(List<Move> moves) {

    /** The launches of a state. */
    static Plan of(State state) {
        return new Plan(Step.moves(state.step()));
    }

    /**
     * The launches of a timeline; of an input that was never launched nothing is known.
     *
     * @param rank by task
     */
    static Plan of(Timeline timeline, int[] rank) {
        var kept = new ArrayList<Kept>();
        for (int input = 0; input < timeline.inputs(); input++)
            kept.add(kept(timeline, input, rank));
        var moves = new ArrayList<Move>();
        for (int launch = 0; launch < timeline.launches(); launch++) {
            var inputs = new ArrayList<Kept>();
            for (int k = 0; k < timeline.size(launch); k++)
                inputs.add(kept.get(timeline.member(launch, k)));
            moves.add(
                    new Move(
                            inputs.getFirst().network(),
                            timeline.stage(launch),
                            timeline.start(launch),
                            inputs,
                            0));
        }
        return new Plan(moves);
    }

    private static Kept kept(Timeline timeline, int input, int[] rank) {
        int[] placement = new int[16];
        int count = 0;
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p)) {
            if (count == placement.length) placement = Arrays.copyOf(placement, 2 * count);
            placement[count++] = p;
        }
        int[] all = Arrays.copyOf(placement, count);
        return Kept.canvas(
                timeline.network(input),
                Arrays.stream(all).map(p -> rank[timeline.task(p)]).toArray(),
                Arrays.stream(all).map(timeline::mode).toArray(),
                Arrays.stream(all).map(timeline::x).toArray(),
                Arrays.stream(all).map(timeline::y).toArray());
    }

    /** The same on a timeline. */
    Timeline timeline(Ground ground) {
        var timeline = new Timeline(ground.problem());
        Map<Kept, Integer> input = new HashMap<>(); // by identity: inputs have no equality
        for (var move : moves) {
            int[] batch = new int[move.size()];
            for (int i = 0; i < batch.length; i++) {
                var each = move.inputs().get(i);
                batch[i] =
                        move.stage() == 1
                                ? open(timeline, ground, each)
                                : input.getOrDefault(each, -1);
                input.put(each, batch[i]);
            }
            timeline.launch(move.network(), move.stage(), move.start(), batch, batch.length);
        }
        return timeline;
    }

    private static int open(Timeline timeline, Ground ground, Kept input) {
        int opened = timeline.open(input.network());
        for (int i = 0; i < input.size(); i++)
            timeline.place(
                    opened,
                    ground.task(input.rank(i)),
                    input.mode(i),
                    input.x(i),
                    input.y(i));
        return opened;
    }
}
