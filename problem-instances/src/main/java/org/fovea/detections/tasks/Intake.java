package org.fovea.detections.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.detections.Box;
import org.fovea.detections.Detection;
import org.fovea.detections.Sink;
import org.fovea.input.Flaw;
import org.fovea.instance.Extent;
import org.fovea.instance.Limits;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/** Makes a task of each box that is wanted, and counts the others by reason. */
final class Intake implements Sink {

    private static final int MOST_CLASSES = 10_000; // remembered for advice only

    private static final Flaw FULL =
            new Flaw(
                    "",
                    "more than " + Limits.TASKS + " boxes to keep",
                    "at most " + Limits.TASKS + " tasks",
                    "keep fewer with --min-score, --from and --to");

    private final ImportPlan plan;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Dropped, Long> dropped = new EnumMap<>(Dropped.class);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Deadlines.Sighting> tracks = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<Long> frames = new HashSet<>();
    private long read;
    private long clipped;
    private boolean told;

    Intake(ImportPlan plan) {
        this.plan = plan;
    }

    @Override
    public Optional<Flaw> take(Detection detection) {
        read++;
        if (classes.size() < MOST_CLASSES) classes.add(detection.label());
        int number = numbers.merge(detection.frame().label(), 1, Integer::sum);
        var earlier = earlier(detection);
        if (detection.ignored()) return drop(Dropped.IGNORED);
        var lacking = lacking(detection);
        if (lacking.isPresent()) return once(lacking);
        var wrong = wrongScore(detection);
        if (wrong.isPresent()) return wrong;
        var weight = plan.weights().of(detection.label(), detection.score());
        if (weight.isEmpty()) return drop(Dropped.CLASS);
        var selection = plan.selection();
        boolean low =
                selection
                        .leastScore()
                        .filter(least -> detection.score().orElseThrow().compareTo(least) < 0)
                        .isPresent();
        if (low) return drop(Dropped.SCORE);
        long start = detection.frame().start();
        if (start < selection.from() || start >= selection.to()) return drop(Dropped.TIME);
        if (!detection.box().proper()) return drop(Dropped.EMPTY);
        var pixels = detection.box().pixels(detection.image());
        if (pixels.isEmpty()) return drop(Dropped.OUTSIDE);
        if (Math.max(pixels.get().width(), pixels.get().height()) > Limits.SIDE)
            return drop(Dropped.TOO_LARGE);
        return keep(detection, number, earlier, weight.get(), pixels.get());
    }

    /** The tasks in order of their frames, those of one frame in the order of the log. */
    List<Task> tasks() {
        tasks.sort(Comparator.comparingLong(Task::release));
        return tasks;
    }

    Tally tally() {
        return new Tally(frames.size(), read, clipped, tasks.size(), dropped);
    }

    /** The classes that were seen, some of them where there are very many. */
    Set<String> classes() {
        return classes;
    }

    private Optional<Flaw> drop(Dropped reason) {
        dropped.merge(reason, 1L, Long::sum);
        return Optional.empty();
    }

    private Optional<Deadlines.Sighting> earlier(Detection detection) {
        if (!plan.deadlines().followTracks() || detection.track().isEmpty())
            return Optional.empty();
        var now = new Deadlines.Sighting(detection.frame().start(), size(detection.box()));
        return Optional.ofNullable(tracks.put(detection.track().get(), now));
    }

    private static BigDecimal size(Box box) {
        return box.width().add(box.height());
    }

    /** What every box may lack is told of the first one. */
    private Optional<Flaw> once(Optional<Flaw> flaw) {
        if (told) return Optional.empty();
        told = true;
        return flaw;
    }

    /** What the plan needs of a box and it does not have. */
    private Optional<Flaw> lacking(Detection detection) {
        if (plan.deadlines().followTracks() && detection.track().isEmpty())
            return Optional.of(
                    new Flaw(
                            "track",
                            "a box without a track",
                            "a track of each box, which a time to collision follows",
                            "tracks are in files of trackers: mot, kitti or csv"));
        boolean score = plan.weights().needScores() || plan.selection().leastScore().isPresent();
        if (score && detection.score().isEmpty())
            return Optional.of(
                    new Flaw(
                            "score",
                            "a box without a score",
                            "a score of each box, which its weight or the least score needs",
                            "annotations have none"));
        return Optional.empty();
    }

    private Optional<Flaw> wrongScore(Detection detection) {
        if (!plan.weights().needScores()) return Optional.empty();
        var score = detection.score().orElseThrow();
        if (score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0) return Optional.empty();
        return Optional.of(
                new Flaw(
                        "score",
                        score.toString(),
                        "a score from 0 to 1, of which the weight is made",
                        ""));
    }

    private Optional<Flaw> keep(
            Detection detection,
            int number,
            Optional<Deadlines.Sighting> earlier,
            Weight weight,
            Box.Pixels pixels) {
        var frame = detection.frame();
        long release = frame.start() - plan.selection().from();
        long due =
                release
                        + plan.deadlines()
                                .after(frame, detection.label(), earlier, size(detection.box()));
        if (due > Limits.TIME)
            return Optional.of(
                    new Flaw(
                            "frame",
                            "a frame at " + frame.start() + " us or later",
                            "deadlines within " + Limits.TIME + " us",
                            ""));
        if (tasks.size() == Limits.TASKS) return once(Optional.of(FULL));
        frames.add(release);
        if (pixels.cut()) clipped++;
        tasks.add(
                new Task(
                        frame.label() + "-" + number,
                        release,
                        due,
                        new Extent.Rectangle(pixels.width(), pixels.height()),
                        weight,
                        false,
                        1,
                        new Source(
                                Optional.of(frame.source()),
                                OptionalInt.of(pixels.x()),
                                OptionalInt.of(pixels.y()),
                                detection.track())));
        return Optional.empty();
    }
}
