package org.fovea.cli.results;

/** Text that came from elsewhere, safe to print as part of one line. */
public final class Printable {

    private Printable() {}

    /**
     * Without control and format characters: escape sequences, line ends, marks that turn the
     * direction of text.
     */
    public static String line(String text) {
        if (text.codePoints().allMatch(Printable::harmless)) return text;
        return text.codePoints()
                .map(point -> harmless(point) ? point : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }
}
