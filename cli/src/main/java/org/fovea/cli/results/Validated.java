package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InputError;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** What {@code validate} came to. */
public record Validated(List<Validity> files) implements Result {

    /**
     * Of one file.
     *
     * @param format its tag; absent where it has none that we know
     * @param openable whether it could be read at all
     */
    public record Validity(
            String file, Optional<String> format, boolean openable, List<InputError> errors) {

        public Validity {
            errors = List.copyOf(errors);
        }

        private String text() {
            if (errors.isEmpty()) return file + ": valid " + format.orElse("") + "\n";
            var text = new StringBuilder();
            for (var error : errors) text.append(Printable.line(error.message())).append('\n');
            return text.toString();
        }
    }

    private static final Form<Validity> FILE =
            Structure.of(
                    "file",
                    fields -> {
                        var file = fields.required("file", Scalars.text(), Validity::file);
                        var format =
                                fields.optional(Format.FIELD, Scalars.text(), Validity::format);
                        fields.required(
                                "valid", Scalars.flag(), validity -> validity.errors().isEmpty());
                        var openable =
                                fields.required("openable", Scalars.flag(), Validity::openable);
                        var errors = fields.required("errors", Head.ERRORS, Validity::errors);
                        return values ->
                                new Validity(
                                        values.of(file),
                                        values.of(format),
                                        values.of(openable),
                                        values.of(errors));
                    });

    public Validated {
        files = List.copyOf(files);
    }

    /** Its document. */
    public static Format<Validated> format() {
        return Head.format(
                "What validate prints under --json",
                Structure.onePerLine(
                        "validated",
                        fields -> {
                            Head.of(fields, Validated::exit);
                            fields.required("errors", Head.ERRORS, Validated::allErrors);
                            var files =
                                    fields.required(
                                            "files",
                                            Listing.of("files", FILE, 1, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Validated::files);
                            return values -> new Validated(values.of(files));
                        }));
    }

    private List<InputError> allErrors() {
        return files.stream().flatMap(validity -> validity.errors().stream()).toList();
    }

    @Override
    public int exit() {
        if (files.stream().anyMatch(validity -> !validity.openable())) return Exit.UNUSABLE;
        return allErrors().isEmpty() ? Exit.YES : Exit.NO;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        for (var validity : files) text.append(validity.text());
        return text.toString();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
