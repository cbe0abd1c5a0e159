package org.fovea.external;

import java.util.ArrayList;
import java.util.List;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;

/**
 * Splits a command into words as a shell would, without one: spaces separate words; single quotes
 * keep everything, double quotes everything but a backslash before {@code "} or {@code \}; a
 * backslash outside keeps the next character. Nothing is expanded.
 */
final class CommandWords {

    private final String command;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int next;

    private CommandWords(String command) {
        this.command = command;
    }

    /**
     * The words, at least one.
     *
     * @throws org.fovea.input.InvalidValue for an open quote, a last backslash, or no word
     */
    static List<String> of(String command) {
        return new CommandWords(command).split();
    }

    private List<String> split() {
        while (next < command.length()) {
            char c = command.charAt(next++);
            if (Character.isWhitespace(c)) endWord();
            else if (c == '\'') quoted(c, false);
            else if (c == '"') quoted(c, true);
            else append(c == '\\' ? character("a character after the backslash") : c);
        }
        endWord();
        if (words.isEmpty()) throw refused("a program, for instance exec:'python3 edf.py'");
        return List.copyOf(words);
    }

    private void quoted(char quote, boolean escapes) {
        begun = true;
        while (true) {
            char c = character("a closing " + quote);
            if (c == quote) return;
            boolean escape = escapes && c == '\\' && next < command.length();
            if (escape && (command.charAt(next) == '"' || command.charAt(next) == '\\'))
                c = command.charAt(next++);
            append(c);
        }
    }

    private char character(String expected) {
        if (next == command.length()) throw refused(expected);
        return command.charAt(next++);
    }

    private void append(char c) {
        begun = true;
        word.append(c);
    }

    private void endWord() {
        if (begun) words.add(word.toString());
        word.setLength(0);
        begun = false;
    }

    private InvalidValue refused(String expected) {
        return new InvalidValue(List.of(new Flaw("exec", Text.quoted(command), expected, "")));
    }
}
