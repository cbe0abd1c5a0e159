package org.fovea.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.input.Check;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Nearest;

/**
 * What the knobs of a scenario are set to.
 *
 * @param knobs all of them, in their order
 * @param given by name: what was set to something else than its standard, in its one spelling
 */
public record Settings(List<Knob> knobs, Map<String, String> given) {

    public Settings {
        knobs = List.copyOf(knobs);
        var names = knobs.stream().map(Knob::name).toList();
        var flaws = new ArrayList<Flaw>();
        for (String name : given.keySet())
            if (!names.contains(name))
                flaws.add(
                        new Flaw(
                                "",
                                Text.escaped(name),
                                "a knob: one of " + String.join(", ", names),
                                Nearest.question(name, names)));
        if (!flaws.isEmpty()) throw new InvalidValue(flaws);
        var kept = new LinkedHashMap<String, String>();
        for (var knob : knobs) {
            var typed = Optional.ofNullable(given.get(knob.name()));
            typed.map(knob::value)
                    .filter(value -> !knob.standard().equals(Optional.of(value)))
                    .ifPresent(value -> kept.put(knob.name(), value));
        }
        given = Collections.unmodifiableMap(kept);
    }

    /** A number that has a standard value, or was given. */
    public double number(Knob.Number knob) {
        return decimal(knob).doubleValue();
    }

    /** The same, exact. */
    public BigDecimal decimal(Knob.Number knob) {
        return given(knob)
                .or(() -> knob.standard().map(BigDecimal::new))
                .orElseThrow(() -> new IllegalStateException(knob.name() + " has no value"));
    }

    /** A time in ms as whole us. */
    public long micros(Knob.Number millis) {
        return micros(decimal(millis));
    }

    /** A time in ms as whole us. */
    static long micros(BigDecimal millis) {
        return millis.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A number only where it was given. */
    public Optional<BigDecimal> given(Knob.Number knob) {
        return Optional.ofNullable(given.get(knob.name())).map(BigDecimal::new);
    }

    /** An integer. */
    public int count(Knob.Count knob) {
        return Optional.ofNullable(given.get(knob.name()))
                .or(knob::standard)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException(knob.name() + " has no value"));
    }

    /** What a knob is set to, in its one spelling; empty where the scenario decides. */
    public Optional<String> value(Knob knob) {
        return Optional.ofNullable(given.get(knob.name())).or(knob::standard);
    }

    /**
     * Demands that one number is at most the other; both have values.
     *
     * @throws InvalidValue where it is not
     */
    public void ascending(Knob low, Knob high) {
        String least = value(low).orElseThrow();
        String most = value(high).orElseThrow();
        new Check()
                .that(
                        new BigDecimal(least).compareTo(new BigDecimal(most)) <= 0,
                        high.name(),
                        most,
                        "at least %s, which is %s".formatted(low.name(), least))
                .done();
    }

    /** The chosen word. */
    public String choice(Knob.Choice knob) {
        return given.getOrDefault(knob.name(), knob.words().getFirst());
    }
}
