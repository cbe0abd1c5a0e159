package org.fovea.planner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;

/**
 * What was planned: for each device its launches in order, stage by stage to the exits they aim at,
 * and the plan in terms that outlive the problem it was made for.
 *
 * @param devices as they were when it was planned
 * @param clock when it was planned from, us
 * @param changes that it knows of
 * @param launches by device
 */
record Agenda(
        Instance devices,
        long clock,
        long changes,
        Map<String, List<Planned>> launches,
        List<Kept> plan) {

    /** A launch of new inputs. */
    record Planned(String network, List<Member.Content> inputs) {

        Planned {
            inputs = List.copyOf(inputs);
        }

        /** When all its tasks are released, us. */
        long release() {
            long latest = 0;
            for (var input : inputs)
                for (var member : input.members())
                    latest = Math.max(latest, member.task().release());
            return latest;
        }
    }

    /**
     * A task and how it was going to be served.
     *
     * @param network empty where it was not
     * @param scale ten-thousandths; 0 on crops
     */
    record Kept(String task, String network, int scale, int exit, byte glue) {}

    Agenda {
        launches = Map.copyOf(launches);
        plan = List.copyOf(plan);
    }

    static Agenda none(Instance devices) {
        return new Agenda(devices, 0, 0, Map.of(), List.of());
    }

    List<Planned> of(String device) {
        return launches.getOrDefault(device, List.of());
    }

    /** The same with other launches of a device. */
    Agenda with(String device, List<Planned> others) {
        var changed = new HashMap<>(launches);
        changed.put(device, List.copyOf(others));
        return new Agenda(devices, clock, changes, changed, plan);
    }

    /** Without what was planned for devices that have changed since. */
    Agenda heldOn(Instance now) {
        if (now == devices) return this;
        var kept = this;
        for (var device : devices.devices())
            if (now.devices().stream().noneMatch(each -> same(each, device)))
                kept = kept.with(device.id(), List.of());
        return kept;
    }

    private static boolean same(Device one, Device other) {
        return one.equals(other);
    }
}
