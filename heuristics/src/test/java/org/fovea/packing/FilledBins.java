package org.fovea.packing;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.packing.packer.Packers;
import org.fovea.packing.skyline.PackingOrder;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;

/**
 * Bins filled one after another: of the items that are left, largest area first, each bin takes
 * what the gap-first skyline finds room for.
 */
public final class FilledBins {

    private FilledBins() {}

    /** How many bins of one canvas network hold all tasks of an instance. */
    public static int count(Instance instance) {
        return filled(instance).launches();
    }

    /** The same bins as a schedule, claimed optimal: nothing is worth more than every task. */
    public static Schedule schedule(Instance instance, String sha256) {
        var timeline = filled(instance);
        var all = Optional.of(new Utility(timeline.utility()));
        var claim = Provenance.of("gap-first", Status.OPTIMAL, all, all, Optional.of("everything"));
        return Closing.of(timeline, instance).ofFile(sha256).by(claim);
    }

    private static Timeline filled(Instance instance) {
        var canvas = CanvasShape.of(instance.devices().getFirst().networks().getFirst());
        int[] width = sides(instance, true);
        int[] height = sides(instance, false);
        var timeline = new Timeline(Problem.of(instance));
        int[] left = PackingOrder.AREA.of(width, height);
        while (left.length > 0) {
            int[] order = left;
            var bin = Packers.GAP_FIRST.pack(canvas, chosen(width, order), chosen(height, order));
            int input = timeline.open(0);
            for (int i = 0; i < order.length; i++)
                if (bin.placed(i)) place(timeline, input, order[i], bin.x(i), bin.y(i));
            timeline.launch(0, 1, timeline.free(0), new int[] {input}, 1);
            left =
                    IntStream.range(0, order.length)
                            .filter(i -> !bin.placed(i))
                            .map(i -> order[i])
                            .toArray();
        }
        return timeline;
    }

    private static void place(Timeline timeline, int input, int task, int x, int y) {
        timeline.place(input, task, timeline.problem().mode(task, 0), x, y);
    }

    private static int[] chosen(int[] sides, int[] order) {
        return IntStream.of(order).map(i -> sides[i]).toArray();
    }

    private static int[] sides(Instance instance, boolean across) {
        return instance.tasks().stream()
                .map(task -> (Extent.Rectangle) task.object())
                .mapToInt(object -> across ? object.width() : object.height())
                .toArray();
    }
}
