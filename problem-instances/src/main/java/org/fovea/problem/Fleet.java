package org.fovea.problem;

import java.util.ArrayList;
import java.util.List;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;

/**
 * Devices, networks and <em>modes</em> by index, all known before any task is.
 *
 * <p>A mode is one accuracy entry: a network, a native size class and, on canvases, a scale.
 * Devices keep the instance's order; networks are numbered through, device by device; modes are
 * numbered through, network by network.
 */
public final class Fleet {

    /** Stands for the absent scale of crop modes. */
    static final int NO_SCALE = 0;

    private final List<Device> devices;
    private final Network[] network;
    private final int[] deviceOf; // by network
    private final int[] firstNetwork; // by device, one more at the end
    private final long[][][] duration; // by network, stage - 1, inputs - 1
    private final long[][] needs; // by network, by its device's named budgets
    private final AccuracyEntry[] entry; // by mode
    private final int[] networkOf; // by mode
    private final int[] firstMode; // by network, one more at the end
    private final int[] scale; // by mode, ten-thousandths
    private final int[][] accuracy; // by mode, exit - 1: millionths
    private final int[][] best; // the running maximum of accuracy

    private Fleet(List<Device> devices) {
        this.devices = devices;
        var networks = new ArrayList<Network>();
        var owners = new ArrayList<Integer>();
        firstNetwork = new int[devices.size() + 1];
        for (int d = 0; d < devices.size(); d++) {
            for (var each : devices.get(d).networks()) {
                networks.add(each);
                owners.add(d);
            }
            firstNetwork[d + 1] = networks.size();
        }
        network = networks.toArray(Network[]::new);
        deviceOf = owners.stream().mapToInt(owner -> owner).toArray();
        duration = new long[network.length][][];
        needs = new long[network.length][];
        firstMode = new int[network.length + 1];
        var entries = new ArrayList<AccuracyEntry>();
        for (int n = 0; n < network.length; n++) {
            duration[n] = durations(devices.get(deviceOf[n]), network[n]);
            needs[n] = needs(devices.get(deviceOf[n]), network[n]);
            entries.addAll(network[n].accuracy());
            firstMode[n + 1] = entries.size();
        }
        entry = entries.toArray(AccuracyEntry[]::new);
        networkOf = new int[entry.length];
        for (int n = 0; n < network.length; n++)
            java.util.Arrays.fill(networkOf, firstMode[n], firstMode[n + 1], n);
        scale =
                entries.stream()
                        .mapToInt(e -> e.scale().map(Scale::tenThousandths).orElse(NO_SCALE))
                        .toArray();
        accuracy = new int[entry.length][];
        best = new int[entry.length][];
        for (int m = 0; m < entry.length; m++) {
            accuracy[m] = entry[m].byExit().stream().mapToInt(a -> a.millionths()).toArray();
            best[m] = accuracy[m].clone();
            for (int e = 1; e < best[m].length; e++)
                best[m][e] = Math.max(best[m][e], best[m][e - 1]);
        }
    }

    static Fleet of(List<Device> devices) {
        return new Fleet(devices);
    }

    private static long[] needs(Device device, Network network) {
        return device.budgets().keySet().stream()
                .mapToLong(name -> network.needs().getOrDefault(name, 0L))
                .toArray();
    }

    private static long[][] durations(Device device, Network network) {
        long[][] table = new long[network.stages().size()][network.batchLimit()];
        for (int stage = 1; stage <= table.length; stage++)
            for (int inputs = 1; inputs <= network.batchLimit(); inputs++)
                table[stage - 1][inputs - 1] = device.duration(network, stage, inputs);
        return table;
    }

    /** Number of devices. */
    public int devices() {
        return devices.size();
    }

    /** The device's record. */
    public Device device(int device) {
        return devices.get(device);
    }

    /** Number of networks on all devices. */
    public int networks() {
        return network.length;
    }

    /** The network's record. */
    public Network network(int network) {
        return this.network[network];
    }

    /** The device that holds a network. */
    public int deviceOf(int network) {
        return deviceOf[network];
    }

    /** The first network of a device; its networks end before {@link #endNetwork}. */
    public int firstNetwork(int device) {
        return firstNetwork[device];
    }

    /** One past the last network of a device. */
    public int endNetwork(int device) {
        return firstNetwork[device + 1];
    }

    /** Number of stages, which is the number of exits. */
    public int stages(int network) {
        return duration[network].length;
    }

    /** The most inputs of one launch. */
    public int batchLimit(int network) {
        return duration[network][0].length;
    }

    /** How long a launch of a stage (from 1) with so many inputs takes, overhead included, us. */
    public long duration(int network, int stage, int inputs) {
        return duration[network][stage - 1][inputs - 1];
    }

    /** Launches of stages {@code from} to {@code to} (from 1, both included) back to back, us. */
    public long duration(int network, int from, int to, int inputs) {
        long sum = 0;
        for (int stage = from; stage <= to; stage++)
            sum += duration[network][stage - 1][inputs - 1];
        return sum;
    }

    /**
     * Number of a device's budgets on the whole schedule, limited or not: energy and those named.
     */
    public int budgets(int device) {
        return 1 + devices.get(device).budgets().size();
    }

    /**
     * What launches of stages {@code from} to {@code to} of so many inputs, which are new where
     * {@code from} is 1, take of a budget of their device: energy (uJ) is budget 0, the named ones
     * follow in order of their names.
     */
    public long use(int network, int budget, int from, int to, int inputs) {
        if (budget > 0) return from > 1 ? 0 : inputs * needs[network][budget - 1];
        var launched = network(network);
        long sum = 0;
        for (int stage = from; stage <= to; stage++)
            sum += launched.stages().get(stage - 1).energy(inputs);
        return sum;
    }

    /** Whether inputs of the network hold many objects. */
    public boolean canvas(int network) {
        return this.network[network].feed().canvas();
    }

    /** Whether inputs of the network hold objects by volume alone. */
    public boolean volumeCanvas(int network) {
        return this.network[network].feed() instanceof Feed.VolumeCanvas;
    }

    /** Number of modes on all networks. */
    public int modes() {
        return entry.length;
    }

    /** The network of a mode. */
    public int networkOf(int mode) {
        return networkOf[mode];
    }

    /** The first mode of a network; its modes end before {@link #endMode}. */
    public int firstMode(int network) {
        return firstMode[network];
    }

    /** One past the last mode of a network. */
    public int endMode(int network) {
        return firstMode[network + 1];
    }

    /** The native size class that a mode is for, px. */
    public int sizeClass(int mode) {
        return entry[mode].sizeClass();
    }

    /** The scale of a canvas mode, ten-thousandths; 0 for a crop mode. */
    public int scale(int mode) {
        return scale[mode];
    }

    /** The scale of a canvas mode as a record. */
    public Scale scaleOf(int mode) {
        return entry[mode].scale().orElseThrow();
    }

    /** Accuracy at an exit (from 1), millionths. */
    public int accuracy(int mode, int exit) {
        return accuracy[mode][exit - 1];
    }

    /**
     * The best accuracy at this exit or an earlier one, millionths: what an input that completed it
     * in time has.
     */
    public int bestAccuracy(int mode, int exit) {
        return best[mode][exit - 1];
    }
}
