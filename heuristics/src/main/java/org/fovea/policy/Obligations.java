package org.fovea.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.policy.Decision.Placed;

/**
 * The mandatory tasks announced and not yet met that the offered device could still meet: how long
 * each takes the fastest way, alone, and until when.
 *
 * <p>Whether all can be met is judged one after the other by deadline (Jackson 1955): a yes is
 * sure, a no may be wrong, since they could share launches or run on other devices.
 */
final class Obligations {

    private final Moment now;
    private final List<Duty> duties = new ArrayList<>();

    /**
     * One task's.
     *
     * @param duration of what it still needs, us
     */
    private record Duty(long deadline, long duration) {}

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
                yield after.allMet(after.end(network, stage, inputs.size()));
            }
        };
    }

    private boolean keptByFresh(Frontiers ways, int network, Batch tasks, int inputs) {
        long end = end(network, 1, inputs);
        for (int k = 0; k < tasks.size(); k++)
            if (!goesOn(tasks.member(k), network, end)) return false;
        others(ways, tasks, Batch.of());
        return allMet(end);
    }

    /** A task whose stage 1 ends at {@code end}; whether it can still be met then. */
    private boolean goesOn(int task, int network, long end) {
        int least = now.problem().leastExit(now.problem().kind(task));
        if (least == 0) return true;
        if (least > now.problem().fleet().stages(network)) return false;
        long rest = now.problem().fleet().duration(network, 2, least, 1);
        if (end + rest > now.problem().deadline(task)) return false;
        if (rest > 0) duties.add(new Duty(now.problem().deadline(task), rest));
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
        long rest = now.problem().fleet().duration(now.network(input), done + 1, least, 1);
        if (now.clock() + rest <= deadline) duties.add(new Duty(deadline, rest));
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
            long lasts = ways.of(now, kind).way(way).duration();
            for (int i = 0; i < now.waiting(kind); i++) {
                int task = now.waiting(kind, Precedence.DEADLINE, i);
                long deadline = now.problem().deadline(task);
                if (now.clock() + lasts <= deadline && !holds(tasks, task))
                    duties.add(new Duty(deadline, lasts));
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

    private long end(int network, int stage, int inputs) {
        return now.clock() + now.problem().fleet().duration(network, stage, inputs);
    }

    private static boolean holds(Batch batch, int member) {
        for (int k = 0; k < batch.size(); k++) if (batch.member(k) == member) return true;
        return false;
    }
}
