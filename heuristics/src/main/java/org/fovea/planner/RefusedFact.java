package org.fovea.planner;

import java.util.Locale;

/** A report that contradicts what is known; nothing was changed by it. */
public final class RefusedFact extends IllegalArgumentException {

    private RefusedFact(String sentence) {
        super(sentence);
    }

    static RefusedFact of(String sentence, Object... values) {
        return new RefusedFact(String.format(Locale.ROOT, sentence, values));
    }
}
