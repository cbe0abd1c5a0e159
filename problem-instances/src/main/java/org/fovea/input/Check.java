package org.fovea.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the flaws of one value while its constructor runs.
 *
 * <p>Nothing is allocated or formatted while nothing is wrong: a file holds up to 900,000 tasks.
 * Usage: {@code new Check().range("release", release, 0, Limits.TIME).done()}.
 */
public final class Check {

    /** More are not reported of a file either. */
    private static final int MOST = 100;

    private final List<Flaw> flaws = new ArrayList<>(0);

    /** An integer between {@code least} and {@code most}, both included. */
    public Check range(String field, long value, long least, long most) {
        if (value < least || value > most)
            flaw(field, Long.toString(value), "an integer from " + least + " to " + most);
        return this;
    }

    /** An id: 1 to {@code longest} visible code points (Unicode categories L, M, N, P, S). */
    public Check id(String field, String value, int longest) {
        if (!Text.visible(value, longest, false))
            flaw(
                    field,
                    Text.quoted(value),
                    "1 to " + longest + " visible characters without spaces");
        return this;
    }

    /** A name: 1 to 200 code points, visible or spaces. */
    public Check name(String field, String value) {
        if (!Text.visible(value, 200, true))
            flaw(field, Text.quoted(value), "1 to 200 visible characters or spaces");
        return this;
    }

    /** Between {@code least} and {@code most} elements. */
    public Check size(String field, List<?> list, int least, int most) {
        if (list.size() < least || list.size() > most)
            flaw(
                    field,
                    list.size() + " elements",
                    (least == most ? "" : least + " to ") + most + " elements");
        return this;
    }

    /** Values never smaller than the one before. */
    public Check notDecreasing(String field, List<Long> values) {
        for (int i = 1; i < values.size(); i++)
            if (values.get(i) < values.get(i - 1))
                flaw(
                        field + "/" + i,
                        Long.toString(values.get(i)),
                        "at least the value before it, " + values.get(i - 1));
        return this;
    }

    /** Named amounts, each between 0 and {@code most}. */
    public Check amounts(String field, Map<String, Long> amounts, long most) {
        for (var amount : amounts.entrySet()) {
            String place = field + "/" + Text.pointerToken(amount.getKey());
            id(place, amount.getKey(), 100);
            range(place, amount.getValue(), 0, most);
        }
        return this;
    }

    /** No two equal values in {@code ids}; {@code place} gives the field of the i-th. */
    public Check unique(List<String> ids, java.util.function.IntFunction<String> place) {
        var first = new java.util.HashMap<String, Integer>(ids.size() * 2);
        for (int i = 0; i < ids.size(); i++) {
            Integer before = first.putIfAbsent(ids.get(i), i);
            if (before != null)
                flaw(
                        place.apply(i),
                        Text.quoted(ids.get(i)),
                        "an id that " + place.apply(before) + " does not have");
        }
        return this;
    }

    /** Records a flaw unless {@code holds}; for relations whose text is cheap. */
    public Check that(boolean holds, String field, String found, String expected) {
        if (!holds) flaw(field, found, expected);
        return this;
    }

    /** Records a flaw. */
    public Check flaw(String field, String found, String expected) {
        return flaw(field, found, expected, "");
    }

    /** Records a flaw with its repair. */
    public Check flaw(String field, String found, String expected, String hint) {
        if (flaws.size() < MOST) flaws.add(new Flaw(field, found, expected, hint));
        return this;
    }

    /** Whether nothing was wrong so far. */
    public boolean clean() {
        return flaws.isEmpty();
    }

    /** Ends the check: throws {@link InvalidValue} with everything found, or does nothing. */
    public void done() {
        if (!flaws.isEmpty()) throw new InvalidValue(flaws);
    }

    /**
     * A copy of named amounts in code-point order of their names, so that equal values are written
     * alike.
     */
    public static Map<String, Long> sorted(Map<String, Long> amounts) {
        var sorted = new TreeMap<String, Long>(Text.BY_CODE_POINT);
        sorted.putAll(amounts);
        return java.util.Collections.unmodifiableMap(sorted);
    }
}
