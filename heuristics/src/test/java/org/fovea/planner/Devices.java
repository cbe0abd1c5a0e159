package org.fovea.planner;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;

/** Devices that are not what they were taken for. */
final class Devices {

    private Devices() {}

    /** How long a launch takes by an instance's tables, us. */
    static long lasts(Instance instance, Order order) {
        var device = instance.deviceOf(order.network()).orElseThrow();
        var network =
                device.networks().stream()
                        .filter(each -> each.id().equals(order.network()))
                        .findFirst()
                        .orElseThrow();
        return device.duration(network, order.stage(), order.inputs().size());
    }

    /** A device whose launches take so many times as long. */
    static Device paced(Device device, double factor) {
        return with(
                device,
                (long) (factor * device.launchOverhead()),
                device.networks().stream().map(network -> paced(network, factor)).toList());
    }

    /** A device with other networks. */
    static Device with(Device device, List<Network> networks) {
        return with(device, device.launchOverhead(), networks);
    }

    private static Device with(Device device, long overhead, List<Network> networks) {
        return new Device(
                device.id(),
                device.sizeClasses(),
                device.memoryBytes(),
                device.energyBudget(),
                device.budgets(),
                overhead,
                networks,
                device.measured());
    }

    private static Network paced(Network network, double factor) {
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                network.stages().stream().map(stage -> paced(stage, factor)).toList(),
                network.accuracy());
    }

    private static Stage paced(Stage stage, double factor) {
        return new Stage(
                stage.latency().stream()
                        .map(latency -> Math.max(1, (long) (factor * latency)))
                        .toList(),
                stage.energy(),
                Map.of());
    }
}
