package org.fovea.cli.results;

import java.io.OutputStream;
import org.fovea.json.Format;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * What {@code generate} made.
 *
 * @param file where it was written; {@code -} for standard output
 * @param command repeats it
 */
public record Generated(Extents extents, String file, String command) implements Result {

    private static final String STREAM = "-";

    /** Its document. */
    public static Format<Generated> format() {
        return Head.format(
                "What generate prints under --json",
                Structure.onePerLine(
                        "generated",
                        fields -> {
                            Head.of(fields, Generated::exit);
                            var extents = Extents.declared(fields, Generated::extents);
                            var file = fields.required("file", Scalars.text(), Generated::file);
                            var command =
                                    fields.required("command", Scalars.text(), Generated::command);
                            return values ->
                                    new Generated(
                                            extents.apply(values),
                                            values.of(file),
                                            values.of(command));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var lines = new Lines();
        extents.tell(lines);
        lines.add("written", file.equals(STREAM) ? "to standard output" : file);
        lines.add("repeat", command);
        return lines.text();
    }

    @Override
    public boolean besideSchedule() {
        return file.equals(STREAM);
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
