package org.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.Claim;
import org.fovea.cascade.Classifier;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Solution;
import org.fovea.cascade.Solutions;
import org.fovea.cascade.hierarchy.DecisionTree;
import org.fovea.cascade.hierarchy.DecisionTrees;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.fixture.AnyCascade;
import org.fovea.fixture.AnyHierarchy;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.AnyInstance;
import org.fovea.instance.FileKind;
import org.fovea.instance.Instances;
import org.fovea.instance.Profile;
import org.fovea.instance.Profiles;
import org.fovea.json.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the bytes, a file is read or refused with located, printable errors: never anything
 * else.
 */
class HostileFilesTest {

    /** Fragments that mutants are made with: whatever has broken a JSON reader somewhere. */
    private static final List<String> FRAGMENTS =
            List.of(
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "null",
                    "true",
                    "-",
                    "1e-100000000",
                    "1e999999999999",
                    "9".repeat(400),
                    "0.1",
                    "-0",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\u0000",
                    "\u001b[2J",
                    "\u202e",
                    "\ufeff",
                    "\"x-\": ",
                    "\"profile\": \"..\",",
                    "\"format\": \"",
                    "\"id\": \"a\",",
                    "[".repeat(70),
                    "{\"a\":".repeat(70),
                    "\u00f6",
                    "/",
                    "\\",
                    "NaN",
                    "\n",
                    "9223372036854775808",
                    "1.0",
                    "\"__proto__\":");

    /** A small sound file of each kind. */
    enum Sound {
        INSTANCE,
        PROFILE,
        SCHEDULE,
        CASCADE,
        CASCADE_SOLUTION,
        HIERARCHY,
        DECISION_TREE;

        byte[] bytes(long seed) {
            var bytes = new ByteArrayOutputStream();
            switch (this) {
                case INSTANCE -> Instances.write(new AnyInstance(seed).next(), bytes);
                case PROFILE -> Profiles.write(profile(seed), bytes);
                case SCHEDULE -> Schedules.write(new AnySchedule(seed).next(), bytes);
                case CASCADE -> Cascades.write(cascade(seed), bytes);
                case CASCADE_SOLUTION -> Solutions.write(solution(seed), bytes);
                case HIERARCHY -> Hierarchies.write(new AnyHierarchy(seed, 4).next(), bytes);
                case DECISION_TREE -> DecisionTrees.write(tree(), bytes);
            }
            return bytes.toByteArray();
        }

        Object read(Document document) {
            return switch (this) {
                case INSTANCE -> Instances.read(document);
                case PROFILE -> Profiles.read(document);
                case SCHEDULE -> Schedules.read(document);
                case CASCADE -> Cascades.readPossible(document);
                case CASCADE_SOLUTION -> Solutions.read(document);
                case HIERARCHY -> Hierarchies.readPossible(document);
                case DECISION_TREE -> DecisionTrees.read(document);
            };
        }

        private static DecisionTree tree() {
            return new DecisionTree(
                    "any",
                    Optional.empty(),
                    List.of(
                            new DecisionTree.Node("e", OptionalInt.of(1), Map.of("a", 2)),
                            new DecisionTree.Node("sure", OptionalInt.empty(), Map.of()),
                            new DecisionTree.Node("sure", OptionalInt.empty(), Map.of())));
        }

        private static Cascade cascade(long seed) {
            return new AnyCascade(seed, 4).next(AnyCascade.Kind.JOINT);
        }

        private static Solution solution(long seed) {
            var sequence = cascade(seed).classifiers().stream().map(Classifier::id).toList();
            var claim =
                    Claim.of(
                            "m",
                            Status.FEASIBLE,
                            Fraction.of(10 + seed, 3),
                            Optional.of(Fraction.of("2.5")));
            return new Solution("any", Optional.of(claim), sequence);
        }

