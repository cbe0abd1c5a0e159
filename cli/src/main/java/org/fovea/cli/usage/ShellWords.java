package org.fovea.cli.usage;

import java.util.List;
import java.util.stream.Collectors;
import org.fovea.input.Text;

/** Writes a command line that a POSIX shell reads as the same words. */
public final class ShellWords {

    private static final String PLAIN = "%+,-./:=@_";

    private ShellWords() {}

    /** The words, separated by spaces, quoted where needed. */
    public static String join(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain =
                !word.isEmpty()
                        && word.codePoints()
                                .allMatch(
                                        c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
        if (plain) return word;
        if (Text.visible(word, word.length(), true)) return "'" + word.replace("'", "'\\''") + "'";
        return "'"
                + Text.escaped(word)
                + "'"; // cannot be typed anyway; must not reach a terminal as it is
    }
}
