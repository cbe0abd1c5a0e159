package org.fovea.scenario;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.input.Check;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;

/**
 * All that an instance depends on: the same recipe gives the same bytes on every machine.
 *
 * @param tasks how many
 * @param seed of all that is drawn, from 0
 */
public record Recipe(Scenario scenario, int tasks, long seed, Settings settings) {

    private static final int LONGEST_NAME = 200; // of instances

    public Recipe {
        new Check()
                .range("tasks", tasks, 0, Limits.TASKS)
                .range("seed", seed, 0, Long.MAX_VALUE)
                .done();
    }

    /**
     * A recipe by names.
     *
     * @param settings knobs by name, for instance {@code load} to {@code 2}
     * @throws org.fovea.input.InvalidValue for an unknown scenario or knob, or a value out of range
     */
    public static Recipe of(String scenario, int tasks, long seed, Map<String, String> settings) {
        var found = Scenarios.named(scenario);
        return new Recipe(found, tasks, seed, new Settings(found.knobs(), settings));
    }

    /** The instance. */
    public Instance instance() {
        return scenario.instance(this);
    }

    /**
     * The name of the instance: scenario, leading choices, tasks, seed, and what is set to
     * something else than its standard: {@code k3-tight-15-1-load2}. Where that is longer than a
     * name may be, digits stand for the settings.
     */
    public String name() {
        var name = new StringBuilder(scenario.name());
        for (var knob : settings.knobs())
            if (leading(knob))
                settings.value(knob).ifPresent(value -> name.append('-').append(value));
        name.append('-').append(tasks).append('-').append(seed);
        int unset = name.length();
        for (var knob : settings.knobs())
            if (!leading(knob) && settings.given().containsKey(knob.name()))
                name.append('-').append(knob.name()).append(settings.given().get(knob.name()));
        if (name.length() <= LONGEST_NAME) return name.toString();
        long digits = Draws.of(0, name.substring(unset)).bits();
        return name.substring(0, unset) + "-" + HexFormat.of().toHexDigits(digits);
    }

    /** The command that makes the instance again, but for where it is written. */
    public String command() {
        var command = new StringBuilder("fovea generate ").append(scenario.name());
        command.append(" --tasks ").append(tasks).append(" --seed ").append(seed);
        for (var knob : settings.knobs())
            if (leading(knob) || settings.given().containsKey(knob.name()))
                settings.value(knob)
                        .ifPresent(value ->
                                command.append(" --param ")
                                        .append(knob.name())
                                        .append('=')
                                        .append(value));
        return command.toString();
    }

    /**
     * For the description of the instance: what the scenario is and rests on, every knob, and the
     * command.
     */
    public String description() {
        return description("");
    }

    /** The same with a sentence on what this instance alone has; empty where there is none. */
    String description(String also) {
        var set = new ArrayList<String>();
        for (var knob : settings.knobs())
            settings.value(knob)
                    .ifPresent(value ->
                            set.add((knob.name() + " " + value + " " + knob.unit()).strip()));
        return Stream.of(
                        "Scenario " + scenario.name() + ": " + scenario.summary() + ".",
                        scenario.assumptions(),
                        set.isEmpty() ? "" : "Set: " + String.join(", ", set) + ".",
                        also,
                        "Synthetic, seed " + seed + ", made by: " + command())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean leading(Knob knob) {
        return knob instanceof Knob.Choice choice && choice.leading();
    }
}
