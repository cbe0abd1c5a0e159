package org.fovea.input;

/**
 * One located error of an input file.
 *
 * @param file the file's path as the user gave it
 * @param line from 1; 0 where unknown
 * @param column from 1, in code points; 0 where unknown
 * @param pointer JSON pointer (RFC 6901); empty for the whole document
 * @param found what stands there, escaped and shortened
 * @param expected what may stand there
 * @param hint how to repair it, empty where we cannot tell
 */
public record InputError(
        String file,
        int line,
        int column,
        String pointer,
        String found,
        String expected,
        String hint) {

    /** The error as one line: place, found, expected, hint. */
    public String message() {
        var text = new StringBuilder(file);
        if (line > 0) text.append(':').append(line).append(':').append(column);
        if (!pointer.isEmpty()) text.append(" at ").append(pointer);
        text.append(": found ").append(found).append(", expected ").append(expected);
        if (!hint.isEmpty()) text.append("; ").append(hint);
        return text.toString();
    }
}
