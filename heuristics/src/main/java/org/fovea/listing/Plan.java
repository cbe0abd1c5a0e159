package org.fovea.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;

/** Launches in the order they were found, and the timeline that they make. */
record Plan(List<Move> moves) {

    /** The launches of a state. */
    static Plan of(State state) {
        return new Plan(Step.moves(state.step()));
    }

    /** The launches of a schedule of the same instance. */
    static Plan of(Ground ground, Schedule schedule) {
        var names = new Names(ground);
        Map<String, Kept> inputs = new HashMap<>();
        for (var input : schedule.inputs()) inputs.put(input.id(), names.kept(input));
        var moves = new ArrayList<Move>();
        for (var launch : schedule.launches())
            moves.add(
                    new Move(
                            names.network(launch.network()),
                            launch.stage(),
                            launch.start(),
                            launch.inputs().stream().map(inputs::get).toList(),
                            0));
        return new Plan(moves);
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
                    opened, ground.task(input.rank(i)), input.mode(i), input.x(i), input.y(i));
        return opened;
    }
}
