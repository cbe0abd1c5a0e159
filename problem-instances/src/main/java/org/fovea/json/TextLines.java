package org.fovea.json;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;

/** A document that is lines of text: each is checked to be UTF-8 and not absurdly long. */
public final class TextLines {

    /** Longest line, bytes; the formats that we read have far shorter ones. */
    public static final int LONGEST = 10_000;

    private final Document document;

    private TextLines(Document document) {
        this.document = document;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param text without its end
     */
    public record Line(int number, String text) {}

    /**
     * The lines of a document.
     *
     * @throws InvalidInput where it is not UTF-8
     */
    public static TextLines of(Document document) {
        int wrong = document.notUtf8();
        if (wrong < 0) return new TextLines(document);
        var finding =
                new Reading.Finding(
                        wrong,
                        "",
                        "the byte 0x%02X".formatted(document.bytes()[wrong]),
                        "UTF-8 text",
                        "is this a text file?");
        throw new InvalidInput(new Places(document).located(List.of(finding)));
    }

    /**
     * Hands on each line in turn.
     *
     * @throws InvalidInput at a line that is too long
     */
    public void each(Consumer<Line> reader) {
        byte[] bytes = document.bytes();
        int number = 1;
        for (int from = document.start(); from < bytes.length; number++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') to++;
            if (to - from > LONGEST) throw tooLong(number);
            int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
            reader.accept(
                    new Line(number, new String(bytes, from, end - from, StandardCharsets.UTF_8)));
            from = to + 1;
        }
    }

    /**
     * The same text for a library that reads it.
     *
     * @throws InvalidInput where a line is too long
     */
    public Reader reader() {
        each(_ -> {});
        byte[] bytes = document.bytes();
        int start = document.start();
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start),
                StandardCharsets.UTF_8);
    }

    /** How the text begins: at most so many bytes of it. */
    public String opening(int most) {
        byte[] bytes = document.bytes();
        int start = document.start();
        return new String(
                bytes, start, Math.min(most, bytes.length - start), StandardCharsets.UTF_8);
    }

    private InvalidInput tooLong(int line) {
        return new InvalidInput(
                List.of(
                        new InputError(
                                UnusableFile.shown(document.name()),
                                line,
                                1,
                                "",
                                "a line of more than " + LONGEST + " bytes",
                                "lines of at most " + LONGEST + " bytes",
                                "")));
    }
}
