package org.fovea.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.input.InputError;
import org.fovea.input.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Gives errors their lines and columns, by a second pass over the document that is made only when
 * there are any.
 */
final class Places {

    /** The offset of an error of which only the pointer is known. */
    static final long UNKNOWN = -1;

    private static final int LONGEST_POINTER = 1_000;

    private final Document document;

    Places(Document document) {
        this.document = document;
    }

    /** The errors in order of their places. */
    List<InputError> located(List<Reading.Finding> findings) {
        var wanted = new Wanted();
        for (var finding : findings) if (finding.offset() == UNKNOWN) wanted.add(finding.pointer());
        wanted.offset = document.start();
        if (findings.stream().anyMatch(finding -> finding.offset() == UNKNOWN)) search(wanted);
        var placed = new ArrayList<Reading.Finding>();
        for (var finding : findings) {
            long offset =
                    finding.offset() == UNKNOWN
                            ? wanted.offset(finding.pointer())
                            : finding.offset();
            placed.add(
                    new Reading.Finding(
                            offset,
                            finding.pointer(),
                            finding.found(),
                            finding.expected(),
                            finding.hint()));
        }
        placed.sort(Comparator.comparingLong(Reading.Finding::offset));
        return lines(placed);
    }

    private void search(Wanted root) {
        try (var parser = Reading.parser(document, document.start())) {
            if (parser.nextToken() != null) search(parser, root);
        } catch (JacksonException syntax) {
            // whatever lies behind the syntax error keeps the place of the part around it
        }
    }

    /** From the first token of a value to its last. */
    private void search(JsonParser parser, Wanted wanted) {
        wanted.offset = document.start() + parser.currentTokenLocation().getByteOffset();
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        if (!object && parser.currentToken() != JsonToken.START_ARRAY) return;
        for (int index = 0; parser.nextToken() != null; index++) {
            if (parser.currentToken().isStructEnd()) return;
            String token = object ? parser.currentName() : Integer.toString(index);
            if (object) parser.nextToken();
            var child = wanted.children.get(token);
            if (child == null) parser.skipChildren();
            else search(parser, child);
        }
    }

    /** Columns count code points; offsets are ascending. */
    private List<InputError> lines(List<Reading.Finding> findings) {
        var errors = new ArrayList<InputError>();
        byte[] bytes = document.bytes();
        int line = 1;
        int column = 1;
        int at = document.start();
        for (var finding : findings) {
            for (; at < finding.offset(); at++) {
                if (bytes[at] == '\n') {
                    line++;
                    column = 1;
                } else if ((bytes[at] & 0xC0) != 0x80) column++; // not a continuation byte of UTF-8
            }
            errors.add(
                    new InputError(
                            UnusableFile.shown(document.name()),
                            line,
                            column,
                            printable(finding.pointer()),
                            finding.found(),
                            finding.expected(),
                            finding.hint()));
        }
        return errors;
    }

    private static String printable(String pointer) {
        return pointer.isEmpty() || Text.visible(pointer, LONGEST_POINTER, true)
                ? pointer
                : Text.escaped(pointer);
    }

    /**
     * The pointers that are looked for, as a tree; a value that is not there has the place of the
     * value around it.
     */
    private static final class Wanted {

        final Map<String, Wanted> children = new HashMap<>();
        long offset = UNKNOWN;

        void add(String pointer) {
            var node = this;
            for (String token : tokens(pointer))
                node = node.children.computeIfAbsent(token, _ -> new Wanted());
        }

        long offset(String pointer) {
            var node = this;
            long found = offset;
            for (String token : tokens(pointer)) {
                node = java.util.Objects.requireNonNull(node.children.get(token));
                if (node.offset != UNKNOWN) found = node.offset;
            }
            return found;
        }

        private static List<String> tokens(String pointer) {
            if (pointer.isEmpty()) return List.of();
            return java.util.Arrays.stream(pointer.substring(1).split("/", -1))
                    .map(token -> token.replace("~1", "/").replace("~0", "~"))
                    .toList();
        }
    }
}
