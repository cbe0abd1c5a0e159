package org.fovea.json;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fovea.input.Text;
import tools.jackson.core.JsonToken;

/** Forms of strings and truth values. */
public final class Scalars {

    /** Code points that an id may hold: Unicode categories L, M, N, P, S. */
    static final String VISIBLE = "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}";

    private static final int LONGEST_NAME = 200;

    private Scalars() {}

    /** Any text. */
    public static Form<String> text() {
        return new Strings("a string", Schema.of("type", "string"), _ -> true, _ -> "");
    }

    /** 1 to {@code longest} visible code points. */
    public static Form<String> id(int longest) {
        String expected = "a string of 1 to " + longest + " visible characters without spaces";
        return new Strings(
                expected,
                visible(longest, VISIBLE),
                text -> Text.visible(text, longest, false),
                _ -> "");
    }

    /** 1 to 200 visible code points or spaces. */
    public static Form<String> name() {
        String expected = "a string of 1 to " + LONGEST_NAME + " visible characters or spaces";
        return new Strings(
                expected,
                visible(LONGEST_NAME, VISIBLE + " "),
                text -> Text.visible(text, LONGEST_NAME, true),
                _ -> "");
    }

    /** {@code digits} lower-case hexadecimal digits. */
    public static Form<String> hexadecimal(int digits) {
        var pattern = Pattern.compile("^[0-9a-f]{" + digits + "}$");
        return new Strings(
                "a string of " + digits + " lower-case hexadecimal digits",
                Schema.of("type", "string", "pattern", pattern.pattern()),
                text -> pattern.matcher(text).matches(),
                _ -> "");
    }

    /** One of the constants of an enum, by its name. */
    public static <E extends Enum<E>> Form<E> constant(Class<E> constants) {
        var names = Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
        return oneOf(names).as(name -> Enum.valueOf(constants, name), Enum::name);
    }

    /** Just this word. */
    public static Form<String> exactly(String word) {
        return new Strings(Text.quoted(word), Schema.of("const", word), word::equals, _ -> "");
    }

    /** One of these words. */
    public static Form<String> oneOf(List<String> words) {
        String expected = words.stream().map(Text::quoted).collect(joining(" or "));
        return new Strings(
                expected,
                Schema.of("enum", words),
                words::contains,
                text -> Nearest.question(text, words));
    }

    /** {@code true} or {@code false}. */
    public static Form<Boolean> flag() {
        return new Flags();
    }

    private static Map<String, Object> visible(int longest, String characters) {
        return Schema.of(
                "type",
                "string",
                "minLength",
                1,
                "maxLength",
                longest,
                "pattern",
                "^[" + characters + "]*$");
    }

    private static final class Flags extends Form<Boolean> {

        @Override
        Optional<Boolean> read(Reading in) {
            if (in.token() == JsonToken.VALUE_TRUE) return Optional.of(true);
            if (in.token() == JsonToken.VALUE_FALSE) return Optional.of(false);
            String text = in.token() == JsonToken.VALUE_STRING ? in.text() : "";
            boolean quoted = text.equals("true") || text.equals("false");
            in.refuse(expected(), quoted ? "write " + text + " without quotes" : "");
            return Optional.empty();
        }

        @Override
        void write(Boolean value, Writing out) {
            out.flag(value);
        }

        @Override
        String expected() {
            return "true or false";
        }

        @Override
        Map<String, Object> schema(Map<String, Object> definitions) {
            return Schema.of("type", "boolean");
        }
    }

    /** Strings without unpaired surrogates, which no UTF-8 file can hold. */
    private static final class Strings extends Form<String> {

        private final String expected;
        private final Map<String, Object> schema;
        private final Predicate<String> admitted;
        private final UnaryOperator<String> hint;

        Strings(
                String expected,
                Map<String, Object> schema,
                Predicate<String> admitted,
                UnaryOperator<String> hint) {
            this.expected = expected;
            this.schema = schema;
            this.admitted = admitted;
            this.hint = hint;
        }

        @Override
        Optional<String> read(Reading in) {
            if (in.token() != JsonToken.VALUE_STRING) {
                in.refuse(expected, in.number() ? "write it in double quotes" : "");
                return Optional.empty();
            }
            String text = in.text();
            if (unpaired(text))
                in.refuse("Unicode text", "an escape \\uD800 to \\uDFFF stands alone");
            else if (!admitted.test(text)) in.refuse(expected, hint.apply(text));
            else return Optional.of(text);
            return Optional.empty();
        }

        @Override
        void write(String value, Writing out) {
            out.text(value);
        }

        @Override
        String expected() {
            return expected;
        }

        @Override
        Map<String, Object> schema(Map<String, Object> definitions) {
            return schema;
        }

        private static boolean unpaired(String text) {
            int point;
            for (int i = 0; i < text.length(); i += Character.charCount(point)) {
                point = text.codePointAt(i);
                if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                    return true;
            }
            return false;
        }
    }
}
