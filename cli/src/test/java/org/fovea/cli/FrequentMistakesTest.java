package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people do wrong most often is answered with the place, what may stand there, and the repair,
 * word by word as in {@code src/test/resources/golden}. After a deliberate change of words, {@code
 * -Dfovea.golden=write} writes them anew.
 */
class FrequentMistakesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String FILES = "src/test/resources/mistakes/";

    /** A mistake by the name of its golden file, and the command line that makes it. */
    record Mistake(String name, List<String> arguments) {

        static Mistake of(String name, String arguments) {
            return new Mistake(name, List.of(arguments.replace("@", FILES).split(" ")));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.of("wrong-path", "solve @crosing.json"),
                Mistake.of("folder-as-file", "solve src/test/resources/mistakes"),
                Mistake.of("format-of-the-future", "solve @format-of-the-future.json"),
                Mistake.of("seconds-for-microseconds", "solve @seconds.json"),
                Mistake.of("misspelt-field", "solve @misspelt-field.json"),
                Mistake.of("release-after-deadline", "solve @release-after-deadline.json"),
                Mistake.of("missing-profile", "solve @missing-profile.json"),
                Mistake.of("unknown-solver", "solve @crossing.json --solver edf-bacth"),
                Mistake.of("time-limit-without-unit", "solve @crossing.json --time-limit 10"),
                Mistake.of("gap-without-percent", "solve @crossing.json --gap 1"),
                Mistake.of("duplicate-id", "solve @duplicate-id.json"),
                Mistake.of("missing-field", "solve @no-deadline.json"),
                Mistake.of("trailing-comma", "solve @trailing-comma.json"),
                Mistake.of("schedule-as-instance", "solve @schedule.json"),
                Mistake.of("instance-as-schedule", "check @crossing.json @crossing.json"),
                Mistake.of("profile-or-instance-swapped", "check @schedule.json @crossing.json"),
                Mistake.of("unknown-size-class", "solve @unknown-size-class.json"),
                Mistake.of("batch-tables-of-different-lengths", "solve @batch-tables.json"),
                Mistake.of("canvas-without-scale", "solve @no-scale.json"),
                Mistake.of("exit-without-mandatory", "solve @exit-without-mandatory.json"),
                Mistake.of("quoted-number", "solve @quoted-number.json"),
                Mistake.of("several-at-once", "validate @several.json @crossing.json"),
                Mistake.of(
                        "output-folder-missing", "solve @crossing.json -o results/schedule.json"),
                Mistake.of("output-is-a-folder", "solve @crossing.json -o src"),
                Mistake.of("schedule-and-json-on-one-stream", "solve @crossing.json -o - --json"),
                Mistake.of("bin-packing-without-bins", "import bpp @shelf.txt -o shelf.json"),
                Mistake.of("knapsack-with-bins", "import knapsack @shelf.txt --bins 2 -o k.json"),
                Mistake.of("packing-with-frame-rate", "import bpp @shelf.txt --fps 10 -o s.json"),
                Mistake.of("boxes-with-bins", "import mot @shelf.txt --bins 2 -o s.json"),
                Mistake.of(
                        "packing-file-cut-short", "import bpp @shelf-cut.txt --bins 2 -o s.json"),
                Mistake.of("several-problems-for-a-file", "import knapsack @shelves.txt -o s.json"),
                Mistake.of(
                        "no-such-problem", "import knapsack @shelves.txt --instance 3 -o s.json"),
                Mistake.of("unknown-column", "import knapsack @shelf.txt --columns w,h -o s.json"),
                Mistake.of("unknown-command", "sovle @crossing.json"),
                Mistake.of("help-for-an-unknown-command", "help sovle"),
                Mistake.of("unknown-option", "solve @crossing.json --time-limt 10s"),
                Mistake.of("no-instance", "solve"),
                Mistake.of("option-without-value", "solve @crossing.json --seed"),
                Mistake.of("seed-that-is-no-integer", "solve @crossing.json --seed 1.5"),
                Mistake.of("no-threads", "solve @crossing.json --threads 0"),
                Mistake.of(
                        "packer-for-more-than-a-packing",
                        "solve @crossing.json --solver pack:bottom-left"),
                Mistake.of("two-instances", "solve @crossing.json @seconds.json"),
                Mistake.of("no-scenario", "generate --tasks 15 --seed 1 -o made.json"),
                Mistake.of("unknown-scenario", "generate kc-dens --tasks 15 --seed 1 -o made.json"),
                Mistake.of("no-output", "generate k3 --tasks 15 --seed 1"),
                Mistake.of("no-number-of-tasks", "generate k3 --seed 1 -o made.json"),
                Mistake.of(
                        "unknown-knob",
                        "generate k3 --tasks 15 --seed 1 --param lod=2 -o made.json"),
                Mistake.of(
                        "knob-out-of-range",
                        "generate k3 --tasks 15 --seed 1 --param load=0 -o made.json"),
                Mistake.of(
                        "knob-without-value",
                        "generate k3 --tasks 15 --seed 1 --param load -o made.json"),
                Mistake.of(
                        "knob-twice",
                        "generate k3 --tasks 15 --seed 1 --param load=2 --param load=3 -o made.json"),
                Mistake.of(
                        "knobs-against-each-other",
                        "generate k3 --tasks 15 --seed 1 --param shortest=200 -o made.json"),
                Mistake.of(
                        "seed-without-arrivals", "simulate @crossing.json --policy edf --seed 1"),
                Mistake.of(
                        "arrivals-without-seed", "simulate serving --arrivals 1000 --policy edf"),
                Mistake.of(
                        "too-few-arrivals", "simulate serving --arrivals 9 --seed 1 --policy edf"),
                Mistake.of(
                        "arrivals-of-an-unknown-scenario",
                        "simulate servin --arrivals 1000 --seed 1 --policy edf"),
                Mistake.of(
                        "schedule-of-arrivals",
                        "simulate serving --arrivals 1000 --seed 1 --policy edf -o s.json"),
                Mistake.of(
                        "jitter-without-percentiles",
                        "simulate serving --arrivals 1000 --seed 1 --policy edf --jitter"),
                Mistake.of(
                        "spread-without-confidence",
                        "simulate @crossing.json --policy edf --spread 2"),
                Mistake.of(
                        "correlation-out-of-range",
                        "simulate @crossing.json --policy edf --confidence 1 --correlation 1.5"),
                Mistake.of("describe-and-generate", "generate k3 --describe -o made.json"),
                Mistake.of("option-twice", "solve @crossing.json --seed 1 --seed 2"),
                Mistake.of("import-of-an-unknown-format", importing("yolov8 @boxes.txt")),
                Mistake.of("import-without-profile", "import mot @boxes.txt -o target/no.json"),
                Mistake.of("import-without-target", "import mot @boxes.txt"),
                Mistake.of("import-of-another-format", importing("coco @boxes.txt")),
                Mistake.of("import-of-wrong-lines", importing("mot @wrong-boxes.txt")),
                Mistake.of("import-of-a-folder", importing("mot src/test/resources/mistakes")),
                Mistake.of(
                        "import-deadline-without-unit", importing("mot @boxes.txt --deadline 100")),
                Mistake.of(
                        "import-deadline-misspelt",
                        importing("mot @boxes.txt --deadline next-fram")),
                Mistake.of(
                        "import-caps-swapped", importing("mot @boxes.txt --deadline ttc:1s..50ms")),
                Mistake.of(
                        "import-growth-without-tracks", importing("mot @boxes.txt --deadline ttc")),
                Mistake.of(
                        "import-weight-out-of-range", importing("mot @boxes.txt --weights 1=2000")),
                Mistake.of("import-weight-twice", importing("mot @boxes.txt --weights 1=2,1=3")),
                Mistake.of("import-rate-that-is-none", importing("mot @boxes.txt --fps fast")),
                Mistake.of("import-image-that-is-none", importing("mot @boxes.txt --image 640")),
                Mistake.of("import-of-no-time", importing("mot @boxes.txt --from 2s --to 1s")),
                Mistake.of("import-of-shares-without-size", importing("yolo @shares.txt")),
                Mistake.of(
                        "start-with-an-invalid-schedule",
                        "solve @crossing.json --start @overlapping.json"));
    }

    private static String importing(String rest) {
        return "import "
                + rest
                + " --profile ../problem-instances/profiles/crops-and-canvas.json -o target/no.json";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isAnsweredWithPlaceExpectationAndRepair(Mistake mistake) throws IOException {
        assertGolden(mistake);
    }

    @Test
    void aFileThatMayNotBeReadIsToldFromOneThatIsNotThere() throws IOException {
        var file = Files.createDirectories(Path.of("target")).resolve("unreadable.json");
        Files.deleteIfExists(file);
        Files.writeString(file, "{}");
        assertThat(file.toFile().setReadable(false)).isTrue();
        assumeFalse(Files.isReadable(file), "whoever runs this test may read every file");

        assertGolden(Mistake.of("unreadable-file", "solve target/unreadable.json"));
    }

    @Test
    void underJsonTheSameErrorIsOneDocument() throws IOException {
        assertGolden(Mistake.of("seconds-for-microseconds-json", "solve @seconds.json --json"));
    }

    private static void assertGolden(Mistake mistake) throws IOException {
        var spoken = fovea(mistake.arguments().toArray(String[]::new));
        String transcript =
                Stream.of(
                                "$ fovea " + String.join(" ", mistake.arguments()),
                                spoken.out(),
                                spoken.err(),
                                "exit " + spoken.exit())
                        .filter(part -> !part.isEmpty())
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n", "", "\n"));
        var file = GOLDEN.resolve(mistake.name() + ".txt");
        if (System.getProperty("fovea.golden", "").equals("write"))
            Files.writeString(file, transcript);

        assertThat(transcript).isEqualTo(Files.readString(file));
    }
}
