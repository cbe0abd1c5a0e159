package org.fovea.input;

import java.util.Comparator;

/** Ids and names as the specification reads them: by code point, visible characters only. */
public final class Text {

    /** Orders strings code point by code point (String's own order differs beyond U+FFFF). */
    public static final Comparator<String> BY_CODE_POINT = Text::compare;

    private static final int SHOWN = 60;

    private Text() {}

    /**
     * Whether {@code text} has 1 to {@code longest} code points of categories L, M, N, P, S (or
     * plain spaces).
     */
    public static boolean visible(String text, int longest, boolean spaces) {
        if (text.isEmpty() || text.length() > 2 * longest) return false;
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!(isVisible(point) || (spaces && point == ' '))) return false;
            i += Character.charCount(point);
            count++;
        }
        return count <= longest;
    }

    /**
     * The text in double quotes, shortened, with everything invisible escaped: safe on a terminal
     * and in a log.
     */
    public static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** As {@link #quoted}, without the quotes. */
    public static String escaped(String text) {
        var shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (count++ == SHOWN) return shown.append("...").toString();
            if (point == '"' || point == '\\') shown.append('\\').appendCodePoint(point);
            else if (isVisible(point) || point == ' ') shown.appendCodePoint(point);
            else if (point > 0xFFFF)
                shown.append("\\u{").append(Integer.toHexString(point)).append('}');
            else shown.append("\\u").append(Integer.toHexString(0x10000 | point).substring(1));
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    /** A name as one token of a JSON pointer (RFC 6901). */
    public static String pointerToken(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isVisible(int point) {
        if (point > ' ' && point <= '~') return true; // most of every file
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }

    private static int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) return Integer.compare(x, y);
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }
}
