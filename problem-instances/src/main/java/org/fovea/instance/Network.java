package org.fovea.instance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.input.Check;

/**
 * A multi-exit network on a device. Quantised and pruned variants are networks of their own.
 *
 * @param id unique across all devices
 * @param feed what one input holds
 * @param width of the input, px
 * @param height of the input, px
 * @param storageBytes memory it takes once a schedule uses it
 * @param needs what one input takes of the device's named budgets
 * @param stages in order, all with the same batch limit
 * @param accuracy entries by native size class, and by scale on canvases; none twice
 */
public record Network(
        String id,
        Feed feed,
        int width,
        int height,
        long storageBytes,
        Map<String, Long> needs,
        List<Stage> stages,
        List<AccuracyEntry> accuracy) {

    /** Longest id: that of a profile's network renamed to {@code DEVICE/NETWORK}. */
    static final int LONGEST_ID = Limits.ID + 1 + Limits.ID;

    public Network {
        needs = Check.sorted(needs);
        stages = List.copyOf(stages);
        accuracy = List.copyOf(accuracy);
        var check =
                new Check()
                        .id("id", id, LONGEST_ID)
                        .range("input/width", width, 1, Limits.SIDE)
                        .range("input/height", height, 1, Limits.SIDE)
                        .range("storageBytes", storageBytes, 0, Limits.AMOUNT)
                        .amounts("needs", needs, Limits.AMOUNT)
                        .size("stages", stages, 1, Limits.STAGES);
        if (!stages.isEmpty()) {
            batchLimits(check, stages);
            entries(check, feed, stages.size(), accuracy);
        }
        check.done();
    }

    /** A crop network with square inputs of {@code side} px, no storage and no needs. */
    public static Network crop(String id, int side, List<Stage> stages, AccuracyEntry... accuracy) {
        return new Network(id, new Feed.Crop(), side, side, 0, Map.of(), stages, List.of(accuracy));
    }

    /**
     * A square rectangle canvas of {@code side} px with alignment 1, no padding, no storage and no
     * needs.
     */
    public static Network canvas(
            String id, int side, List<Stage> stages, AccuracyEntry... accuracy) {
        return new Network(
                id,
                new Feed.RectangleCanvas(0, 1),
                side,
                side,
                0,
                Map.of(),
                stages,
                List.of(accuracy));
    }

    /** The most inputs of one launch. */
    public int batchLimit() {
        return stages.getFirst().batchLimit();
    }

    /**
     * The entry for objects of a native size class, at a scale on canvases and at none on crops.
     */
    public Optional<AccuracyEntry> accuracy(int sizeClass, Optional<Scale> scale) {
        for (var entry : accuracy)
            if (entry.sizeClass() == sizeClass && entry.scale().equals(scale))
                return Optional.of(entry);
        return Optional.empty();
    }

    private static void batchLimits(Check check, List<Stage> stages) {
        int limit = stages.getFirst().batchLimit();
        for (int i = 1; i < stages.size(); i++)
            if (stages.get(i).batchLimit() != limit)
                check.flaw(
                        "stages/" + i + "/latency",
                        stages.get(i).batchLimit() + " values",
                        limit + " values, the batch limit of stage 1");
    }

    private static void entries(Check check, Feed feed, int exits, List<AccuracyEntry> accuracy) {
        var seen = new HashSet<List<Object>>();
        for (int i = 0; i < accuracy.size(); i++) {
            var entry = accuracy.get(i);
            String field = "accuracy/" + i;
            if (feed.canvas() && entry.scale().isEmpty())
                check.flaw(field + "/scale", "nothing", "a scale, since the network is a canvas");
            if (!feed.canvas() && entry.scale().isPresent())
                check.flaw(
                        field + "/scale",
                        entry.scale().get() + "",
                        "no scale, since the network is a crop network");
            if (entry.byExit().size() != exits)
                check.flaw(
                        field + "/byExit",
                        entry.byExit().size() + " values",
                        exits + " values, one per stage");
            if (!seen.add(List.of(entry.sizeClass(), entry.scale())))
                check.flaw(
                        field,
                        "an entry for class " + entry.sizeClass() + " again",
                        "one entry per class and scale");
        }
    }
}
