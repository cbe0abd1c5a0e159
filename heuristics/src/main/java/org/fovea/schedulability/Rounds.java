package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.instance.Limits;
import org.fovea.policy.Policy;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * Rounds in which every network serves whoever waited when the round began, in batches: a task
 * waits for the end of a round and is served in the next. A gated cyclic server (Takagi 1988) whose
 * longest round is a fixed point.
 */
final class Rounds implements Criterion {

    /** Most steps towards the fixed point; each adds a launch at least. */
    private static final int MOST_STEPS = 100_000;

    /** Streams that share batches: same network, same exit. */
    record Group(Way way, List<Integer> streams) {}

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public String summary() {
        return "longest round, each network's streams in batches";
    }

    @Override
    public String source() {
        return "gated service: Takagi 1988; the fixed point: Joseph and Pandya 1986";
    }

    @Override
    public Policy policy(TaskSet set) {
        return new RoundByRound(Crops.possible(set));
    }

    @Override
    public Verdict judge(TaskSet set) {
        return switch (Crops.of(set)) {
            case Crops.Plan.Impossible(String reason) -> new Verdict.Unknown(reason);
            case Crops.Plan.Possible(Crops crops) -> judge(crops);
        };
    }

    private static Verdict judge(Crops crops) {
        var groups = groups(crops);
        long longest = longest(crops);
        long round = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            long next = length(crops, groups, round, groups.size());
            if (next > longest)
                return new Verdict.Unknown(
                        "a round may last longer than the longest deadline, %d us"
                                .formatted(longest));
            if (next <= round) return responses(crops, groups, round);
            round = next;
        }
        return new Verdict.Unknown("the longest round is not found in " + MOST_STEPS + " steps");
    }

    /** A task waits at most a round less 1 us, and then for the groups up to its own. */
    private static Verdict responses(Crops crops, List<Group> groups, long round) {
        long margin = Long.MAX_VALUE;
        String tightest = "";
        for (int g = 0; g < groups.size(); g++) {
            long response = round - 1 + length(crops, groups, round, g + 1);
            for (int s : groups.get(g).streams()) {
                var stream = crops.stream(s);
                long left = stream.deadline() - response;
                if (left < 0)
                    return new Verdict.Unknown(
                            "%s may be answered %d us after its release"
                                    .formatted(stream.id(), response));
                if (left >= margin) continue;
                margin = left;
                tightest = "for " + stream.id() + " in rounds of " + round + " us";
            }
        }
        return new Verdict.Schedulable(margin, tightest);
    }

    private static long longest(Crops crops) {
        return crops.set().streams().stream()
                .mapToLong(stream -> stream.deadline())
                .max()
                .orElseThrow();
    }

    /** us of the first groups where each serves what may be released in a round of this length. */
    private static long length(Crops crops, List<Group> groups, long round, int count) {
        long length = 0;
        for (var group : groups.subList(0, count)) {
            long objects = 0;
            for (int s : group.streams()) {
                long released = crops.stream(s).objects() * crops.stream(s).released(round);
                objects = Math.min(Limits.TIME, objects + released); // as many last too long
            }
            length = Math.min(Limits.TIME + 1, length + work(group.way(), objects));
        }
        return length;
    }

    private static long work(Way way, long objects) {
        int limit = way.network().batchLimit();
        long batches = objects / limit;
        if (batches > Limits.TIME / way.duration(limit)) return Limits.TIME;
        int rest = (int) (objects % limit);
        return batches * way.duration(limit) + (rest == 0 ? 0 : way.duration(rest));
    }

    /** The groups in the order in which a round serves them: by their least relative deadline. */
    static List<Group> groups(Crops crops) {
        var groups = new ArrayList<Group>();
        for (int s = 0; s < crops.ways().size(); s++) {
            var way = crops.ways().get(s);
            var known = groups.stream().filter(each -> each.way().equals(way)).findFirst();
            if (known.isPresent()) known.get().streams().add(s);
            else groups.add(new Group(way, new ArrayList<>(List.of(s))));
        }
        groups.sort(Comparator.comparingLong(group -> deadline(crops, group)));
        return groups;
    }

    private static long deadline(Crops crops, Group group) {
        return group.streams().stream()
                .mapToLong(s -> crops.stream(s).deadline())
                .min()
                .orElseThrow();
    }
}
