package org.fovea.input;

/**
 * One thing wrong with a value.
 *
 * @param field JSON pointer relative to the value, without its leading slash: {@code ""} is the
 *     value itself, {@code "stages/1/latency/0"} a number inside it
 * @param found what stands there
 * @param expected what may stand there
 * @param hint how to repair it, empty where we cannot tell
 */
public record Flaw(String field, String found, String expected, String hint) {

    /** The flaw as one line. */
    public String message() {
        String place = field.isEmpty() ? "" : field + ": ";
        return place
                + "found "
                + found
                + ", expected "
                + expected
                + (hint.isEmpty() ? "" : "; " + hint);
    }
}
