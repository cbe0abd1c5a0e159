package org.fovea.cascade;

import java.io.OutputStream;
import java.nio.file.Path;
import org.fovea.instance.FileKind;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Status;

/**
 * Reads and writes solutions of cascades ({@code fovea-cascade-solution/1}): problem.md, section 7.
 *
 * <p>Reading checks the form alone; whether ids are known and limits hold is asked of the judge.
 */
public final class Solutions {

    /** The value of their field {@code format}. */
    public static final String TAG = FileKind.CASCADE_SOLUTION.tag();

    /** Expected durations, us: a sum of durations at most. */
    public static final Form<Fraction> EXPECTED =
            Numbers.decimal(
                    new Numbers.Limits("0", false, "9000000000000000", Fraction.PLACES),
                    Fraction::of);

    /** Shares, as decimals rounded down. */
    public static final Form<Fraction> SHARE =
            Numbers.decimal(new Numbers.Limits("0", false, "1", Fraction.PLACES), Fraction::of);

    private static final Form<Long> COUNT = Numbers.integer(0, Long.MAX_VALUE);

    private static final Structure<Claim> CLAIM =
            Structure.onePerLine(
                    "solver",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Claim::name);
                        var status =
                                fields.required(
                                        "status", Scalars.constant(Status.class), Claim::status);
                        var expected =
                                fields.optional(
                                        "expectedDuration", EXPECTED, Claim::expectedDuration);
                        var bound = fields.optional("bound", EXPECTED, Claim::bound);
                        var boundBy = fields.optional("boundBy", Scalars.text(), Claim::boundBy);
                        var wallTime = fields.optionalLong("wallTimeMs", COUNT, Claim::wallTimeMs);
                        var seed =
                                fields.optionalLong(
                                        "seed",
                                        Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                        Claim::seed);
                        var threads =
                                fields.optionalInt(
                                        "threads",
                                        Numbers.integer(1, Integer.MAX_VALUE),
                                        Claim::threads);
                        var workUnits = fields.optionalLong("workUnits", COUNT, Claim::workUnits);
                        var interrupted =
                                fields.optional("interrupted", Scalars.flag(), Claim::interrupted);
                        var version = fields.optional("version", Scalars.text(), Claim::version);
                        var command = fields.optional("command", Scalars.text(), Claim::command);
                        return values ->
                                new Claim(
                                        values.of(name),
                                        values.of(status),
                                        values.of(expected),
                                        values.of(bound),
                                        values.of(boundBy),
                                        values.of(wallTime),
                                        values.of(seed),
                                        values.of(threads),
                                        values.of(workUnits),
                                        values.of(interrupted),
                                        values.of(version),
                                        values.of(command));
                    });

    private static final Format<Solution> FORMAT =
            new Format<>(TAG, "A sequence of classifiers that answers a cascade", content());

    private Solutions() {}

    /**
     * Reads a solution file.
     *
     * @throws org.fovea.input.InvalidInput with every error of its form
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Solution read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a solution that is in memory. */
    public static Solution read(Document document) {
        return FORMAT.read(document);
    }

    /** Writes a solution file, whole or not at all: the same solution gives the same bytes. */
    public static void write(Solution solution, Path target) {
        FORMAT.write(solution, target);
    }

    /** Writes a solution to a stream, which stays open. */
    public static void write(Solution solution, OutputStream target) {
        FORMAT.write(solution, target);
    }

    /** The JSON Schema of solution files. */
    public static String schema() {
        return FORMAT.schema();
    }

    /** What a solution says of who made it, inside another document. */
    public static Form<Claim> claimForm() {
        return CLAIM;
    }

    private static Structure<Solution> content() {
        return Structure.onePerLine(
                "solution",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var instance = fields.required("instance", Scalars.text(), Solution::instance);
                    var claim = fields.optional("solver", CLAIM, Solution::claim);
                    var sequence =
                            fields.required(
                                    "sequence",
                                    Listing.of(
                                            "ids",
                                            Scalars.text(),
                                            0,
                                            10 * Cascade.MOST_CLASSIFIERS),
                                    Solution::sequence);
                    return values ->
                            new Solution(
                                    values.of(instance), values.of(claim), values.of(sequence));
                });
    }
}
