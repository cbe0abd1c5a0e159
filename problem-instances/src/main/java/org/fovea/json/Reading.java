package org.fovea.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One pass over a document, token by token, that notes every error it meets and goes on.
 *
 * <p>Limits on depth and on lengths hold while reading, so a hostile file is refused in bounded
 * time and memory.
 */
final class Reading {

    /** Errors of a file that are reported; reading ends at this many. */
    static final int MOST_ERRORS = 100;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_STRING = 1_000_000;
    private static final int SHOWN = 40;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxStringLength(LONGEST_STRING)
                                    .build())
                    .build();

    private final Document document;
    private final boolean quoting;
    private final JsonParser parser;
    private final List<Finding> findings = new ArrayList<>(0);
    private final List<InputError> elsewhere = new ArrayList<>(0);

    private Optional<String> names = Optional.empty();

    /**
     * An error before it has a line.
     *
     * @param offset the byte where it was seen, or {@link Places#UNKNOWN}: where {@code pointer}
     *     points
     */
    record Finding(long offset, String pointer, String found, String expected, String hint) {}

    /** Ends reading; what was found is in the findings. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    private Reading(Document document, boolean quoting) {
        this.document = document;
        this.quoting = quoting;
        this.parser = parser(document, document.start());
    }

    /** A parser over the document from a byte on; its offsets count from there. */
    static JsonParser parser(Document document, int from) {
        return JSON.createParser(
                ObjectReadContext.empty(), document.bytes(), from, document.bytes().length - from);
    }

    /**
     * Reads a whole document.
     *
     * @param quoting whether messages may quote its content
     * @throws InvalidInput with every error found
     */
    static <T> T whole(Document document, Form<T> form, boolean quoting) {
        return whole(document, form::read, quoting);
    }

    /** As with a form: {@code reader} starts at the first token and stops at the last one. */
    static <T> T whole(Document document, Function<Reading, Optional<T>> reader, boolean quoting) {
        return read(document, reader, quoting, true);
    }

    /** Reads a document no further than its form does. */
    static <T> T opening(Document document, Form<T> form) {
        return read(document, form::read, true, false);
    }

    private static <T> T read(
            Document document,
            Function<Reading, Optional<T>> reader,
            boolean quoting,
            boolean toTheEnd) {
        var reading = new Reading(document, quoting);
        var value = Optional.<T>empty();
        try {
            reading.encoding();
            if (reading.parser.nextToken() == null) reading.empty();
            value = reader.apply(reading);
            if (toTheEnd && reading.parser.nextToken() != null)
                reading.refuse("more after the end of the document", "nothing after it", "");
        } catch (Enough | JacksonException end) {
            if (end instanceof JacksonException syntax) reading.syntax(syntax);
        }
        return value.filter(read -> reading.clean()).orElseThrow(reading::invalid);
    }

    private boolean clean() {
        return findings.isEmpty() && elsewhere.isEmpty();
    }

    private InvalidInput invalid() {
        var errors = new ArrayList<>(new Places(document).located(findings));
        errors.addAll(elsewhere);
        return new InvalidInput(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
    }

    private void encoding() {
        int wrong = document.notUtf8();
        if (wrong < 0) return;
        String bytes = "the byte 0x%02X".formatted(document.bytes()[wrong]);
        String hint =
                wrong < 4 ? "the file may be UTF-16: save it as UTF-8" : "save the file as UTF-8";
        add(new Finding(wrong, "", quoting ? bytes : "a byte", "UTF-8 text", hint));
        throw new Enough();
    }

    private void empty() {
        add(new Finding(document.bytes().length, "", "an empty file", "a JSON object", ""));
        throw new Enough();
    }

    private void syntax(JacksonException failure) {
        var problem = Syntax.of(failure, document, parser.currentLocation().getByteOffset());
        String found = quoting ? problem.found() : "a syntax error";
        String hint = quoting ? problem.hint() : "";
        if (findings.size() < MOST_ERRORS)
            findings.add(
                    new Finding(
                            problem.offset(),
                            quoting ? pointer() : "",
                            found,
                            problem.expected(),
                            hint));
    }

    JsonToken token() {
        return parser.currentToken();
    }

    boolean number() {
        return token() == JsonToken.VALUE_NUMBER_INT || token() == JsonToken.VALUE_NUMBER_FLOAT;
    }

    boolean scalar() {
        return token().isScalarValue();
    }

    /** The current string, or the current number as it is written. */
    String text() {
        return parser.getString();
    }

    /**
     * The current integer; empty where it has more digits than a long, or so many that it may not
     * fit.
     */
    OptionalLong integer(int safeDigits) {
        if (parser.getStringLength() <= safeDigits) return OptionalLong.of(parser.getLongValue());
        try {
            return OptionalLong.of(Long.parseLong(text()));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Moves to the next field of the current object, or to its end. */
    boolean nextField() {
        return parser.nextToken() == JsonToken.PROPERTY_NAME;
    }

    String name() {
        return parser.currentName();
    }

    void nextValue() {
        parser.nextToken();
    }

    /** Moves to the next element of the current array, or to its end. */
    boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** From a field's name over its value. */
    void skipValue() {
        parser.nextToken();
        parser.skipChildren();
    }

    /** To the end of the current value, where that was not read. */
    void skipRestOfValue() {
        parser.skipChildren();
    }

    void skipRestOfArray() {
        while (nextElement()) parser.skipChildren();
    }

    void skipRestOfObject() {
        while (nextField()) skipValue();
    }

    /** The object that starts here as a document of its own; the reading moves to its end. */
    Document enclosed(String name) {
        long from = offset();
        parser.skipChildren();
        long to = document.start() + parser.currentLocation().getByteOffset();
        return document.part(name, (int) from, (int) to);
    }

    /** Whether the object that starts here has a field of this name; the reading does not move. */
    boolean hasField(String name) {
        if (token() != JsonToken.START_OBJECT) return false;
        try (var ahead = parser(document, (int) offset())) {
            ahead.nextToken();
            while (ahead.nextToken() == JsonToken.PROPERTY_NAME) {
                if (ahead.currentName().equals(name)) return true;
                ahead.nextToken();
                ahead.skipChildren();
            }
            return false;
        } catch (JacksonException syntax) {
            return false; // the reading itself will come there and report it
        }
    }

    /** Reports the current value and moves to its end. */
    void refuse(String expected, String hint) {
        refuse(shown(), expected, hint);
    }

    /** As {@link #refuse(String, String)}, saying what was found; {@code found} quotes nothing. */
    void refuse(String found, String expected, String hint) {
        add(new Finding(offset(), pointer(), found, expected, quoting ? hint : ""));
        parser.skipChildren();
    }

    /** Reports the current field's name and moves over its value. */
    void refuseField(String found, String expected, String hint) {
        if (quoting) add(new Finding(offset(), pointer(), found, expected, hint));
        else
            add(
                    new Finding(
                            offset(),
                            parent(pointer()),
                            "a field that does not belong here",
                            expected,
                            ""));
        skipValue();
    }

    /** Reports the object or array that ends here. */
    void refuseWhole(String found, String expected, String hint) {
        add(new Finding(Places.UNKNOWN, pointer(), found, expected, hint));
    }

    /** Reports a field of the object that ends here; {@code found} is its name. */
    void refuseInside(String field, String found, String expected) {
        add(
                new Finding(
                        Places.UNKNOWN,
                        pointer() + "/" + Text.pointerToken(field),
                        found,
                        expected,
                        ""));
    }

    /** Reports what the constructor of the value that ends here found. */
    void refuse(InvalidValue invalid) {
        String pointer = pointer();
        if (!quoting) {
            add(
                    new Finding(
                            Places.UNKNOWN,
                            pointer,
                            "a value that contradicts itself",
                            "a valid one",
                            ""));
            return;
        }
        for (Flaw flaw : invalid.flaws()) {
            String place = flaw.field().isEmpty() ? pointer : pointer + "/" + flaw.field();
            add(new Finding(Places.UNKNOWN, place, flaw.found(), flaw.expected(), flaw.hint()));
        }
    }

    /**
     * Names the file's author chose are content too: until the end of the object only its own place
     * is told.
     */
    void names() {
        if (!quoting) names = Optional.of(pointer());
    }

    /** Ends {@link #names}. */
    void endOfNames() {
        names = Optional.empty();
    }

    /** Reports errors of a file that this one refers to. */
    void refuse(InvalidInput other) {
        elsewhere.addAll(other.errors());
        if (elsewhere.size() >= MOST_ERRORS) throw new Enough();
    }

    private void add(Finding finding) {
        findings.add(finding);
        if (findings.size() >= MOST_ERRORS) throw new Enough();
    }

    /** The byte of the document where the current token starts. */
    private long offset() {
        return document.start() + parser.currentTokenLocation().getByteOffset();
    }

    private String pointer() {
        return names.orElseGet(() -> parser.streamReadContext().pathAsPointer().toString());
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private String shown() {
        return switch (token()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> quoting ? Text.quoted(text()) : "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> quoting ? shortened(text()) : "a number";
            case VALUE_TRUE, VALUE_FALSE -> quoting ? text() : "true or false";
            case VALUE_NULL -> "null";
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("No value starts at " + token());
        };
    }

    private static String shortened(String number) {
        return number.length() <= SHOWN ? number : number.substring(0, SHOWN) + "...";
    }
}
