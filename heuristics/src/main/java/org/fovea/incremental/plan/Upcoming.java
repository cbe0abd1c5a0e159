package org.fovea.incremental.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The launch that a plan lets a device begin first, for as much of it as is worth anything.
 *
 * @param end of its last stage, us
 */
public record Upcoming(int network, List<Content> inputs, long end) {

    /**
     * One input.
     *
     * @param exit how deep it goes
     */
    public record Content(int exit, List<Shown> objects) {}

    /** A task as it is shown; its place in px is 0, 0 on crops and volume canvases. */
    public record Shown(int task, int mode, int x, int y) {}

    /** What a device begins first; empty where it serves nobody. */
    public static Optional<Upcoming> of(Evaluation evaluation, int device) {
        return first(evaluation, device, 1).stream().findFirst();
    }

    /** All that a device launches, in order of time. */
    public static List<Upcoming> all(Evaluation evaluation, int device) {
        return first(evaluation, device, Integer.MAX_VALUE);
    }

    private static List<Upcoming> first(Evaluation evaluation, int device, int most) {
        var plan = evaluation.plan();
        var decoder = evaluation.decoder();
        long free = plan.ground().standing().free()[device];
        var found = new ArrayList<Upcoming>();
        int position = 0;
        while (found.size() < most) {
            while (position < plan.size() && plan.device(plan.item(position)) != device) position++;
            if (position == plan.size()) break;
            position = decoder.decode(position, free, device);
            decoder.worth(); // finds who is in time
            var inputs = new ArrayList<Content>();
            for (int i = 0; i < decoder.inputs(); i++) {
                var content = content(plan, decoder, i);
                if (content.exit > 0) inputs.add(content);
            }
            if (inputs.isEmpty()) continue; // it will not be launched, and takes no time
            free = decoder.end();
            found.add(new Upcoming(decoder.network(), inputs, free));
        }
        return found;
    }

    private static Content content(Plan plan, Decoder decoder, int input) {
        var ground = plan.ground();
        int exit = 0;
        var objects = new ArrayList<Shown>();
        boolean canvas = ground.fleet().canvas(decoder.network());
        if (decoder.done(input) == 0) return new Content(0, objects);
        var where = canvas ? Optional.of(decoder.arranged(input)) : Optional.<Canvases>empty();
        int from = decoder.first(input);
        for (int m = from; m < decoder.first(input + 1); m++) {
            if (!decoder.placed(m)) continue;
            int item = decoder.item(m);
            int format = ground.ways().format(plan.way(item));
            int useful = useful(ground, item, format, decoder.inTime(m));
            if (useful == 0) continue;
            exit = Math.max(exit, useful);
            int at = m - from;
            objects.add(
                    new Shown(
                            ground.task(item),
                            ground.mode(item, format),
                            where.map(places -> places.x(at)).orElse(0),
                            where.map(places -> places.y(at)).orElse(0)));
        }
        return new Content(exit, objects);
    }

    /** The least exit that is worth as much as one, or that is owed. */
    private static int useful(Ground ground, int item, int format, int reached) {
        int exit = reached;
        while (exit > 0
                && exit != ground.least[item]
                && ground.worth(item, format, exit - 1) == ground.worth(item, format, exit)) exit--;
        return exit;
    }
}
