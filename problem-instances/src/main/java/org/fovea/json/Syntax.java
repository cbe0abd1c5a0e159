package org.fovea.json;

import java.nio.charset.StandardCharsets;
import org.fovea.input.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Where a document stops being JSON, in our words: the parser's own message may quote content
 * unescaped.
 *
 * @param offset byte of the document
 */
record Syntax(long offset, String found, String expected, String hint) {

    static Syntax of(JacksonException failure, Document document, int start) {
        byte[] bytes = document.bytes();
        long offset =
                Math.clamp(start + failure.getLocation().getByteOffset(), start, bytes.length);
        if (failure instanceof StreamConstraintsException)
            return new Syntax(
                    offset,
                    limit(failure.getOriginalMessage()),
                    "a file within the limits of its format",
                    "");
        if (failure instanceof UnexpectedEndOfInputException || offset >= bytes.length)
            return new Syntax(
                    bytes.length,
                    "the end of the file",
                    "the rest of the document",
                    "the file was cut off?");
        String found = character(bytes, (int) offset);
        return new Syntax(
                offset,
                found,
                expected(failure.getOriginalMessage()),
                hint(bytes, (int) offset, start));
    }

    /**
     * The parser says "Document nesting depth (65) exceeds the maximum allowed (64, from ...)": no
     * content in it.
     */
    private static String limit(String message) {
        if (message.contains("nesting depth")) return "more than 64 levels of nesting";
        if (message.contains("Number value length")) return "a number of more than 1000 characters";
        if (message.contains("ame length")) return "a field name of more than 1000 characters";
        if (message.contains("String value length"))
            return "a string of more than 1000000 characters";
        return "too many different field names";
    }

    private static String expected(String message) {
        if (message.contains("separate Object entries")) return "a comma or } after the value";
        if (message.contains("separate Array entries")) return "a comma or ] after the value";
        if (message.contains("separate property name and value"))
            return "a colon after the field's name";
        if (message.contains("start property name")) return "a field name in double quotes";
        if (message.contains("control character") || message.contains("CTRL-CHAR"))
            return "an escape such as \\n inside a string";
        if (message.contains("escape")) return "one of the escapes of JSON";
        if (message.contains("eading zeroes")) return "a number without leading zeros";
        if (message.contains("ecimal point") || message.contains("in numeric value"))
            return "a number as JSON writes it";
        return "a JSON value";
    }

    private static String hint(byte[] bytes, int offset, int start) {
        char here = (char) (bytes[offset] & 0xFF);
        int before = offset - 1;
        while (before >= start
                && (bytes[before] == ' '
                        || bytes[before] == '\n'
                        || bytes[before] == '\r'
                        || bytes[before] == '\t')) before--;
        boolean comma = before >= start && bytes[before] == ',';
        return switch (here) {
            case '}', ']' -> comma ? "remove the comma before it" : "";
            case '\'' -> "JSON strings stand in double quotes";
            case '/', '#' -> "JSON has no comments; a field whose name starts with x- is ignored";
            default -> "";
        };
    }

    /** The code point that starts at or spans the byte. */
    private static String character(byte[] bytes, int offset) {
        int from = offset;
        while (from > 0 && (bytes[from] & 0xC0) == 0x80) from--;
        int to = from + 1;
        while (to < bytes.length && (bytes[to] & 0xC0) == 0x80) to++;
        return "the character "
                + Text.quoted(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
}
