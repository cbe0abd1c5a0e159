package org.fovea.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.way.Frontier;
import org.fovea.policy.way.Frontiers;
import org.fovea.problem.Outlay;

/**
 * The mandatory tasks announced and not yet met that the offered device could still meet: how long
 * each takes the fastest way, alone, and until when.
 *
 * <p>Whether all can be met is judged one after the other by deadline (Jackson 1955), and by what
 * all of them take of memory, energy and budgets: a yes is sure, a no may be wrong, since they
 * could share launches, run on other devices or be met by slower ways that take less.
 */
final class Obligations {

    private final Moment now;
    private final List<Duty> duties = new ArrayList<>();

    /**
     * One task's.
     *
     * @param duration of what it still needs, us
     */
    private record Duty(long deadline, long duration, Outlay outlay) {}

    private Obligations(Moment now) {
        this.now = now;
    }

    /** Whether any mandatory task waits or has an input on the device that has not met it. */
    static boolean any(Moment now) {
        if (!now.problem().anyMandatory()) return false; // most instances; asked at every decision
        for (int k = 0; k < now.kinds(); k++)
            if (now.problem().leastExit(now.kind(k)) > 0) return true;
        for (int k = 0; k < now.parked(); k++) if (owed(now, now.parked(k)) > 0) return true;
        return false;
    }

    /**
     * The least exit that meets every mandatory task of an input; 0 where none is owed anything.
     */
    static int owed(Moment now, int input) {
        int owed = 0;
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p)) {
            int least = now.problem().leastExit(now.problem().kind(now.task(p)));
            boolean ahead = now.problem().deadline(now.task(p)) > now.clock();
            boolean within = least <= now.problem().fleet().stages(now.network(input));
            if (ahead && within && least > now.stagesDone(input)) owed = Math.max(owed, least);
        }
        return owed;
    }

    /** Whether every mandatory task that can be met now can still be met after a launch. */
    static boolean keptBy(Moment now, Frontiers ways, Decision decision) {
        var after = new Obligations(now);
        return switch (decision) {
            case Decision.Wait wait -> false; // whatever is owed should be served instead
            case Decision.Crops(int network, Batch tasks) ->
                    after.keptByFresh(ways, network, tasks, tasks.size());
            case Decision.Canvases(int network, List<List<Placed>> canvases) -> {
                var tasks = canvases.stream().flatMap(List::stream).mapToInt(Placed::task);
                var batch = Batch.of(tasks.toArray());
                yield after.keptByFresh(ways, network, batch, canvases.size());
            }
            case Decision.Resume(int network, int stage, Batch inputs) -> {
                for (int k = 0; k < inputs.size(); k++) after.parked(inputs.member(k), stage);
                after.others(ways, Batch.of(), inputs);
                yield after.kept(ways, new Outlay(network, stage, stage, inputs.size()));
            }
        };
    }

    private boolean keptByFresh(Frontiers ways, int network, Batch tasks, int inputs) {
        var launch = new Outlay(network, 1, 1, inputs);
        long end = end(launch);
        for (int k = 0; k < tasks.size(); k++)
            if (!goesOn(tasks.member(k), network, end)) return false;
        others(ways, tasks, Batch.of());
        return kept(ways, launch);
    }

    private boolean kept(Frontiers ways, Outlay launch) {
        return allMet(end(launch)) && (covered(launch) || !coveredWithout(ways));
    }

    /** Whether memory, energy and budgets allow a launch and all duties after it. */
    private boolean covered(Outlay launch) {
        var together = new ArrayList<Outlay>();
        together.add(launch);
        for (var duty : duties) together.add(duty.outlay);
        return now.affords(together);
    }

    /**
     * Whether they would allow all duties if nothing were launched: if not, no launch is at fault.
     */
    private boolean coveredWithout(Frontiers ways) {
        var all = new Obligations(now);
        all.others(ways, Batch.of(), Batch.of());
        return now.affords(all.duties.stream().map(Duty::outlay).toList());
    }

    /** A task whose stage 1 ends at {@code end}; whether it can still be met then. */
    private boolean goesOn(int task, int network, long end) {
        int least = now.problem().leastExit(now.problem().kind(task));
        if (least == 0) return true;
        if (least > now.problem().fleet().stages(network)) return false;
        long rest = now.problem().fleet().duration(network, 2, least, 1);
        if (end + rest > now.problem().deadline(task)) return false;
        if (rest > 0)
            duties.add(
                    new Duty(now.problem().deadline(task), rest, new Outlay(network, 2, least, 1)));
        return true;
    }

    /** An input on the device once {@code done} stages are done. */
    private void parked(int input, int done) {
        int least = owed(now, input);
        if (least <= done) return;
        long deadline = Long.MAX_VALUE;
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p))
            if (now.problem().leastExit(now.problem().kind(now.task(p))) > done
                    && now.problem().deadline(now.task(p)) > now.clock())
                deadline = Math.min(deadline, now.problem().deadline(now.task(p)));
        var outlay = new Outlay(now.network(input), done + 1, least, 1);
        long rest = end(outlay) - now.clock();
        if (end(outlay) <= deadline) duties.add(new Duty(deadline, rest, outlay));
    }

    /** Everybody but these. */
    private void others(Frontiers ways, Batch tasks, Batch inputs) {
        for (int k = 0; k < now.parked(); k++)
            if (!holds(inputs, now.parked(k))) parked(now.parked(k), now.stagesDone(now.parked(k)));
        for (int k = 0; k < now.kinds(); k++) {
            int kind = now.kind(k);
            if (now.problem().leastExit(kind) == 0) continue;
            int way = ways.meeting(now, kind);
            if (way == Frontier.NONE) continue;
            var fastest = ways.of(now, kind).way(way);
            int network = now.problem().fleet().networkOf(fastest.mode());
            var outlay = new Outlay(network, 1, fastest.exit(), 1);
            long lasts = fastest.duration();
            for (int i = 0; i < now.waiting(kind); i++) {
                int task = now.waiting(kind, Precedence.DEADLINE, i);
                long deadline = now.problem().deadline(task);
                if (now.clock() + lasts <= deadline && !holds(tasks, task))
                    duties.add(new Duty(deadline, lasts, outlay));
            }
        }
    }

    private boolean allMet(long from) {
        duties.sort(Comparator.comparingLong(Duty::deadline));
        long end = from;
        for (var duty : duties) {
            end += duty.duration;
            if (end > duty.deadline) return false;
        }
        return true;
    }

    private long end(Outlay launch) {
        var fleet = now.problem().fleet();
        return now.clock()
                + fleet.duration(launch.network(), launch.from(), launch.to(), launch.inputs());
    }

    private static boolean holds(Batch batch, int member) {
        for (int k = 0; k < batch.size(); k++) if (batch.member(k) == member) return true;
        return false;
    }
}
