package org.fovea.cascade;

import java.util.List;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/** How much there is of a resource, and for how long a classifier holds its part. */
public record Capacity(long limit, Held held) {

    /** For how long. */
    public enum Held {
        /** As long as the cascade stands: what all used classifiers need together counts. */
        CASCADE("cascade"),
        /** While it is asked: each counts alone. */
        TURN("turn");

        private final String word;

        Held(String word) {
            this.word = word;
        }

        /** As files write it. */
        public String word() {
            return word;
        }

        static Held of(String word) {
            return word.equals(TURN.word) ? TURN : CASCADE;
        }

        static List<String> words() {
            return List.of(CASCADE.word, TURN.word);
        }
    }

    public Capacity {
        new Check().range("limit", limit, 0, Limits.CAPACITY).done();
    }
}
