package org.fovea.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.execution.ClockState;

/** Whether a measurement may be relied on, and all reasons why not. */
public record Validity(List<String> reasons) {

    private static final long PERCENT = 100;
    private static final long APART = 10; // % that windows may differ by

    public Validity {
        reasons = List.copyOf(reasons);
    }

    /**
     * Of what was measured.
     *
     * @param unverified why nothing is known of what was computed; empty where it was checked
     */
    public static Validity of(
            Samples samples, ClockState before, ClockState after, Optional<String> unverified) {
        var reasons = new ArrayList<String>();
        if (after.movedFrom(before))
            reasons.add("the clock moved: " + before + " before, " + after + " after");
        var apart = samples.cells().stream().filter(cell -> apart(samples.medians(cell))).toList();
        if (!apart.isEmpty())
            reasons.add(
                    "three windows apart by more than 10 %% in %d of %d cells: %s (medians %s us)"
                            .formatted(
                                    apart.size(),
                                    samples.cells().size(),
                                    apart.getFirst(),
                                    Arrays.stream(samples.medians(apart.getFirst()))
                                            .mapToObj(Long::toString)
                                            .collect(Collectors.joining(" / "))));
        unverified.ifPresent(reasons::add);
        return new Validity(reasons);
    }

    /** Whether there is no reason against it. */
    public boolean valid() {
        return reasons.isEmpty();
    }

    private static boolean apart(long... medians) {
        long least = Arrays.stream(medians).min().orElse(0);
        long most = Arrays.stream(medians).max().orElse(0);
        return (most - least) * PERCENT > least * APART;
    }

    /** {@code VALID}, or {@code INVALID} with the reasons. */
    @Override
    public String toString() {
        return valid() ? "VALID" : "INVALID: " + String.join("; ", reasons);
    }
}
