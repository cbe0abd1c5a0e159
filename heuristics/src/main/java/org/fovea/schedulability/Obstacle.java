package org.fovea.schedulability;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.schedulability.taskset.Stream;

/** What stands in the way of any test. */
final class Obstacle {

    private Obstacle() {}

    /** A limit of the device that an endless schedule on these networks breaks. */
    static Optional<String> of(Device device, Collection<Network> used) {
        if (device.energyBudget().isPresent())
            return Optional.of("an endless schedule uses up the device's energy budget");
        if (!device.budgets().isEmpty())
            return Optional.of(
                    "an endless schedule uses up the device's budget of "
                            + device.budgets().keySet().iterator().next());
        long storage =
                Set.copyOf(used).stream().mapToLong(Network::storageBytes).sum(); // below 1e15
        long memory = device.memoryBytes().orElse(Long.MAX_VALUE);
        return storage > memory
                ? Optional.of(
                        "the networks take %d bytes of %d bytes of memory"
                                .formatted(storage, memory))
                : Optional.empty();
    }

    /** That nothing answers a stream as it asks. */
    static String unserved(Stream stream, String kind) {
        return "no %s answers %s as it asks".formatted(kind, stream.id());
    }
}
