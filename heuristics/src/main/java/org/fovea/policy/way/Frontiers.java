package org.fovea.policy.way;

import java.util.Arrays;
import org.fovea.policy.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The frontier of every kind on every device, computed when first asked for.
 *
 * <p>Memory, energy and budgets are only ever used up, so ways disappear and none comes back:
 * whoever finds that a way cannot be afforded any more has the frontier computed again.
 */
public final class Frontiers {

    private @Nullable Frontier[][] byDevice = new Frontier[0][]; // by device, by kind

    /** What the offered device can do for tasks of a kind. */
    public Frontier of(Moment now, int kind) {
        if (byDevice.length == 0) byDevice = new Frontier[now.problem().fleet().devices()][0];
        int device = now.device();
        if (kind >= byDevice[device].length)
            byDevice[device] = Arrays.copyOf(byDevice[device], Math.max(kind + 1, 2 * kind));
        var known = byDevice[device][kind];
        if (known != null) return known;
        var fresh = Frontier.of(now, kind);
        byDevice[device][kind] = fresh;
        return fresh;
    }

    /** The best way for a task of a kind with that much slack that can be afforded now; or none. */
    public int best(Moment now, int kind, long slack) {
        while (true) {
            var frontier = of(now, kind);
            int way = frontier.best(slack);
            if (way == Frontier.NONE || affords(now, frontier.way(way))) return way;
            forget(now, kind);
        }
    }

    /** The shortest way to the least exit that can be afforded now; or none. */
    public int meeting(Moment now, int kind) {
        while (true) {
            var frontier = of(now, kind);
            int way = frontier.meeting();
            if (way == Frontier.NONE || affords(now, frontier.way(way))) return way;
            forget(now, kind);
        }
    }

    private void forget(Moment now, int kind) {
        byDevice[now.device()][kind] = null;
    }

    private static boolean affords(Moment now, Frontier.Way way) {
        return now.affords(now.problem().fleet().networkOf(way.mode()), 1, way.exit(), 1);
    }
}
