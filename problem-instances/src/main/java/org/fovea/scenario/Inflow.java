package org.fovea.scenario;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Task;

/**
 * Arrivals without end: what a scenario is when nobody says how many tasks it has.
 *
 * @param devices that serve them
 * @param tasks in order of release, each drawn when it is asked for, with ids that never come again
 */
public record Inflow(List<Device> devices, Iterator<Task> tasks) {

    /** So many of the first arrivals tell what pace or speed makes a load. */
    static final int PILOT = 10_000;

    public Inflow {
        devices = List.copyOf(devices);
    }

    /**
     * The arrivals of a scenario: the same arguments give the same tasks on every machine.
     *
     * @param settings knobs by name, for instance {@code load} to {@code 2}
     * @throws org.fovea.input.InvalidValue for an unknown scenario or knob, or a value out of range
     */
    public static Inflow of(String scenario, long seed, Map<String, String> settings) {
        var found = Scenarios.named(scenario);
        return found.inflow(seed, new Settings(found.knobs(), settings));
    }
}
