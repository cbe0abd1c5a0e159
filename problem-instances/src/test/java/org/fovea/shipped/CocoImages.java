package org.fovea.shipped;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fovea.detections.Camera;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.FrameRate;
import org.fovea.detections.format.Importers;
import org.fovea.detections.tasks.Conversion;
import org.fovea.detections.tasks.Deadlines;
import org.fovea.detections.tasks.ImportPlan;
import org.fovea.detections.tasks.Selection;
import org.fovea.detections.tasks.Weights;
import org.fovea.instance.Instance;
import org.fovea.instance.Source;
import org.fovea.instance.Weight;

/**
 * The instances {@code coco-IMAGE}: the detections on one image of COCO val2014, all released at
 * once, as {@code fovea import coco} makes them.
 *
 * <p>The images are played as frames of one second, and each instance is the second of its image.
 */
final class CocoImages {

    private static final int FEWEST = 2; // one box is no question of scheduling
    private static final long SECOND = 1_000_000; // us

    private final DetectorLog log;

    CocoImages(Path detections) {
        log = DetectorLog.at(detections);
    }

    /** One instance for each image with two boxes or more, in order of the images. */
    List<Instance> instances() {
        var counts = new TreeMap<Long, Integer>();
        var images = new TreeMap<Long, Long>();
        for (var task : imported("all", Selection.ALL).tasks()) {
            long second = task.release() / SECOND;
            counts.merge(second, 1, Integer::sum);
            if (task.source().frame().orElseThrow() instanceof Source.Frame.Number(long image))
                images.put(second, image);
        }
        var instances = new ArrayList<Instance>();
        images.forEach((second, image) -> {
            if (counts.get(second) >= FEWEST)
                instances.add(
                        imported(
                                "coco-" + image,
                                new Selection(
                                        Optional.empty(), second * SECOND, (second + 1) * SECOND)));
        });
        return instances;
    }

    private Instance imported(String name, Selection selection) {
        var everySecond = new Camera(Optional.of(new FrameRate(1, SECOND)), Optional.empty());
        var plan =
                new ImportPlan(
                        name,
                        CropsAndCanvas.profile().device(),
                        everySecond,
                        selection,
                        Deadlines.standard(),
                        new Weights.ByScore(Weight.ONE, Weight.of("5")));
        return Conversion.of(Importers.named("coco"), log, plan).instance();
    }
}
