package org.fovea.cli.results;

/** Lines of a summary: a heading, then names and values in two columns. */
public final class Lines {

    private static final int COLUMN = 10;

    private final StringBuilder text = new StringBuilder();

    /** The first line. */
    public void heading(String heading) {
        text.append(Printable.line(heading)).append('\n');
    }

    /** A name and its value. */
    public void add(String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, COLUMN - name.length())))
                .append(Printable.line(value))
                .append('\n');
    }

    /** All of them. */
    public String text() {
        return text.toString();
    }
}
