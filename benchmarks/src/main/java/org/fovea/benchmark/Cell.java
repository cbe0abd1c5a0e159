package org.fovea.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.instance.Instance;
import org.fovea.scenario.Recipe;

/**
 * A scenario of 1,000 tasks at a load, of which some seeds are drawn.
 *
 * @param load as the scenario's knob takes it
 * @param seeds from 1
 */
record Cell(String scenario, String load, int seeds) {

    private static final int TASKS = 1_000;

    /** The sets that reach is promised on, then the others. */
    static List<Cell> all() {
        return Stream.of(
                        loads("stream", 5, "1", "2", "3"),
                        loads("k3", 5, "1", "2", "3"),
                        loads("kc", 5, "1", "2", "3", "6"),
                        loads("drone-vehicle", 3, "1", "2"),
                        loads("dash-cam", 3, "1", "2"),
                        loads("street", 3, "1", "2"),
                        loads("serving", 3, "1", "2"),
                        loads("burst", 3, "1", "2"),
                        loads("periodic", 3, "1", "2"))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<Cell> loads(String scenario, int seeds, String... loads) {
        return Stream.of(loads).map(load -> new Cell(scenario, load, seeds));
    }

    Instance instance(int seed) {
        return Recipe.of(scenario, TASKS, seed, Map.of("load", load)).instance();
    }

    @Override
    public String toString() {
        return scenario + "@" + load;
    }
}
