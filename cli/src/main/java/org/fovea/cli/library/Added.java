package org.fovea.cli.library;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.results.AgainstBest;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Printable;
import org.fovea.cli.results.Result;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.library.Addition;
import org.fovea.library.BestKnown;

/** What came of schedules that were offered to the library. */
public record Added(List<Offered> schedules) implements Result {

    /**
     * One schedule.
     *
     * @param file as typed
     * @param before what was known of its instance, {@code after} what is known now; the latter
     *     only where the schedule was accepted
     * @param errors why it was not
     */
    public record Offered(
            String file,
            Optional<BestKnown> before,
            Optional<BestKnown> after,
            List<InputError> errors) {

        public Offered {
            errors = List.copyOf(errors);
        }

        /** As the library answered. */
        public static Offered of(String file, Addition addition) {
            return switch (addition) {
                case Addition.Accepted accepted ->
                        new Offered(
                                file, accepted.before(), Optional.of(accepted.after()), List.of());
                case Addition.Refused refused ->
                        refused(
                                file,
                                refused.flaws().stream().map(flaw -> error(file, flaw)).toList());
            };
        }

        /** Without having come to the library. */
        public static Offered refused(String file, List<InputError> errors) {
            return new Offered(file, Optional.empty(), Optional.empty(), errors);
        }

        private static InputError error(String file, Flaw flaw) {
            String pointer = flaw.field().isEmpty() ? "" : "/" + flaw.field();
            return new InputError(file, 0, 0, pointer, flaw.found(), flaw.expected(), flaw.hint());
        }

        private String text() {
            return file
                    + ": best known is now "
                    + after.map(BestKnown::told).orElse("")
                    + before.map(old -> "; it was " + old.told()).orElse("; it is the first");
        }
    }

    private static final Form<Offered> OFFERED =
            Structure.of(
                    "offered",
                    fields -> {
                        var file = fields.required("schedule", Scalars.text(), Offered::file);
                        fields.required(
                                "accepted", Scalars.flag(), offered -> offered.after().isPresent());
                        var before = fields.optional("before", AgainstBest.KNOWN, Offered::before);
                        var after = fields.optional("after", AgainstBest.KNOWN, Offered::after);
                        var errors = fields.required("errors", Head.ERRORS, Offered::errors);
                        return values ->
                                new Offered(
                                        values.of(file),
                                        values.of(before),
                                        values.of(after),
                                        values.of(errors));
                    });

    public Added {
        schedules = List.copyOf(schedules);
    }

    /** Its document. */
    public static Format<Added> format() {
        return Head.format(
                "What instances add prints under --json",
                Structure.onePerLine(
                        "added",
                        fields -> {
                            Head.of(fields, Added::exit);
                            fields.required("errors", Head.ERRORS, Added::errors);
                            var schedules =
                                    fields.required(
                                            "schedules",
                                            Listing.of("schedules", OFFERED, 1, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Added::schedules);
                            return values -> new Added(values.of(schedules));
                        }));
    }

    @Override
    public int exit() {
        return errors().isEmpty() ? Exit.YES : Exit.NO;
    }

    @Override
    public List<InputError> errors() {
        var errors = new ArrayList<InputError>();
        for (var offered : schedules) errors.addAll(offered.errors());
        return errors;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        for (var offered : schedules)
            if (offered.after().isPresent())
                text.append(Printable.line(offered.text())).append('\n');
        return text.toString();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
