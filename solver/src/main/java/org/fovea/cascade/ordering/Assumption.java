package org.fovea.cascade.ordering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How classifiers are taken to depend on each other, whatever the outcomes say. */
public enum Assumption {
    /** Whether one fails tells nothing of another: only their probabilities of success count. */
    INDEPENDENT,
    /** The one that succeeds more often succeeds wherever the other does. */
    NESTED,
    /** As the outcomes say. */
    JOINT;

    /** The method that is exact under it. */
    public Ordering ordering() {
        return switch (this) {
            case INDEPENDENT -> new RatioOrder();
            case NESTED -> new NestedOrder();
            case JOINT -> new AutomaticOrder();
        };
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, as typed. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Assumption::word).toList();
    }

    /** The one that is typed so. */
    public static Assumption of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
