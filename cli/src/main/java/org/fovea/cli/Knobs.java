package org.fovea.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.Flaw;
import org.fovea.input.Text;
import org.fovea.scenario.Knob;
import org.fovea.scenario.Scenario;
import org.fovea.scenario.Scenarios;

/** Scenarios and their knobs as the command line names them. */
final class Knobs {

    static final String OPTION = "--param";

    private Knobs() {}

    /** The scenario of that name. */
    static Scenario scenario(String name) {
        return Scenarios.named(new Given("scenario", name).oneOf("a scenario", names()));
    }

    static List<String> names() {
        return Scenarios.all().stream().map(Scenario::name).toList();
    }

    /** By name, from {@code K=V} each. */
    static Map<String, String> of(List<String> settings) {
        var knobs = new LinkedHashMap<String, String>();
        for (String typed : settings) {
            int sign = typed.indexOf('=');
            if (sign < 1)
                throw new Given(OPTION, typed).wrong("a knob and its value, as in load=2", "");
            String name = typed.substring(0, sign);
            if (knobs.containsKey(name))
                throw new WrongUsage(
                        OPTION + " " + Text.escaped(name) + " twice", "each knob once", "");
            knobs.put(name, typed.substring(sign + 1));
        }
        return knobs;
    }

    /** A knob that is not there, or has a value that it cannot have, alone or with the others. */
    static WrongUsage wrong(Flaw flaw, Scenario scenario) {
        boolean knob = scenario.knobs().stream().map(Knob::name).anyMatch(flaw.field()::equals);
        String found =
                switch (flaw.field()) {
                    case "" -> OPTION + " " + flaw.found();
                    case "tasks" -> "--tasks " + flaw.found();
                    default ->
                            knob
                                    ? OPTION + " " + flaw.field() + "=" + flaw.found()
                                    : "knobs that make a " + flaw.field() + " of " + flaw.found();
                };
        return new WrongUsage(found, flaw.expected(), flaw.hint());
    }
}
