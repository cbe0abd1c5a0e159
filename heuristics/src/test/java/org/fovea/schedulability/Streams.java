package org.fovea.schedulability;

import java.util.List;
import java.util.Map;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;
import org.fovea.schedulability.taskset.Stream;

/** Small devices and streams for tests by hand. */
final class Streams {

    static final List<Integer> CLASSES = List.of(8, 16);

    private Streams() {}

    /** A crop network for objects of its side. */
    static Network crop(String id, int side, Stage... stages) {
        String[] grades = {"0.5", "0.7", "0.9"};
        var entry = AccuracyEntry.crop(side, java.util.Arrays.copyOf(grades, stages.length));
        return Network.crop(id, side, List.of(stages), entry);
    }

    /** A canvas of one stage for objects of both classes at their full size. */
    static Network canvas(Feed feed, int width, int height, long latency) {
        var entries =
                CLASSES.stream().map(each -> AccuracyEntry.canvas(each, Scale.ONE, "0.9")).toList();
        return new Network(
                "canvas", feed, width, height, 0, Map.of(), List.of(Stage.of(latency)), entries);
    }

    static Device device(Network... networks) {
        return Device.of("gpu", CLASSES, networks);
    }

    /** Square objects, one a release. */
    static Stream squares(String id, int side, long period) {
        return Stream.of(id, new Extent.Rectangle(side, side), period);
    }

    /** What a verdict says, in words. */
    static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Schedulable(long margin, String where) -> margin + " us " + where;
            case Verdict.Unknown(String reason) -> reason;
        };
    }
}
