package org.fovea.cli.serve;

import java.io.OutputStream;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Result;

/**
 * The end of a server. Whatever it said is said: standard output holds its lines and nothing else.
 *
 * @param answered lines
 * @param nanos that it ran
 * @param quiet whether nothing is told
 */
public record Served(long answered, long nanos, boolean quiet) implements Result {

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        if (quiet) return "";
        return "served "
                + Figures.count(answered, "request")
                + " in "
                + Figures.seconds(nanos)
                + "\n";
    }

    @Override
    public boolean besideSchedule() {
        return true;
    }

    @Override
    public void writeJson(OutputStream out) {
        // the document is the lines
    }
}
