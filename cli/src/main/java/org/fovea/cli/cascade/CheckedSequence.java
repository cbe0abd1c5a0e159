package org.fovea.cli.cascade;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.cascade.Judgement;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Lines;
import org.fovea.cli.results.Result;
import org.fovea.input.InputError;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.rules.Violation;

/**
 * What {@code check} came to on the solution of a cascade.
 *
 * @param malformed what is wrong with the text of either file
 */
public record CheckedSequence(String file, Judgement judgement, List<InputError> malformed)
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

    public CheckedSequence {
        malformed = List.copyOf(malformed);
    }

    /** Where a file could not be read. */
    public static CheckedSequence malformed(String file, List<InputError> errors) {
        return new CheckedSequence(file, new Judgement(List.of(), Optional.empty()), errors);
    }

    /** Its document. */
    public static Format<CheckedSequence> format() {
        return Head.format(
                "What check prints under --json of a cascade",
                Structure.onePerLine(
                        "checkedSequence",
                        fields -> {
                            Head.of(fields, CheckedSequence::exit);
                            fields.required("valid", Scalars.flag(), CheckedSequence::valid);
                            var file =
                                    fields.required(
                                            "solution", Scalars.text(), CheckedSequence::file);
                            var figures =
                                    fields.optional(
                                            "sequence",
                                            Sequence.FORM,
                                            checked -> checked.judgement.figures());
                            var violations =
                                    fields.required(
                                            "violations",
                                            Listing.of(
                                                            "violations",
                                                            VIOLATION,
                                                            0,
                                                            Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            checked -> checked.judgement.violations());
                            var errors =
                                    fields.required(
                                            "errors", Head.ERRORS, CheckedSequence::malformed);
                            return values ->
                                    new CheckedSequence(
                                            values.of(file),
                                            new Judgement(
                                                    values.of(violations), values.of(figures)),
                                            values.of(errors));
                        }));
    }

    /** Whether every rule holds. */
    public boolean valid() {
        return judgement.valid() && malformed.isEmpty();
    }

    @Override
    public int exit() {
        return valid() ? Exit.YES : Exit.NO;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading((valid() ? "valid " : "invalid ") + file);
        for (var error : malformed) lines.add("error", error.message());
        for (var broken : judgement.violations()) lines.add("rule " + broken.rule(), broken.text());
        judgement
                .figures()
                .ifPresent(figures ->
                        lines.add(
                                "expected",
                                "%s us; at worst %d us"
                                        .formatted(
                                                Sequence.shown(figures.expected()),
                                                figures.worst())));
        return lines.text();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
