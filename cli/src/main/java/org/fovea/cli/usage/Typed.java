package org.fovea.cli.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The command line as the user typed it.
 *
 * @param words without {@code fovea} itself
 */
public record Typed(List<String> words) {

    private static final Set<String> SHOWING = Set.of("--quiet", "--json", "--verbose");
    private static final Set<String> WRITING =
            Set.of("-o", "--output", "--events", "--instance-out");

    public Typed {
        words = List.copyOf(words);
    }

    /** The words as given. */
    public static Typed of(String... words) {
        return new Typed(List.of(words));
    }

    /** All of it, for a shell. */
    public String whole() {
        return line(words);
    }

    /**
     * What made the schedule, for its file: without where the file goes and what is shown
     * meanwhile, so that the same solving gives the same bytes wherever they are written.
     */
    public String recipe() {
        var kept = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (WRITING.contains(word)) i++; // its value is the next word
            else if (!SHOWING.contains(word) && !namesATarget(word)) kept.add(word);
        }
        return line(kept);
    }

    private static boolean namesATarget(String word) {
        return word.startsWith("--output=")
                || word.startsWith("--events=")
                || word.startsWith("--instance-out=")
                || (word.startsWith("-o") && !word.startsWith("--"));
    }

    private static String line(List<String> words) {
        var whole = new ArrayList<String>(words);
        whole.addFirst("fovea");
        return ShellWords.join(whole);
    }
}
