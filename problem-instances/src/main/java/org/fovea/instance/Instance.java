package org.fovea.instance;

import java.util.List;
import java.util.Optional;
import org.fovea.input.Check;

/**
 * A problem instance: what there is to inspect, and what can inspect it.
 *
 * @param name unique within a collection
 * @param description where it comes from; may be empty
 * @param devices at least one; ids unique, network ids unique across all of them
 * @param tasks may be empty; ids unique
 */
public record Instance(String name, String description, List<Device> devices, List<Task> tasks) {

    public Instance {
        devices = List.copyOf(devices);
        tasks = List.copyOf(tasks);
        var check =
                new Check()
                        .name("name", name)
                        .size("devices", devices, 1, Limits.DEVICES)
                        .size("tasks", tasks, 0, Limits.TASKS)
                        .unique(
                                devices.stream().map(Device::id).toList(),
                                i -> "devices/" + i + "/id")
                        .unique(tasks.stream().map(Task::id).toList(), i -> "tasks/" + i + "/id");
        networks(check, devices);
        int deepest =
                devices.stream()
                        .flatMap(device -> device.networks().stream())
                        .mapToInt(network -> network.stages().size())
                        .max()
                        .orElse(0);
        for (int i = 0; i < tasks.size(); i++)
            if (tasks.get(i).mandatory() && tasks.get(i).minExit() > Math.max(1, deepest))
                check.flaw(
                        "tasks/" + i + "/minExit",
                        tasks.get(i).minExit() + "",
                        "at most "
                                + Math.max(1, deepest)
                                + ", the most stages that any network has");
        check.done();
    }

    /** An instance without a description. */
    public static Instance of(String name, List<Device> devices, List<Task> tasks) {
        return new Instance(name, "", devices, tasks);
    }

    /** The device that holds a network. */
    public Optional<Device> deviceOf(String network) {
        for (var device : devices)
            for (var candidate : device.networks())
                if (candidate.id().equals(network)) return Optional.of(device);
        return Optional.empty();
    }

    private static void networks(Check check, List<Device> devices) {
        var ids = new java.util.ArrayList<String>();
        var places = new java.util.ArrayList<String>();
        for (int d = 0; d < devices.size(); d++) {
            var networks = devices.get(d).networks();
            for (int n = 0; n < networks.size(); n++) {
                ids.add(networks.get(n).id());
                places.add("devices/" + d + "/networks/" + n + "/id");
            }
        }
        if (ids.size() > Limits.NETWORKS)
            check.flaw("devices", ids.size() + " networks in all", "at most " + Limits.NETWORKS);
        check.unique(ids, places::get);
    }
}
