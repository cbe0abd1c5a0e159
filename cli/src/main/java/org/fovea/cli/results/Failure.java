package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import org.fovea.input.InputError;
import org.fovea.json.Format;
import org.fovea.json.Structure;

/** A command that came to nothing: wrong usage, unusable input, or a defect of ours. */
public record Failure(int exit, List<InputError> errors) implements Result {

    /** Its document. */
    public static final Format<Failure> FORMAT =
            Head.format(
                    "What a failed command prints under --json",
                    Structure.onePerLine(
                            "Failure",
                            fields -> {
                                var exit = Head.of(fields, Failure::exit);
                                var errors =
                                        fields.required("errors", Head.ERRORS, Failure::errors);
                                return values -> new Failure(values.of(exit), values.of(errors));
                            }));

    public Failure {
        errors = List.copyOf(errors);
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        for (var error : errors)
            text.append("error: ").append(Printable.line(line(error))).append('\n');
        return text.toString();
    }

    /** An error as one line; wrong usage and defects have no file. */
    private String line(InputError error) {
        if (!error.file().isEmpty()) return error.message();
        String hint = error.hint().isEmpty() ? "" : "; " + error.hint();
        if (exit == Exit.DEFECT)
            return "internal failure, a defect to report: " + error.found() + hint;
        return error.found() + ": expected " + error.expected() + hint;
    }

    @Override
    public void writeJson(OutputStream out) {
        FORMAT.write(this, out);
    }
}
