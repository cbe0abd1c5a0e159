package org.fovea.cli.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.detections.Camera;
import org.fovea.detections.reading.Decimals;
import org.fovea.detections.tasks.Deadlines;
import org.fovea.detections.tasks.ImportPlan;
import org.fovea.detections.tasks.Selection;
import org.fovea.detections.tasks.Weights;
import org.fovea.input.Text;
import org.fovea.instance.Limits;
import org.fovea.instance.Profiles;
import picocli.CommandLine.Option;

/** Options of the formats of boxes. */
public final class BoxOptions {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "The device that is to look at the objects, copied into the instance (default:"
                            + " none; boxes need one).")
    Optional<String> profile = Optional.empty();

    @Option(
            names = "--fps",
            paramLabel = "F",
            description =
                    "Frames per second: 10, 29.97, 30000/1001; or the time between frames: 33ms"
                            + " (default: 10).")
    Optional<String> fps = Optional.empty();

    @Option(
            names = "--deadline",
            paramLabel = "D",
            description = "When objects are due; see below (default: 100ms).")
    Optional<String> deadline = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "K=V,..",
            description = "What they are worth; see below (default: 1).")
    Optional<String> weights = Optional.empty();

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description = "Drops boxes with a lower score (default: none).")
    Optional<String> minScore = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "WxH",
            description =
                    "Size of the image, px, where the file does not say; boxes are clipped to it"
                            + " (default: unknown).")
    Optional<String> image = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "T",
            description =
                    "Where the part begins that is wanted, as 10s; becomes time 0 (default: 0s).")
    Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "T",
            description = "Where it ends; frames at this time are left out (default: at the end).")
    Optional<String> to = Optional.empty();

    /** Refuses options that mean nothing for packing problems. */
    public void refuse(String format) {
        PackingOptions.refuse(
                format,
                Stream.of(
                        PackingOptions.named("--profile", profile),
                        PackingOptions.named("--fps", fps),
                        PackingOptions.named("--deadline", deadline),
                        PackingOptions.named("--weights", weights),
                        PackingOptions.named("--min-score", minScore),
                        PackingOptions.named("--image", image),
                        PackingOptions.named("--from", from),
                        PackingOptions.named("--to", to)));
    }

    /** The plan for an instance of that name; reads the profile. */
    public ImportPlan plan(String name) {
        var file =
                profile.orElseThrow(() ->
                        new WrongUsage(
                                "no --profile",
                                "the profile of a device, as --profile PROFILE",
                                "profiles are in problem-instances/profiles"));
        var camera =
                new Camera(
                        fps.map(text -> CameraOptions.rate(new Given("--fps", text))),
                        image.map(text -> CameraOptions.image(new Given("--image", text))));
        var due =
                deadline.map(text -> DeadlineOption.of(new Given("--deadline", text)))
                        .orElseGet(Deadlines::standard);
        var worth =
                weights.map(text -> WeightsOption.of(new Given("--weights", text)))
                        .orElseGet(Weights::standard);
        var wanted = selection();
        var device = Profiles.read(Subject.path(file)).device();
        return new ImportPlan(name, device, camera, wanted, due, worth);
    }

    private Selection selection() {
        long begin = from.map(text -> micros("--from", text)).orElse(0L);
        long end = to.map(text -> micros("--to", text)).orElse(Limits.TIME + 1);
        if (end <= begin)
            throw new WrongUsage(
                    "--to " + Text.escaped(to.orElse("")), "a time after that of --from", "");
        return new Selection(minScore.map(BoxOptions::score), begin, end);
    }

    private static long micros(String option, String text) {
        return new Given(option, text).duration().toNanos() / 1_000;
    }

    private static BigDecimal score(String text) {
        return Decimals.parse(text)
                .orElseThrow(
                        () -> new Given("--min-score", text).wrong("a number such as 0.5", ""));
    }
}
