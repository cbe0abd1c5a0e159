package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InputError;
import org.fovea.instance.Instance;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.rules.Checker;
import org.fovea.rules.Violation;
import org.fovea.schedule.Schedule;

/**
 * What {@code check} came to.
 *
 * @param utility recomputed; absent where the schedule could not be read
 * @param tasks of the instance; 0 where it could not be read
 * @param violations of rules, the form (rule 0) aside where it could not be read: that is in {@code
 *     malformed}
 * @param malformed what is wrong with the text of either file
 */
public record Checked(
        String file,
        int tasks,
        Optional<Utility> utility,
        Optional<Misses> misses,
        List<Violation> violations,
        List<InputError> malformed,
        List<String> warnings)
        implements Result {

    private static final Form<Violation> VIOLATION =
            Structure.of(
                    "violation",
                    fields -> {
                        var rule =
                                fields.required(
                                        "rule",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Violation::rule);
                        var ids =
                                fields.required(
                                        "ids",
                                        Listing.of("ids", Scalars.text(), 0, Integer.MAX_VALUE),
                                        Violation::ids);
                        var text = fields.required("text", Scalars.text(), Violation::text);
                        return values ->
                                new Violation(values.of(rule), values.of(ids), values.of(text));
                    });

    public Checked {
        violations = List.copyOf(violations);
        malformed = List.copyOf(malformed);
        warnings = List.copyOf(warnings);
    }

    /**
     * The checker's verdict on a schedule.
     *
     * @param file what messages call it
     * @param sha256 of the files of the instance
     */
    public static Checked of(String file, Instance instance, String sha256, Schedule schedule) {
        var verdict = Checker.check(instance, schedule);
        var warnings =
                schedule
                        .instanceSha256()
                        .filter(hash -> !hash.equals(sha256))
                        .map(hash ->
                                "the schedule was made for other bytes of the instance or its"
                                        + " profiles: instanceSha256 is "
                                        + hash
                                        + ", here it is "
                                        + sha256)
                        .stream()
                        .toList();
        return new Checked(
                file,
                instance.tasks().size(),
                Optional.of(verdict.utility()),
                Optional.of(Misses.of(verdict)),
                verdict.violations(),
                List.of(),
                warnings);
    }

    /** Where one of the files could not be read. */
    public static Checked malformed(String file, List<InputError> errors) {
        return new Checked(
                file, 0, Optional.empty(), Optional.empty(), List.of(), errors, List.of());
    }

    /** Its document. */
    public static Format<Checked> format() {
        return Head.format(
                "What check prints under --json",
                Structure.onePerLine(
                        "checked",
                        fields -> {
                            Head.of(fields, Checked::exit);
                            fields.required("valid", Scalars.flag(), Checked::valid);
                            var file = fields.required("schedule", Scalars.text(), Checked::file);
                            var tasks =
                                    fields.required(
                                            "tasks",
                                            Numbers.integer(0, Integer.MAX_VALUE),
                                            Checked::tasks);
                            var utility =
                                    fields.optional(
                                            "utility", Quantities.UTILITY, Checked::utility);
                            var misses = fields.optional("misses", Misses.FORM, Checked::misses);
                            var violations =
                                    fields.required(
                                            "violations",
                                            Listing.of(
                                                            "violations",
                                                            VIOLATION,
                                                            0,
                                                            Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Checked::violations);
                            var errors = fields.required("errors", Head.ERRORS, Checked::malformed);
                            var warnings =
                                    fields.required(
                                            "warnings",
                                            Listing.of(
                                                    "warnings",
                                                    Scalars.text(),
                                                    0,
                                                    Integer.MAX_VALUE),
                                            Checked::warnings);
                            return values ->
                                    new Checked(
                                            values.of(file),
                                            values.of(tasks),
                                            values.of(utility),
                                            values.of(misses),
                                            values.of(violations),
                                            values.of(errors),
                                            values.of(warnings));
                        }));
    }

    /** Whether every rule holds. */
    public boolean valid() {
        return violations.isEmpty() && malformed.isEmpty();
    }

    @Override
    public int exit() {
        return valid() ? Exit.YES : Exit.NO;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading((valid() ? "valid " : "invalid ") + file);
        for (var error : malformed)
            lines.add(error.file().equals(file) ? "rule 0" : "error", error.message());
        for (var broken : violations) lines.add("rule " + broken.rule(), broken.text());
        utility.ifPresent(sum -> lines.add("utility", sum.toString()));
        misses.ifPresent(missed -> lines.add("misses", missed.among(tasks)));
        return lines.text();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
