package org.fovea.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a file of one kind holds: a structure whose field {@code format} names the kind and its
 * version.
 *
 * @param tag for instance {@code fovea-instance/1}
 * @param title what such a file is, for the schema
 */
public record Format<T>(String tag, String title, Structure<T> content) {

    /** The field that tells formats apart. */
    public static final String FIELD = "format";

    /**
     * Reads a document.
     *
     * @throws InvalidInput with all errors, the first 100; with just one where the document is of
     *     another format
     */
    public T read(Document document) {
        return read(document, true);
    }

    /**
     * As {@link #read(Document)}, quoting nothing of the document in messages: it may be a file
     * that is not ours.
     */
    public T readUnquoted(Document document) {
        return read(document, false);
    }

    /**
     * As {@link #read(Document)}, but only the fields of this format with which the document opens:
     * what comes after them is not looked at, whatever it is, and may be cut off.
     */
    public T readOpening(Document document) {
        return Reading.opening(document, content.opening());
    }

    private T read(Document document, boolean quoting) {
        var found = tagOf(document);
        if (found.isPresent() && !found.get().equals(tag)) {
            String shown = quoting ? Text.quoted(found.get()) : "another format";
            String hint = quoting ? Nearest.question(found.get(), List.of(tag)) : "";
            var error =
                    new Reading.Finding(Places.UNKNOWN, "/" + FIELD, shown, Text.quoted(tag), hint);
            throw new InvalidInput(new Places(document).located(List.of(error)));
        }
        return Reading.whole(document, content, quoting);
    }

    /**
     * How many elements the document's array of that name has; reads no further than that and looks
     * at none of them. 0 where there is none before the document ends or breaks.
     */
    public static int elements(Document document, String array) {
        try (var parser = Reading.parser(document, document.start())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return 0;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals(array);
                if (parser.nextToken() == JsonToken.START_ARRAY && here) return elements(parser);
                parser.skipChildren();
            }
            return 0;
        } catch (JacksonException syntax) {
            return 0; // whoever reads the document will come there and report it
        }
    }

    private static int elements(JsonParser array) {
        int count = 0;
        while (array.nextToken() != JsonToken.END_ARRAY) {
            array.skipChildren();
            count++;
        }
        return count;
    }

    /**
     * Which of the known formats a document says it has; reads no further than that.
     *
     * @throws InvalidInput where it says none or an unknown one
     */
    public static String tagOf(Document document, List<String> known) {
        var tag = tagOf(document);
        if (tag.isPresent() && known.contains(tag.get())) return tag.get();
        String found = tag.map(Text::quoted).orElse("no " + Text.quoted(FIELD));
        String expected = String.join(" or ", known.stream().map(Text::quoted).toList());
        String hint = tag.map(text -> Nearest.question(text, known)).orElse("");
        var error =
                new Reading.Finding(
                        Places.UNKNOWN, tag.isPresent() ? "/" + FIELD : "", found, expected, hint);
        throw new InvalidInput(new Places(document).located(List.of(error)));
    }

    /** Whether a document says that it has a format; reads no further than that. */
    public static boolean has(Document document, String tag) {
        return tagOf(document).filter(tag::equals).isPresent();
    }

    /**
     * The string in the field {@code format}; empty where there is none before the document ends or
     * breaks.
     */
    private static Optional<String> tagOf(Document document) {
        if (document.notUtf8() >= 0) return Optional.empty();
        try (var parser = Reading.parser(document, document.start())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals(FIELD);
                if (parser.nextToken() == JsonToken.VALUE_STRING && here)
                    return Optional.of(parser.getString());
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException syntax) {
            return Optional.empty(); // the reading itself will come there and report it
        }
    }

    /** Writes a value to a stream, which stays open: the same value gives the same bytes. */
    public void write(T value, OutputStream target) {
        try (var out = new Writing(target)) {
            content.write(value, out);
        }
    }

    /** Writes a value to a file, whole or not at all. */
    public void write(T value, Path target) {
        WholeFile.write(target, out -> write(value, out));
    }

    /** The bytes of a value's file. */
    public byte[] bytes(T value) {
        var bytes = new ByteArrayOutputStream();
        write(value, bytes);
        return bytes.toByteArray();
    }

    /** The JSON Schema (2020-12) of such documents, as the text of its file. */
    public String schema() {
        var definitions = new LinkedHashMap<String, Object>();
        var body = content.body(definitions);
        var schema = Schema.of("$schema", Schema.DIALECT, "title", title);
        schema.putAll(body);
        if (!definitions.isEmpty()) schema.put("$defs", definitions);
        var bytes = new ByteArrayOutputStream();
        try (var out = new Writing(bytes)) {
            Schema.write(schema, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
