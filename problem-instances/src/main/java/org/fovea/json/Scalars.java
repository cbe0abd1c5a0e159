package org.fovea.json;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return new Strings("a string", Map.of("type", "string")) {
            @Override
            boolean admits(String text) {
                return true;
            }
        };
    }

    /** 1 to {@code longest} visible code points. */
    public static Form<String> id(int longest) {
        return visible(
                longest,
                VISIBLE,
                false,
                "a string of 1 to " + longest + " visible characters without spaces");
    }

    /** 1 to 200 visible code points or spaces. */
    public static Form<String> name() {
        return visible(
                LONGEST_NAME,
                VISIBLE + " ",
                true,
                "a string of 1 to " + LONGEST_NAME + " visible characters or spaces");
    }

    /** {@code digits} lower-case hexadecimal digits. */
    public static Form<String> hexadecimal(int digits) {
        String pattern = "^[0-9a-f]{" + digits + "}$";
        return new Strings(
                "a string of " + digits + " lower-case hexadecimal digits",
                Schema.of("type", "string", "pattern", pattern)) {
            @Override
            boolean admits(String text) {
                return text.length() == digits
                        && text.chars()
                                .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
            }
        };
    }

    /** One of the constants of an enum, by its name. */
    public static <E extends Enum<E>> Form<E> constant(Class<E> constants) {
        var names = Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
        return oneOf(names).as(name -> Enum.valueOf(constants, name), Enum::name);
    }

    /** Just this word. */
    public static Form<String> exactly(String word) {
        return oneOf(List.of(word));
    }

    /** One of these words. */
    public static Form<String> oneOf(List<String> words) {
        String expected = words.stream().map(Text::quoted).collect(joining(" or "));
        return new Strings(
                expected,
                words.size() == 1
                        ? Schema.of("const", words.getFirst())
                        : Schema.of("enum", words)) {
            @Override
            boolean admits(String text) {
                return words.contains(text);
            }

            @Override
            String hint(String text) {
                return words.size() == 1 ? "" : Nearest.question(text, words);
            }
        };
    }

    /** {@code true} or {@code false}. */
    public static Form<Boolean> flag() {
        return new Form<>() {
            @Override
            Optional<Boolean> read(Reading in) {
                if (in.token() == JsonToken.VALUE_TRUE) return Optional.of(true);
                if (in.token() == JsonToken.VALUE_FALSE) return Optional.of(false);
                String text = in.token() == JsonToken.VALUE_STRING ? in.text() : "";
                in.refuse(
                        expected(),
                        text.equals("true") || text.equals("false")
                                ? "write " + text + " without quotes"
                                : "");
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
        };
    }

    private static Form<String> visible(
            int longest, String characters, boolean spaces, String expected) {
        var schema =
                Schema.of(
                        "type",
                        "string",
                        "minLength",
                        1,
                        "maxLength",
                        longest,
                        "pattern",
                        "^[" + characters + "]*$");
        return new Strings(expected, schema) {
            @Override
            boolean admits(String text) {
                return Text.visible(text, longest, spaces);
            }
        };
    }

    /** Strings without unpaired surrogates, which no UTF-8 file can hold. */
    private abstract static class Strings extends Form<String> {

        private final String expected;
        private final Map<String, Object> schema;

        Strings(String expected, Map<String, Object> schema) {
            this.expected = expected;
            this.schema = schema;
        }

        abstract boolean admits(String text);

        String hint(String text) {
            return "";
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
            else if (!admits(text)) in.refuse(expected, hint(text));
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
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isSurrogate(c)) continue;
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) return true;
                i++;
            }
            return false;
        }
    }
}
