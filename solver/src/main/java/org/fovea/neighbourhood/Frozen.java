package org.fovea.neighbourhood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;

/** What inputs and launches that stay leave of a device's memory, energy and named budgets. */
final class Frozen {

    private final Device device;
    private final Map<String, Integer> inputs = new HashMap<>(); // by network
    private final List<Launch> launches;

    /** Inputs and launches may be of other devices too. */
    Frozen(Device device, List<Input> inputs, List<Launch> launches) {
        this.device = device;
        this.launches = launches;
        for (var input : inputs) this.inputs.merge(input.network(), 1, Integer::sum);
    }

    /** The device with what is left; a network that is in memory anyway takes no more of it. */
    Device left() {
        return new Device(
                device.id(),
                device.sizeClasses(),
                less(device.memoryBytes(), stored()),
                less(device.energyBudget(), energy()),
                budgets(),
                device.launchOverhead(),
                device.networks().stream().map(this::free).toList(),
                device.measured());
    }

    private static OptionalLong less(OptionalLong limit, long taken) {
        return limit.isEmpty() ? limit : OptionalLong.of(limit.getAsLong() - taken);
    }

    private boolean used(Network network) {
        return inputs.containsKey(network.id());
    }

    private Network free(Network network) {
        if (!used(network)) return network;
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                0,
                network.needs(),
                network.stages(),
                network.accuracy());
    }

    private long stored() {
        return device.networks().stream().filter(this::used).mapToLong(Network::storageBytes).sum();
    }

    private long energy() {
        long sum = 0;
        for (var network : device.networks())
            for (var launch : launches)
                if (launch.network().equals(network.id()))
                    sum += network.stages().get(launch.stage() - 1).energy(launch.inputs().size());
        return sum;
    }

    private Map<String, Long> budgets() {
        var left = new HashMap<>(device.budgets());
        for (var network : device.networks()) {
            long count = inputs.getOrDefault(network.id(), 0);
            network.needs()
                    .forEach((name, need) ->
                            left.computeIfPresent(name, (key, budget) -> budget - count * need));
        }
        return left;
    }
}
