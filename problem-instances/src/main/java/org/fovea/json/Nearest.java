package org.fovea.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.fovea.input.Text;

/** Finds the known name that was probably meant (Damerau 1964: edits and swapped neighbours). */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest of {@code known}, where it is near enough to be what was meant. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) return Optional.empty();
        int least = 1 + Math.max(1, word.length() / 3);
        var nearest = Optional.<String>empty();
        for (String candidate : known) {
            int distance = distance(folded(word), folded(candidate));
            if (distance >= least) continue;
            least = distance;
            nearest = Optional.of(candidate);
        }
        return nearest;
    }

    /** "did you mean ...?", or nothing where no known name is near. */
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(name -> "did you mean " + Text.quoted(name) + "?").orElse("");
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }
}
