package org.fovea.instance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.input.Check;

/**
 * An accelerator: runs one launch at a time, to its end.
 *
 * @param id unique in the instance
 * @param sizeClasses strictly ascending, px
 * @param memoryBytes capacity for the networks that a schedule uses
 * @param energyBudget uJ for a whole schedule
 * @param budgets further named limits on a whole schedule
 * @param launchOverhead us added to every launch
 * @param networks may be empty
 * @param measured where the numbers come from, in profiles
 */
public record Device(
        String id,
        List<Integer> sizeClasses,
        OptionalLong memoryBytes,
        OptionalLong energyBudget,
        Map<String, Long> budgets,
        long launchOverhead,
        List<Network> networks,
        Optional<Measured> measured) {

    private static final int CLASSES_SHOWN = 16;

    public Device {
        sizeClasses = List.copyOf(sizeClasses);
        budgets = Check.sorted(budgets);
        networks = List.copyOf(networks);
        var check =
                new Check()
                        .id("id", id, Limits.ID)
                        .size("sizeClasses", sizeClasses, 1, Limits.SIDE)
                        .amounts("budgets", budgets, Limits.CAPACITY)
                        .range("launchOverhead", launchOverhead, 0, Limits.TIME);
        memoryBytes.ifPresent(bytes -> check.range("memoryBytes", bytes, 0, Limits.CAPACITY));
        energyBudget.ifPresent(budget -> check.range("energyBudget", budget, 0, Limits.CAPACITY));
        for (int i = 0; i < sizeClasses.size(); i++) {
            check.range("sizeClasses/" + i, sizeClasses.get(i), 1, Limits.SIDE);
            if (i > 0 && sizeClasses.get(i) <= sizeClasses.get(i - 1))
                check.flaw(
                        "sizeClasses/" + i,
                        sizeClasses.get(i) + "",
                        "more than " + sizeClasses.get(i - 1));
        }
        check.size("networks", networks, 0, Limits.NETWORKS)
                .unique(networks.stream().map(Network::id).toList(), i -> "networks/" + i + "/id");
        networkIds(check, id, networks);
        entryClasses(check, sizeClasses, networks);
        check.done();
    }

    /** A device with these size classes and networks, without limits, overhead or a measurement. */
    public static Device of(String id, List<Integer> sizeClasses, Network... networks) {
        return new Device(
                id,
                sizeClasses,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of(),
                0,
                List.of(networks),
                Optional.empty());
    }

    /**
     * The native size class of an object: the smallest class that covers it, else the largest; px.
     */
    public int nativeClass(Extent object) {
        int side = object.side();
        for (int sizeClass : sizeClasses) if (sizeClass >= side) return sizeClass;
        return sizeClasses.getLast();
    }

    /** How long a launch of a stage (from 1) with so many inputs takes, overhead included, us. */
    public long duration(Network network, int stage, int inputs) {
        return launchOverhead + network.stages().get(stage - 1).latency().get(inputs - 1);
    }

    /**
     * This device under another id, its networks renamed to {@code ID/NETWORK}: one profile serves
     * many devices.
     */
    public Device named(String other) {
        var renamed =
                networks.stream()
                        .map(network ->
                                new Network(
                                        other + "/" + network.id(),
                                        network.feed(),
                                        network.width(),
                                        network.height(),
                                        network.storageBytes(),
                                        network.needs(),
                                        network.stages(),
                                        network.accuracy()))
                        .toList();
        return new Device(
                other,
                sizeClasses,
                memoryBytes,
                energyBudget,
                budgets,
                launchOverhead,
                renamed,
                measured);
    }

    private static void networkIds(Check check, String device, List<Network> networks) {
        for (int i = 0; i < networks.size(); i++) {
            // a longer id is what a renamed profile network has, so that such an instance can be
            // written and read again
            String id = networks.get(i).id();
            int longest = id.startsWith(device + "/") ? Network.LONGEST_ID : Limits.ID;
            check.id("networks/" + i + "/id", id, longest);
        }
    }

    private static void entryClasses(
            Check check, List<Integer> sizeClasses, List<Network> networks) {
        var known = new HashSet<>(sizeClasses); // a file may have thousands of classes and entries
        String shown = sizeClasses.size() <= CLASSES_SHOWN ? ", " + sizeClasses : "";
        for (int n = 0; n < networks.size(); n++) {
            var entries = networks.get(n).accuracy();
            for (int i = 0; i < entries.size(); i++) {
                int sizeClass = entries.get(i).sizeClass();
                if (!known.contains(sizeClass))
                    check.flaw(
                            "networks/" + n + "/accuracy/" + i + "/sizeClass",
                            sizeClass + "",
                            "one of the device's size classes" + shown);
            }
        }
    }
}
