package org.fovea.detections;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.detections.format.Importers;
import org.fovea.detections.tasks.Conversion;
import org.fovea.detections.tasks.Deadlines;
import org.fovea.detections.tasks.ImportPlan;
import org.fovea.detections.tasks.Selection;
import org.fovea.detections.tasks.Weights;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Extent;
import org.fovea.instance.Profiles;
import org.fovea.instance.Task;
import org.fovea.json.Document;

/** Logs in the text of a test, and what becomes of them. */
public final class Logs {

    /** Ten frames a second, images of any size, everything kept, due after 100 ms, weight 1. */
    public static final ImportPlan PLAN =
            ImportPlan.of(
                    "log",
                    Profiles.read(Path.of("profiles/crops-and-canvas.json")).device(),
                    new Camera(Optional.of(FrameRate.STANDARD), Optional.empty()));

    private Logs() {}

    /** A log of one file. */
    public static DetectorLog log(String text) {
        return new DetectorLog.OneFile(Document.of("log.txt", text));
    }

    /** Imports a text under the plan above. */
    public static Conversion converted(String format, String text) {
        return converted(format, text, PLAN);
    }

    /** Imports a text. */
    public static Conversion converted(String format, String text, ImportPlan plan) {
        return Conversion.of(Importers.named(format), log(text), plan);
    }

    /** The errors of a text, as a user sees them; none where there are none. */
    public static List<String> errors(String format, String text) {
        return errors(format, text, PLAN);
    }

    /** The same under another plan. */
    public static List<String> errors(String format, String text, ImportPlan plan) {
        try {
            converted(format, text, plan);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.errors().stream().map(InputError::message).toList();
        }
    }

    /** The plan above for images of one size. */
    public static ImportPlan inImages(int width, int height) {
        return with(
                new Camera(
                        Optional.of(FrameRate.STANDARD),
                        Optional.of(new ImageSize(width, height))));
    }

    /** The plan above with another camera. */
    public static ImportPlan with(Camera camera) {
        return new ImportPlan(
                PLAN.name(),
                PLAN.device(),
                camera,
                PLAN.selection(),
                PLAN.deadlines(),
                PLAN.weights());
    }

    /** The plan above with other deadlines. */
    public static ImportPlan with(Deadlines deadlines) {
        return new ImportPlan(
                PLAN.name(),
                PLAN.device(),
                PLAN.camera(),
                PLAN.selection(),
                deadlines,
                PLAN.weights());
    }

    /** The plan above with other weights. */
    public static ImportPlan with(Weights weights) {
        return new ImportPlan(
                PLAN.name(),
                PLAN.device(),
                PLAN.camera(),
                PLAN.selection(),
                PLAN.deadlines(),
                weights);
    }

    /** The plan above for a part of the boxes. */
    public static ImportPlan with(Selection selection) {
        return new ImportPlan(
                PLAN.name(),
                PLAN.device(),
                PLAN.camera(),
                selection,
                PLAN.deadlines(),
                PLAN.weights());
    }

    /** A task in one line: {@code 1-1 0..100000 21x41 at 10,20}, and its track. */
    public static String shown(Task task) {
        var source = task.source();
        var object = (Extent.Rectangle) task.object();
        return "%s %d..%d %dx%d at %d,%d%s"
                .formatted(
                        task.id(),
                        task.release(),
                        task.deadline(),
                        object.width(),
                        object.height(),
                        source.x().orElseThrow(),
                        source.y().orElseThrow(),
                        source.track().map(track -> " track " + track).orElse(""));
    }

    /** The tasks of a text, a line each. */
    public static List<String> tasks(String format, String text) {
        return tasks(format, text, PLAN);
    }

    /** The same under another plan. */
    public static List<String> tasks(String format, String text, ImportPlan plan) {
        return converted(format, text, plan).instance().tasks().stream().map(Logs::shown).toList();
    }

    /** Deadlines by class. */
    public static Deadlines due(Map<String, Long> classes, long others) {
        return new Deadlines.ByClass(classes, others);
    }
}
