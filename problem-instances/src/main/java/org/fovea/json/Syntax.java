package org.fovea.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern CODE = Pattern.compile("\\(code (\\d+)");
    private static final Map<String, String> OTHER_LANGUAGES =
            Map.of(
                    "True", "write true",
                    "False", "write false",
                    "None", "leave the field out",
                    "NaN", "JSON knows finite numbers only",
                    "Infinity", "JSON knows finite numbers only");

    /** What went wrong; {@code reached} is the parser's position in its input. */
    static Syntax of(JacksonException failure, Document document, long reached) {
        byte[] bytes = document.bytes();
        int start = document.start();
        var location = failure.getLocation(); // none where a limit was passed
        long said = location == null ? reached : location.getByteOffset();
        int offset = Math.clamp(start + said, start, bytes.length);
        String message = failure.getOriginalMessage();
        if (failure instanceof StreamConstraintsException)
            return new Syntax(offset, limit(message), "a file within the limits of its format", "");
        if (failure instanceof UnexpectedEndOfInputException || offset >= bytes.length)
            return new Syntax(
                    bytes.length,
                    "the end of the file",
                    "the rest of the document",
                    "the file was cut off?");
        boolean token =
                message.startsWith("Unrecognized token")
                        || message.startsWith("Non-standard token");
        int word = token ? wordStart(bytes, offset, start) : bytes.length;
        if (word < bytes.length && letter(bytes[word])) return word(bytes, word);
        int place = character(bytes, offset, start, message);
        return new Syntax(place, shown(bytes, place), expected(message), hint(bytes, place, start));
    }

    /** The parser says "Document nesting depth (65) exceeds the maximum allowed (64, from ...)". */
    private static String limit(String message) {
        if (message.contains("nesting depth")) return "more than 64 levels of nesting";
        if (message.contains("Number value length")) return "a number of more than 1000 characters";
        if (message.contains("Name length")) return "a field name of more than 1000 characters";
        if (message.contains("String value length"))
            return "a string of more than 1000000 characters";
        return "too many different field names";
    }

    /** Where the word starts that the parser has read, perhaps to its end. */
    private static int wordStart(byte[] bytes, int offset, int start) {
        int from = offset;
        while (from > start && letter(bytes[from - 1])) from--;
        return from;
    }

    /** A word that is no JSON literal. */
    private static Syntax word(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && letter(bytes[to])) to++;
        String word = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        String hint = OTHER_LANGUAGES.getOrDefault(word, "text stands in double quotes");
        return new Syntax(from, "the word " + Text.quoted(word), "a JSON value", hint);
    }

    private static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '_';
    }

    /** Where the character starts that the parser complains of: at its position, or just before. */
    private static int character(byte[] bytes, int offset, int start, String message) {
        Matcher code = CODE.matcher(message);
        int place = offset;
        boolean before =
                code.find()
                        && place > start
                        && code.group(1).equals(Integer.toString(bytes[place - 1]))
                        && !code.group(1).equals(Integer.toString(bytes[place]));
        if (before) place--;
        while (place > start && (bytes[place] & 0xC0) == 0x80)
            place--; // to the first byte of the code point
        return place;
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
        if (message.contains("ecimal point") || message.contains("numeric value"))
            return "a number as JSON writes it";
        return "a JSON value";
    }

    private static String hint(byte[] bytes, int offset, int start) {
        return switch ((char) bytes[offset]) {
            case '}', ']' -> afterComma(bytes, offset, start) ? "remove the comma before it" : "";
            case '\'' -> "JSON strings stand in double quotes";
            case '/', '#' -> "JSON has no comments; a field whose name starts with x- is ignored";
            default -> "";
        };
    }

    private static boolean afterComma(byte[] bytes, int offset, int start) {
        int before = offset - 1;
        while (before >= start && bytes[before] <= ' ' && bytes[before] >= 0) before--;
        return before >= start && bytes[before] == ',';
    }

    private static String shown(byte[] bytes, int from) {
        int to = from + 1;
        while (to < bytes.length && (bytes[to] & 0xC0) == 0x80) to++;
        return "the character "
                + Text.quoted(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
}
