package org.fovea.execution.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.execution.Records.Fate;
import org.fovea.input.Check;
import org.fovea.schedule.Launch;

/**
 * A launch as it was planned and as it went.
 *
 * @param span when it ran; empty where it did not
 * @param cut inputs of the plan that took no part, in their order there; empty unless it ran
 */
public record ExecutedLaunch(Launch planned, Fate fate, Optional<Span> span, List<String> cut) {

    /** From a start to an end, us: rounded down and up from the ns of the clock. */
    public record Span(long start, long end) {
        public Span {
            new Check().that(start <= end, "end", end + "", "at least the start, " + start).done();
        }
    }

    public ExecutedLaunch {
        cut = List.copyOf(cut);
        var check = new Check();
        boolean ran = fate == Fate.RAN;
        check.that(
                ran == span.isPresent(),
                "fate",
                fate + (ran ? " without times" : " with times"),
                "start and end just where it ran");
        check.that(ran || cut.isEmpty(), "cut", cut.size() + " inputs", "none, unless it ran");
        check.that(
                cut.isEmpty() || some(cut, planned.inputs()),
                "cut",
                cut.size() + " inputs",
                "some of the launch's inputs, each once, and not all");
        check.done();
    }

    private static boolean some(List<String> cut, List<String> inputs) {
        var all = new HashSet<>(inputs);
        return cut.size() < all.size()
                && all.containsAll(cut)
                && new HashSet<>(cut).size() == cut.size();
    }

    /** The end after the planned end, us; negative where it was earlier, empty where none ran. */
    public OptionalLong lateness() {
        return span.isPresent()
                ? OptionalLong.of(span.get().end() - planned.end())
                : OptionalLong.empty();
    }
}
