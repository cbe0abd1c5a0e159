package org.fovea.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;

/** A network and where it runs. */
final class Host {

    private final int index;
    private final Device device;
    private final Network network;
    // a device may have 65,536 size classes and a network an entry for each: neither is searched
    // once per task
    private final Map<Integer, Integer> classOf = new HashMap<>();
    private final Map<Entry, AccuracyEntry> entries = new HashMap<>();

    private record Entry(int sizeClass, Optional<Scale> scale) {}

    /** {@code index} is the device's in the instance. */
    Host(int index, Device device, Network network) {
        this.index = index;
        this.device = device;
        this.network = network;
        for (var entry : network.accuracy())
            entries.put(new Entry(entry.sizeClass(), entry.scale()), entry);
    }

    /** The device's position in the instance. */
    int index() {
        return index;
    }

    Device device() {
        return device;
    }

    Network network() {
        return network;
    }

    /** The native size class of an object on this device, px. */
    int nativeClass(Extent object) {
        return classOf.computeIfAbsent(object.side(), side -> device.nativeClass(object));
    }

    /** The network's accuracies for an object at a scale. */
    Optional<AccuracyEntry> entry(Extent object, Optional<Scale> scale) {
        return Optional.ofNullable(entries.get(new Entry(nativeClass(object), scale)));
    }

    /** Whether the network has a stage of this number. */
    boolean has(int stage) {
        return stage >= 1 && stage <= network.stages().size();
    }

    /** Whether a launch may have so many inputs. */
    boolean takes(int inputs) {
        return inputs >= 1 && inputs <= network.batchLimit();
    }
}
