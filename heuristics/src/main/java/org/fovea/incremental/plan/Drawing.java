package org.fovea.incremental.plan;

import org.fovea.problem.Refusal;
import org.fovea.problem.Timeline;

/**
 * A plan as a schedule. What memory, energy or a budget do not allow any more is left out, so every
 * plan gives a schedule that keeps all rules but, maybe, rule 9.
 */
public final class Drawing {

    private final Evaluation evaluation;
    private final Ground ground;
    private final Timeline timeline;

    private Drawing(Evaluation evaluation) {
        this.evaluation = evaluation;
        ground = evaluation.plan().ground();
        timeline = new Timeline(ground.problem());
    }

    /** The schedule of an evaluation's plan. */
    public static Timeline of(Evaluation evaluation) {
        var drawing = new Drawing(evaluation);
        for (int device = 0; device < drawing.ground.fleet().devices(); device++)
            drawing.draw(device);
        return drawing.timeline;
    }

    private void draw(int device) {
        var plan = evaluation.plan();
        var decoder = evaluation.decoder();
        long free = ground.standing().free()[device];
        int position = 0;
        while (true) {
            while (position < plan.size() && plan.device(plan.item(position)) != device) position++;
            if (position == plan.size()) return;
            position = decoder.decode(position, free, device);
            free = decoder.end();
            launch(decoder, plan);
        }
    }

    private void launch(Decoder decoder, Plan plan) {
        int network = decoder.network();
        int[] input = new int[decoder.inputs()];
        int opened = 0;
        int mark = timeline.mark();
        for (int i = 0; i < input.length; i++) {
            boolean launched = decoder.done(i) > 0 && timeline.affords(network, 1, 1, 1);
            input[i] = launched ? open(decoder, plan, i) : -1;
            if (launched) opened++;
        }
        int[] batch = new int[opened];
        long time = decoder.start();
        for (int stage = 1; stage <= decoder.stages(); stage++) {
            int count = 0;
            for (int i = 0; i < input.length; i++)
                if (input[i] >= 0 && decoder.done(i) >= stage) batch[count++] = input[i];
            if (count == 0) return;
            try {
                time = timeline.launch(network, stage, time, batch, count);
            } catch (Refusal noEnergy) {
                if (stage == 1) timeline.undo(mark); // an input is launched or not there
                return;
            }
        }
    }

    private int open(Decoder decoder, Plan plan, int which) {
        int network = decoder.network();
        int input = timeline.open(network);
        boolean canvas = ground.fleet().canvas(network);
        int from = decoder.first(which);
        int to = decoder.first(which + 1);
        if (!canvas) {
            place(input, plan, decoder.item(from), 0, 0);
            return input;
        }
        var where = decoder.arranged(which);
        for (int m = from; m < to; m++)
            if (decoder.placed(m))
                place(input, plan, decoder.item(m), where.x(m - from), where.y(m - from));
        return input;
    }

    private void place(int input, Plan plan, int item, int x, int y) {
        int format = ground.ways().format(plan.way(item));
        timeline.place(input, ground.task(item), ground.mode(item, format), x, y);
    }
}
