package org.fovea.detections.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Importer;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.json.Nearest;

/**
 * An instance made of a log, and what became of the boxes.
 *
 * @param warnings what the user may have meant otherwise, a sentence each
 */
public record Conversion(Instance instance, Tally tally, List<String> warnings) {

    private static final String OTHERS = ""; // how boxes without a class name theirs

    public Conversion {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a log and makes tasks of its boxes.
     *
     * @throws org.fovea.input.InvalidInput with every error of the log
     * @throws org.fovea.json.UnusableFile where a file cannot be opened
     */
    public static Conversion of(Importer importer, DetectorLog log, ImportPlan plan) {
        var intake = new Intake(plan);
        boolean timed = importer.read(log, plan.camera(), intake);
        var tally = intake.tally();
        var instance =
                new Instance(
                        plan.name(),
                        description(importer, log, plan, tally),
                        List.of(plan.device()),
                        intake.tasks());
        var warnings = new ArrayList<String>();
        if (tally.frames() > 1 && !timed && plan.camera().rate().isEmpty())
            warnings.add("no --fps was given: a frame every 100 ms was assumed");
        warnings.addAll(unseen(plan, intake));
        if (tally.kept() == 0) warnings.add("no box was kept");
        return new Conversion(instance, tally, warnings);
    }

    private static String description(
            Importer importer, DetectorLog log, ImportPlan plan, Tally tally) {
        return "%d of %d boxes of %s (%s), rounded outward to whole pixels. Deadline: %s. Weight: %s."
                .formatted(
                        tally.kept(),
                        tally.read(),
                        log.name(),
                        importer.name(),
                        plan.deadlines().description(),
                        plan.weights().description());
    }

    /** Classes that the plan names and no box has: probably misspelt. */
    private static List<String> unseen(ImportPlan plan, Intake intake) {
        var seen = new TreeSet<>(intake.classes());
        seen.remove(OTHERS);
        var named = new TreeSet<>(plan.deadlines().named());
        named.addAll(plan.weights().named());
        named.removeAll(seen);
        return named.stream()
                .map(name ->
                        "no box is of class "
                                + Text.quoted(name)
                                + Nearest.to(name, seen)
                                        .map(near -> "; did you mean " + Text.quoted(near) + "?")
                                        .orElse(""))
                .toList();
    }
}
