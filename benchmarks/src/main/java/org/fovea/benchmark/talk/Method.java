package org.fovea.benchmark.talk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.schedule.Schedule;

/** A policy and the means that it has. All but the two plain ones have the same policy. */
record Method(String label, String policy, Set<Means> means) {

    static final List<Method> ALL =
            List.of(
                    priced("joint", EnumSet.allOf(Means.class)),
                    priced("joint without canvas", EnumSet.complementOf(EnumSet.of(Means.CANVAS))),
                    priced("batch only", EnumSet.of(Means.BATCH)),
                    priced("crop only", EnumSet.of(Means.RESIZE)),
                    priced("exit only", EnumSet.of(Means.EXIT)),
                    priced("admission only", EnumSet.noneOf(Means.class)),
                    new Method("edf", "edf", EnumSet.noneOf(Means.class)),
                    new Method("fifo", "fifo", EnumSet.noneOf(Means.class)));

    private static Method priced(String label, Set<Means> means) {
        return new Method(label, "price", means);
    }

    /** What the method may do with the instance's tasks on this device. */
    Instance restricted(Device device, Instance instance) {
        return Shipped.served(Means.of(device, means), instance);
    }

    Schedule schedule(Instance restricted) {
        return Answered.schedule(policy, restricted);
    }
}
