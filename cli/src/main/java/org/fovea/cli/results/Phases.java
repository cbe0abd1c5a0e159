package org.fovea.cli.results;

import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Structure;

/**
 * Wall time by phase, ms; {@code total} counts from the start of the process, so that it holds its
 * start-up too.
 */
public record Phases(long start, long read, long solve, long check, long write, long total) {

    static final Form<Phases> FORM =
            Structure.of(
                    "wallTimeMs",
                    fields -> {
                        var time = Numbers.integer(0, Long.MAX_VALUE);
                        var start = fields.required("start", time, Phases::start);
                        var read = fields.required("read", time, Phases::read);
                        var solve = fields.required("solve", time, Phases::solve);
                        var check = fields.required("check", time, Phases::check);
                        var write = fields.required("write", time, Phases::write);
                        var total = fields.required("total", time, Phases::total);
                        return values ->
                                new Phases(
                                        values.of(start),
                                        values.of(read),
                                        values.of(solve),
                                        values.of(check),
                                        values.of(write),
                                        values.of(total));
                    });

    /** For instance {@code 212 ms (start 110, read 20, solve 70, check 8, write 4)}. */
    public String text() {
        return total
                + " ms (start "
                + start
                + ", read "
                + read
                + ", solve "
                + solve
                + ", check "
                + check
                + ", write "
                + write
                + ")";
    }
}
