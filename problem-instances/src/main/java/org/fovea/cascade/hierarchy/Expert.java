package org.fovea.cascade.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * A classifier of a hierarchy.
 *
 * @param superClass whose inputs a specialist knows; absent for the others
 * @param duration of one attempt, us
 * @param storageBytes what it occupies while it may be asked
 * @param needs of the resources named in the hierarchy's capacities
 */
public record Expert(
        String id,
        Kind kind,
        Optional<String> superClass,
        long duration,
        long storageBytes,
        Map<String, Long> needs) {

    /** What it answers, where it does. */
    public enum Kind {
        /** The super-class. */
        IDENTIFIER,
        /** The class, of inputs whose super-class is known to be its own. */
        SPECIALIST,
        /** The class, of any input. */
        GLOBAL,
        /** The class, always. */
        DETERMINISTIC;

        /** As files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    public Expert {
        needs = Check.sorted(needs);
        var check =
                new Check()
                        .id("id", id, Limits.ID)
                        .range("duration", duration, 1, Limits.TIME)
                        .range("storageBytes", storageBytes, 0, Limits.AMOUNT)
                        .amounts("needs", needs, Limits.AMOUNT);
        if (superClass.isPresent() != (kind == Kind.SPECIALIST))
            check.flaw(
                    superClass.isPresent() ? "superClass" : "",
                    superClass.isPresent()
                            ? "the super-class of " + kind.word() + " " + id
                            : "specialist " + id + " without a \"superClass\"",
                    "a super-class of each specialist and of nobody else");
        check.done();
    }

    /** One that needs nothing but time, and is no specialist. */
    public static Expert of(String id, Kind kind, long duration) {
        return new Expert(id, kind, Optional.empty(), duration, 0, Map.of());
    }

    /** A specialist that needs nothing but time. */
    public static Expert specialist(String id, String superClass, long duration) {
        return new Expert(id, Kind.SPECIALIST, Optional.of(superClass), duration, 0, Map.of());
    }

    /** The same with storage, bytes. */
    public Expert storing(long bytes) {
        return new Expert(id, kind, superClass, duration, bytes, needs);
    }

    /** What it needs of a resource; 0 where it says nothing. */
    public long need(String resource) {
        return needs.getOrDefault(resource, 0L);
    }
}
