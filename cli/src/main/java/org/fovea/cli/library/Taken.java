package org.fovea.cli.library;

import java.io.OutputStream;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Printable;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.json.Format;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * An instance, or its best-known schedule, taken from the library.
 *
 * @param best whether it is the schedule
 * @param file where it went; {@code -} for standard output
 */
public record Taken(String instance, boolean best, String file) implements Result {

    /** Its document. */
    public static Format<Taken> format() {
        return Head.format(
                "What instances get prints under --json",
                Structure.onePerLine(
                        "taken",
                        fields -> {
                            Head.of(fields, Taken::exit);
                            var instance =
                                    fields.required("instance", Scalars.name(), Taken::instance);
                            var best = fields.required("best", Scalars.flag(), Taken::best);
                            var file = fields.required("file", Scalars.text(), Taken::file);
                            return values ->
                                    new Taken(
                                            values.of(instance), values.of(best), values.of(file));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    /** Nothing beside what was printed itself. */
    @Override
    public String text() {
        if (file.equals(Subject.STREAM)) return "";
        String what = best ? "best-known schedule of " : "";
        return Printable.line(what + instance + " written to " + file) + "\n";
    }

    @Override
    public boolean besideSchedule() {
        return file.equals(Subject.STREAM);
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
