package org.fovea.scenario;

import java.util.Map;
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
     * something else than its standard: {@code k3-tight-15-1-load2}.
     */
    public String name() {
        var name = new StringBuilder(scenario.name());
        for (var knob : settings.knobs())
            if (knob instanceof Knob.Choice choice && choice.leading())
                name.append('-').append(settings.choice(choice));
        name.append('-').append(tasks).append('-').append(seed);
        for (var knob : settings.knobs()) {
            boolean told = knob instanceof Knob.Choice choice && choice.leading();
            if (!told && settings.given().containsKey(knob.name()))
                name.append('-').append(knob.name()).append(settings.given().get(knob.name()));
        }
        return name.toString();
    }
}
