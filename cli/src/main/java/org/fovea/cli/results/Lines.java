package org.fovea.cli.results;

/** Lines of a summary: a heading, then names and values in two columns. */
final class Lines {

    private static final int COLUMN = 10;

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        text.append(Printable.line(heading)).append('\n');
    }

    void add(String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, COLUMN - name.length())))
                .append(Printable.line(value))
                .append('\n');
    }

    String text() {
        return text.toString();
    }
}
