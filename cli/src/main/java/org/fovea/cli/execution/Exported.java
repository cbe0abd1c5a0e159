package org.fovea.cli.execution;

import java.io.OutputStream;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Result;
import org.fovea.json.Format;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** What {@code execute --export} wrote. */
record Exported(String folder, long launches) implements Result {

    /** Its document. */
    static Format<Exported> format() {
        return Head.format(
                "What execute --export prints under --json",
                Structure.onePerLine(
                        "export",
                        fields -> {
                            Head.of(fields, Exported::exit);
                            var folder =
                                    fields.required("folder", Scalars.text(), Exported::folder);
                            var launches =
                                    fields.required(
                                            "launches",
                                            Numbers.integer(0L, Long.MAX_VALUE),
                                            Exported::launches);
                            return values -> new Exported(values.of(folder), values.of(launches));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        return """
        %d launches exported to %s; on the machine that runs them, in that folder:
          cmake -B build . && cmake --build build
          build/fovea-run cpu plan records
        then here: fovea execute INSTANCE SCHEDULE --import records
        """
                .formatted(launches, folder);
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
