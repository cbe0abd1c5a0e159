package org.fovea.policy.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.policy.Moment;

/**
 * The ways in which tasks of one kind can be served on one device, alone in their launch: network,
 * scale and exit, where a longer way answers better.
 *
 * <p>Ways that take longer than another and answer no better are left out, so the best answer
 * reachable in time is the last way that is short enough. For mandatory tasks the ways that reach
 * the least exit come last, whatever they answer; shorter ways stand before them for tasks that
 * have no time left for those.
 */
public final class Frontier {

    /** No way is short enough. */
    public static final int NONE = -1;

    private static final Comparator<Way> SHORTEST_FIRST =
            Comparator.comparingLong(Way::duration)
                    .thenComparing(Way::accuracy, Comparator.reverseOrder())
                    .thenComparingInt(Way::mode)
                    .thenComparingInt(Way::exit);

    private final List<Way> ways;
    private final int meeting; // the first way that reaches the least exit

    private Frontier(List<Way> ways, int meeting) {
        this.ways = ways;
        this.meeting = meeting;
    }

    /**
     * One way.
     *
     * @param duration of all its stages back to back, us
     * @param accuracy of the answer, millionths
     */
    public record Way(int mode, int exit, long duration, int accuracy) {}

    /** What the offered device can do now for tasks of a kind within memory, energy and budgets. */
    public static Frontier of(Moment now, int kind) {
        int leastExit = now.problem().leastExit(kind);
        var all = affordable(now, kind);
        if (leastExit == 0) return new Frontier(undominated(all, 0), 0);
        var meeting = undominated(all.stream().filter(way -> way.exit >= leastExit).toList(), -1);
        long from = meeting.isEmpty() ? Long.MAX_VALUE : meeting.getFirst().duration;
        var ways = undominated(all.stream().filter(way -> way.duration < from).toList(), 0);
        int before = ways.size();
        ways.addAll(meeting);
        return new Frontier(ways, before);
    }

    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /** The shortest duration, us; endless where there is no way. */
    public long fastest() {
        return ways.isEmpty() ? Long.MAX_VALUE : ways.getFirst().duration;
    }

    /** The shortest way that reaches the least exit. */
    int meeting() {
        return meeting < ways.size() ? meeting : NONE;
    }

    /** The best way that takes at most {@code slack} us; {@link #NONE} where all take longer. */
    public int best(long slack) {
        int way = ways.size() - 1;
        while (way >= 0 && ways.get(way).duration > slack) way--;
        return way;
    }

    public Way way(int index) {
        return ways.get(index);
    }

    private static List<Way> affordable(Moment now, int kind) {
        var problem = now.problem();
        var fleet = problem.fleet();
        boolean optional = problem.leastExit(kind) == 0;
        var found = new ArrayList<Way>();
        for (int k = 0; k < problem.kindModes(kind); k++) {
            int mode = problem.kindMode(kind, k);
            int network = fleet.networkOf(mode);
            if (fleet.deviceOf(network) != now.device()) continue;
            for (int exit = 1; exit <= fleet.stages(network); exit++) {
                if (!now.affords(network, 1, exit, 1)) break; // deeper exits need more
                int accuracy = fleet.bestAccuracy(mode, exit);
                if (optional && accuracy == 0) continue; // earns nothing
                found.add(new Way(mode, exit, fleet.duration(network, 1, exit, 1), accuracy));
            }
        }
        found.sort(SHORTEST_FIRST);
        return found;
    }

    /** Those that answer better than {@code floor} and than every shorter one. */
    private static List<Way> undominated(List<Way> shortestFirst, int floor) {
        var kept = new ArrayList<Way>();
        int best = floor;
        for (var way : shortestFirst) {
            if (way.accuracy <= best) continue;
            best = way.accuracy;
            kept.add(way);
        }
        return kept;
    }
}
