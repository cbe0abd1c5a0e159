package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;

/**
 * How long after its release a task is due: uniform among the whole us between two ends, which a
 * word can choose.
 *
 * @param spans one, or several to choose among, the standard one first
 */
record Windows(List<Span> spans, Knob.Choice choice) {

    private static final String RANGE_LEAST = "0.001";
    private static final String RANGE_MOST = "1000000";

    /**
     * Ends by a word.
     *
     * @param shortest and {@code longest}: ms
     */
    record Span(String word, String shortest, String longest) {}

    /** Shortest and longest window, us, both included. */
    record Ends(long shortest, long longest) {}

    /** Windows between these ends, ms. */
    static Windows between(String shortest, String longest) {
        return of(List.of(new Span("only", shortest, longest)));
    }

    /** The two kinds that most measuring sets come in. */
    static Windows tightOrLoose() {
        return of(List.of(new Span("tight", "30", "150"), new Span("loose", "100", "500")));
    }

    private static Windows of(List<Span> spans) {
        return new Windows(
                spans,
                new Knob.Choice(
                        "windows",
                        spans.stream().map(Span::word).toList(),
                        true,
                        "deadline = release + uniform shortest..longest: " + told(spans),
                        "assumed"));
    }

    /** The choice, where there is one, and the ends. */
    List<Knob> knobs() {
        var knobs = new ArrayList<Knob>();
        if (spans.size() > 1) knobs.add(choice);
        knobs.add(shortest());
        knobs.add(longest());
        return knobs;
    }

    /** The ends that are set; throws {@link InvalidValue} where they are the wrong way round. */
    Ends ends(Settings settings) {
        var span =
                spans.get(spans.size() > 1 ? choice.words().indexOf(settings.choice(choice)) : 0);
        var shortest = settings.given(shortest()).orElse(new BigDecimal(span.shortest()));
        var longest = settings.given(longest()).orElse(new BigDecimal(span.longest()));
        if (shortest.compareTo(longest) <= 0)
            return new Ends(Settings.micros(shortest), Settings.micros(longest));
        throw new InvalidValue(
                List.of(
                        new Flaw(
                                "shortest",
                                shortest.toPlainString(),
                                "at most the longest window, " + longest.toPlainString() + " ms",
                                "set longest too")));
    }

    private Knob.Number shortest() {
        return end("shortest", Span::shortest);
    }

    private Knob.Number longest() {
        return end("longest", Span::longest);
    }

    private Knob.Number end(String name, Function<Span, String> value) {
        var standard =
                spans.size() == 1
                        ? Optional.of(value.apply(spans.getFirst()))
                        : Optional.<String>empty();
        return new Knob.Number(
                name,
                "ms",
                RANGE_LEAST,
                RANGE_MOST,
                standard,
                name
                        + " window: deadline = release + uniform shortest..longest"
                        + (spans.size() == 1 ? "" : "; where it is not set, as windows says"),
                "assumed");
    }

    private static String told(List<Span> spans) {
        return String.join(
                ", ",
                spans.stream()
                        .map(span ->
                                span.word() + " " + span.shortest() + ".." + span.longest() + " ms")
                        .toList());
    }
}
