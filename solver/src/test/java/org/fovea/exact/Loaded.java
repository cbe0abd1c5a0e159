package org.fovea.exact;

import java.util.Map;
import org.fovea.instance.Instance;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenarios;
import org.fovea.scenario.Settings;

/**
 * Instances of the sets k1 and k3 under load: windows of 12 to 70 ms and five times the work that
 * fits, so that most objects are dropped and every rule has something to leave out.
 */
public final class Loaded {

    private static final Map<String, String> KNOBS =
            Map.of("shortest", "12", "longest", "70", "load", "5");

    private Loaded() {}

    /** Of 3 to 7 tasks. */
    public static Instance instance(long seed) {
        return instance(seed, 3 + (int) (seed % 5));
    }

    /** Of so many tasks; even seeds of one network, odd ones of three. */
    public static Instance instance(long seed, int tasks) {
        var scenario = Scenarios.named(seed % 2 == 0 ? "k1" : "k3");
        return scenario.instance(
                new Recipe(scenario, tasks, seed, new Settings(scenario.knobs(), KNOBS)));
    }
}
