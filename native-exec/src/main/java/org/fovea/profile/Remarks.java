package org.fovea.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;

/** What is odd about a profile: batches that never pay, networks that another one dominates. */
public final class Remarks {

    private static final int COMPARED = 100; // networks; pairs of more would take long

    private record Served(int sizeClass, Optional<Scale> scale) {}

    private Remarks() {}

    /** A sentence each. */
    public static List<String> of(Device device) {
        var remarks = new ArrayList<String>();
        var networks = device.networks();
        for (var network : networks)
            if (network.batchLimit() > 1 && !batchingPays(network, device.launchOverhead()))
                remarks.add(
                        "batching never pays for "
                                + network.id()
                                + ": no batch takes less time per input than one input alone");
        if (networks.size() > COMPARED) {
            remarks.add("networks not compared with each other: more than " + COMPARED);
            return remarks;
        }
        for (var network : networks)
            networks.stream()
                    .filter(other -> !other.id().equals(network.id()) && dominates(other, network))
                    .findFirst()
                    .ifPresent(other ->
                            remarks.add(
                                    network.id()
                                            + " is dominated by "
                                            + other.id()
                                            + ": never faster, never more accurate"));
        return remarks;
    }

    private static boolean batchingPays(Network network, long overhead) {
        for (var stage : network.stages())
            for (int batch = 2; batch <= stage.batchLimit(); batch++)
                if (overhead + stage.latency().get(batch - 1)
                        < batch * (overhead + stage.latency().getFirst())) return true;
        return false;
    }

    /**
     * Whether for each exit of {@code weak} one of {@code strong} is there no later with any batch,
     * and no less accurate for anything that {@code weak} serves.
     */
    private static boolean dominates(Network strong, Network weak) {
        if (!strong.feed().equals(weak.feed())
                || strong.batchLimit() < weak.batchLimit()
                || strong.storageBytes() > weak.storageBytes()
                || !strong.needs().equals(weak.needs())
                || weak.accuracy().isEmpty()
                || (weak.feed().canvas()
                        && (strong.width() < weak.width() || strong.height() < weak.height())))
            return false;
        Map<Served, AccuracyEntry> entries = new HashMap<>();
        for (var entry : strong.accuracy())
            entries.put(new Served(entry.sizeClass(), entry.scale()), entry);
        int[] exits = exitsInTime(strong, weak);
        for (var entry : weak.accuracy()) {
            var better = entries.get(new Served(entry.sizeClass(), entry.scale()));
            if (better == null || !covers(better, entry, exits)) return false;
        }
        return true;
    }

    private static boolean covers(AccuracyEntry strong, AccuracyEntry weak, int[] exits) {
        int best = -1;
        int reached = 0;
        for (int e = 0; e < exits.length; e++) {
            while (reached < exits[e])
                best = Math.max(best, strong.byExit().get(reached++).millionths());
            if (best < weak.byExit().get(e).millionths()) return false;
        }
        return true;
    }

    /** For each exit of {@code weak} how many stages of {@code strong} end no later. */
    private static int[] exitsInTime(Network strong, Network weak) {
        int[] exits = new int[weak.stages().size()];
        Arrays.fill(exits, strong.stages().size());
        for (int batch = 1; batch <= weak.batchLimit(); batch++) {
            long there = 0; // when the stages of strong counted in `ended` end
            long here = 0;
            int ended = 0;
            for (int e = 0; e < exits.length; e++) {
                here += weak.stages().get(e).latency().get(batch - 1);
                while (ended < strong.stages().size()
                        && there + strong.stages().get(ended).latency().get(batch - 1) <= here)
                    there += strong.stages().get(ended++).latency().get(batch - 1);
                exits[e] = Math.min(exits[e], ended);
            }
        }
        return exits;
    }
}
