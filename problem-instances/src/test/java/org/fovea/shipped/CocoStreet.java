package org.fovea.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import tools.jackson.databind.JsonNode;

/**
 * The instance {@code coco-street}: detections on ten images of COCO val2014, played as frames
 * every 100 ms.
 *
 * <p>Boxes are rounded outward to whole pixels and cut off at the image's origin. A detection
 * weighs 1 + 4 x its score; objects above 64 px, which are near, must be answered within 100 ms of
 * their frame, smaller ones within 150 ms. Weights and deadlines are assumed: the detections state
 * none.
 */
final class CocoStreet {

    private static final List<Integer> IMAGES =
            List.of(139, 395, 1180, 328, 761, 885, 1270, 536, 241, 810);
    private static final long PERIOD = 100_000; // us
    private static final int NEAR = 64; // px
    private static final long SOON = 100_000; // us
    private static final long LATER = 150_000; // us
    private static final BigDecimal SCORE_WEIGHT = BigDecimal.valueOf(4);

    private static final String DESCRIPTION =
            "131 detections on ten COCO val2014 images (see NOTICE), played as frames every 100 ms;"
                    + " boxes rounded outward and cut off at the origin. Assumed: weight 1 + 4 x score;"
                    + " deadline 100 ms after the frame for objects above 64 px, else 150 ms.";

    private CocoStreet() {}

    /** The file's text; its device is a reference, which an instance in memory no longer has. */
    static String file(JsonNode detections) {
        var tasks = new ArrayList<Task>();
        for (int frame = 0; frame < IMAGES.size(); frame++) tasks.addAll(tasks(detections, frame));
        var device = CropsAndCanvas.profile().device();
        var bytes = new ByteArrayOutputStream();
        Instances.write(new Instance("coco-street", DESCRIPTION, List.of(device), tasks), bytes);
        var lines = bytes.toString(UTF_8).lines().toList();
        int start = lines.indexOf("  \"devices\": [") + 1;
        var text = new ArrayList<>(lines.subList(0, start));
        text.add("    {\"profile\": \"../../profiles/crops-and-canvas.json\"}");
        text.addAll(lines.subList(lines.indexOf("  ],"), lines.size()));
        return String.join("\n", text) + "\n";
    }

    private static List<Task> tasks(JsonNode detections, int frame) {
        var tasks = new ArrayList<Task>();
        for (var detection : detections)
            if (detection.get("image_id").intValue() == IMAGES.get(frame))
                tasks.add(task(detection, frame, tasks.size() + 1));
        return tasks;
    }

    private static Task task(JsonNode detection, int frame, int number) {
        var box = detection.get("bbox");
        int left = edge(box.get(0).decimalValue(), RoundingMode.FLOOR);
        int top = edge(box.get(1).decimalValue(), RoundingMode.FLOOR);
        int right =
                edge(
                        box.get(0).decimalValue().add(box.get(2).decimalValue()),
                        RoundingMode.CEILING);
        int bottom =
                edge(
                        box.get(1).decimalValue().add(box.get(3).decimalValue()),
                        RoundingMode.CEILING);
        var object = new Extent.Rectangle(right - left, bottom - top);
        long release = frame * PERIOD;
        int image = detection.get("image_id").intValue();
        var weight =
                BigDecimal.ONE.add(SCORE_WEIGHT.multiply(detection.get("score").decimalValue()));
        return new Task(
                image + "-" + number,
                release,
                release + (object.side() > NEAR ? SOON : LATER),
                object,
                Weight.of(weight.toPlainString()),
                false,
                1,
                new Source(
                        Optional.of(new Source.Frame.Number(image)),
                        OptionalInt.of(left),
                        OptionalInt.of(top),
                        Optional.empty()));
    }

    private static int edge(BigDecimal position, RoundingMode outward) {
        return Math.max(0, position.setScale(0, outward).intValueExact());
    }
}
