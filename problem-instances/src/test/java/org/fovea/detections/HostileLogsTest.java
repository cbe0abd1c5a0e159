package org.fovea.detections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fovea.detections.format.Importers;
import org.fovea.detections.tasks.Conversion;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the bytes, a log becomes an instance or is refused with located, printable errors. */
class HostileLogsTest {

    private static final int MUTANTS = 1_000; // of each format

    private static final List<String> FRAGMENTS =
            List.of(
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    " ",
                    "\n",
                    "\r",
                    "\t",
                    ";",
                    "-",
                    "e",
                    ".",
                    "null",
                    "nan",
                    "-1",
                    "0",
                    "1e-100000000",
                    "1e999999999999",
                    "9".repeat(400),
                    "[".repeat(70),
                    "{\"a\":".repeat(70),
                    "\u0000",
                    "\u001b[2J",
                    "\u202e",
                    "\ufeff",
                    "\"bbox\": ",
                    "\"image_id\": ",
                    "\u00f6",
                    "9223372036854775808",
                    "1.0",
                    "\\",
                    "DontCare",
                    "\"annotations\": ");

    private static final String CAR =
            " Car 0 0 -1.5 587.01 173.33 614.12 200.12 1 1 3 -0 1 46 -1\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({"mot", "coco", "annotations", "kitti", "tracking", "yolo", "csv"})
    void everyMutantIsReadOrRefused(String kind) {
        var random = new SplittableRandom(kind.hashCode());
        byte[] sound = sound(kind).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = sound;
            for (int change = 0; change <= random.nextInt(3); change++)
                mutant = mutated(mutant, random);
            assertReadOrRefused(format(kind), mutant, kind + " mutant " + i);
        }
    }

    private static String format(String kind) {
        return switch (kind) {
            case "annotations" -> "coco";
            case "tracking" -> "kitti";
            default -> kind;
        };
    }

    private static String sound(String kind) {
        return switch (kind) {
            case "mot" -> "1,-1,10.5,20,30,40,0.9,-1,-1,-1\n2,3,10,20,30,40,1,-1,-1,-1\n".repeat(1);
            case "coco" ->
                    "[{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1.5, 2, 3, 4], \"score\": 0.2}]";
            case "annotations" ->
                    "{\"images\": [{\"id\": 1, \"width\": 9, \"height\": 9, \"file_name\": \"a.jpg\"}],"
                            + " \"annotations\": [{\"image_id\": 1, \"category_id\": 1, \"iscrowd\": 0,"
                            + " \"bbox\": [1.5, 2, 3, 4]}], \"categories\": [{\"id\": 1, \"name\": \"a\"}]}";
            case "kitti" -> CAR.strip() + "\n" + CAR.strip() + "\n";
            case "tracking" -> "0 1" + CAR + "1 1" + CAR;
            case "yolo" -> "0 0.5 0.5 0.1 0.2 0.9\n1 0.5 0.5 0.1 0.2 0.9\n";
            default -> "frame,x,y,width,height,class,score,track,time\n0,1,1,5,5,a,0.5,t,0.1\n";
        };
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        var head = Arrays.copyOf(bytes, at);
        return switch (random.nextInt(4)) {
            case 0 -> head; // cut off
            case 1 -> {
                byte[] changed = bytes.clone();
                if (at < changed.length) changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 2 ->
                    joined(
                            head,
                            new byte[0],
                            bytes,
                            Math.min(bytes.length, at + random.nextInt(9)));
            default ->
                    joined(
                            head,
                            FRAGMENTS
                                    .get(random.nextInt(FRAGMENTS.size()))
                                    .getBytes(StandardCharsets.UTF_8),
                            bytes,
                            at);
        };
    }

    private static byte[] joined(byte[] head, byte[] middle, byte[] bytes, int rest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(middle);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    @Test
    void aVeryLongLineAndDeepNestingAreRefused() {
        byte[] line = new byte[20_000_000];
        Arrays.fill(line, (byte) '1');
        for (var importer : Importers.all())
            assertReadOrRefused(importer.name(), line, "a long line");
        byte[] nested = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertReadOrRefused("coco", nested, "deep nesting");
    }

    private static void assertReadOrRefused(String format, byte[] bytes, String what) {
        var camera =
                new Camera(java.util.Optional.empty(), Logs.inImages(640, 480).camera().image());
        try {
            var log =
                    new DetectorLog.OneFile(
                            Document.read(new ByteArrayInputStream(bytes), "log.txt", Path.of("")));
            var conversion = Conversion.of(Importers.named(format), log, Logs.with(camera));
            Instances.write(conversion.instance(), new ByteArrayOutputStream());
        } catch (InvalidInput refused) {
            assertThat(refused.errors())
                    .as(what)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(100)
                    .allSatisfy(HostileLogsTest::assertPrintable);
        } catch (UnusableFile refused) {
            assertPrintable(refused.error());
        } catch (RuntimeException defect) {
            fail(
                    what
                            + ": "
                            + new String(
                                    bytes, 0, Math.min(bytes.length, 500), StandardCharsets.UTF_8),
                    defect);
        }
    }

    private static void assertPrintable(InputError error) {
        assertThat(Text.visible(error.message(), 2_000, true)).as(error.message()).isTrue();
        assertThat(error.line()).isPositive();
        assertThat(error.column()).isPositive();
    }
}
