package org.fovea.schedulability.taskset;

import java.util.List;
import org.fovea.input.Check;
import org.fovea.instance.Device;
import org.fovea.instance.Network;

/**
 * Streams that one device has to serve for ever.
 *
 * @param description where it comes from; may be empty
 * @param streams at least one; ids unique
 */
public record TaskSet(String name, String description, Device device, List<Stream> streams) {

    static final int MOST_STREAMS = 10_000;

    public TaskSet {
        streams = List.copyOf(streams);
        var check =
                new Check()
                        .name("name", name)
                        .size("streams", streams, 1, MOST_STREAMS)
                        .unique(
                                streams.stream().map(Stream::id).toList(),
                                i -> "streams/" + i + "/id");
        int deepest = deepest(device);
        for (int i = 0; i < streams.size(); i++)
            if (streams.get(i).exit() > deepest)
                check.flaw(
                        "streams/" + i + "/exit",
                        streams.get(i).exit() + "",
                        "at most " + deepest + ", the most stages that any network has");
        check.done();
    }

    /** A set without a description. */
    public static TaskSet of(String name, Device device, Stream... streams) {
        return new TaskSet(name, "", device, List.of(streams));
    }

    private static int deepest(Device device) {
        int deepest = 1;
        for (Network network : device.networks())
            deepest = Math.max(deepest, network.stages().size());
        return deepest;
    }
}