        private static Profile profile(long seed) {
            return new Profile("p", "d", new AnyInstance(seed).next().devices().getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutOffAnywhereIsRefused(Sound sound) {
        byte[] whole = sound.bytes(1);
        for (int length = 0; length < whole.length - 2; length++)
            assertThat(refused(sound, Arrays.copyOf(whole, length)))
                    .as("the first %d bytes", length)
                    .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFlippedBitInEachByteIsReadOrRefused(Sound sound) {
        byte[] whole = sound.bytes(2);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            refused(sound, flipped);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mutantsAreReadOrRefused(Sound sound) {
        mutants(sound, 3, 3_000);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void aMillionMutantsAreReadOrRefused(Sound sound) {
        mutants(sound, 4, 1_000_000);
    }

    @Test
    void manyTasksTooManyAreRefusedAtTheFirst() {
        var text =
                new StringBuilder(
                        "{\"format\": \"fovea-instance/1\", \"name\": \"i\", \"devices\": [],"
                                + " \"tasks\": [0");
        text.append(",0".repeat(2_000_000)).append("]}");

        assertThat(refused(Sound.INSTANCE, text.toString().getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void manyDevicesNetworksAndStagesAreRefusedWithoutKeepingThem() {
        String networks =
                "{\"id\": \"d\", \"sizeClasses\": [1], \"networks\": ["
                        + "{},".repeat(100_000)
                        + "{}]}";
        String devices = "[" + (networks + ",").repeat(3) + networks + "]";
        String text =
                "{\"format\": \"fovea-instance/1\", \"name\": \"i\", \"tasks\": [], \"devices\": "
                        + devices
                        + "}";

        assertThat(refused(Sound.INSTANCE, text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    private static void mutants(Sound sound, long seed, int count) {
        var random = new SplittableRandom(seed);
        var sources = LongStream.range(0, 50).mapToObj(sound::bytes).toList();
        for (int i = 0; i < count; i++) {
            byte[] mutant = sources.get(i % sources.size());
            for (int change = random.nextInt(3); change >= 0; change--)
                mutant = mutated(mutant, random);
            try {
                refused(sound, mutant);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
                fail(
                        "Mutant %d of seed %d: %s"
                                .formatted(i, seed, new String(mutant, StandardCharsets.UTF_8)),
                        defect);
            }
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 << random.nextInt(8)));
        byte[] middle =
                switch (random.nextInt(5)) {
                    case 0 -> new byte[0];
                    case 1 ->
                            FRAGMENTS
                                    .get(random.nextInt(FRAGMENTS.size()))
                                    .getBytes(StandardCharsets.UTF_8);
                    case 2 -> new byte[] {(byte) random.nextInt(256)};
                    case 3 -> twice(Arrays.copyOfRange(bytes, from, to));
                    default -> reversed(Arrays.copyOfRange(bytes, from, to));
                };
        byte[] mutant = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, mutant, 0, from);
        System.arraycopy(middle, 0, mutant, from, middle.length);
        System.arraycopy(bytes, to, mutant, from + middle.length, bytes.length - to);
        return mutant;
    }

    private static byte[] twice(byte[] part) {
        byte[] twice = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, twice, part.length, part.length);
        return twice;
    }

    private static byte[] reversed(byte[] part) {
        byte[] reversed = new byte[part.length];
        for (int i = 0; i < part.length; i++) reversed[i] = part[part.length - 1 - i];
        return reversed;
    }

    /** Whether the bytes are refused, with errors that may be printed. */
    private static boolean refused(Sound sound, byte[] bytes) {
        var document =
                Document.read(new ByteArrayInputStream(bytes), "f", Path.of("no-such-folder"));
        kind(document);
        try {
            assertThat(sound.read(document)).isNotNull();
            return false;
        } catch (InvalidInput refused) {
            assertThat(refused.errors()).hasSizeBetween(1, 100);
            for (var error : refused.errors()) printable(error);
            return true;
        }
    }

    private static void kind(Document document) {
        try {
            FileKind.of(document);
        } catch (InvalidInput unknown) {
            for (var error : unknown.errors()) printable(error);
        }
    }

    private static void printable(InputError error) {
        assertThat(error.line()).isPositive();
        assertThat(error.column()).isPositive();
        assertThat(error.message().codePoints().noneMatch(HostileFilesTest::obeyed))
                .as(error.message())
                .isTrue();
        assertThat(error.message()).hasSizeLessThan(3_000);
    }

    private static boolean obeyed(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
