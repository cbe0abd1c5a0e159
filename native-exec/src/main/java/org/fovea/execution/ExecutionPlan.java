package org.fovea.execution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * A schedule as a launch table: indices instead of ids, launches in order of start, then of
 * devices. Times are us from the start of the run.
 *
 * <p>Inputs, tasks, devices are numbered by their positions in schedule and instance, networks in
 * the order of the devices that hold them. The inputs of launch {@code l} are the members {@code
 * first(l)} to {@code first(l + 1) - 1}; a member is an input in a launch.
 */
public final class ExecutionPlan {

    private final Instance instance;
    private final Schedule schedule;
    private final Overrun overrun;
    private final List<Network> networks;
    private final int[] deviceOf; // by network
    private final int[] position; // by launch: in the schedule
    private final int[] network; // by launch
    private final int[] stage;
    private final long[] start;
    private final long[] end;
    private final int[] first; // by launch, one more at the end
    private final int[] member; // inputs
    private final long[] released; // by input: latest release of its tasks
    private final long[] due; // by input: latest deadline of its tasks
    private final int[][] tasks; // by input: in the order of its placements

    private ExecutionPlan(Instance instance, Schedule schedule, Overrun overrun) {
        this.instance = instance;
        this.schedule = schedule;
        this.overrun = overrun;
        networks = instance.devices().stream().flatMap(on -> on.networks().stream()).toList();
        deviceOf =
                IntStream.range(0, instance.devices().size())
                        .flatMap(
                                d -> instance.devices().get(d).networks().stream().mapToInt(_ -> d))
                        .toArray();
        var networkOf = positions(networks.stream().map(Network::id).toList());
        var inputOf = positions(schedule.inputs().stream().map(Input::id).toList());
        var launches = schedule.launches();
        position =
                IntStream.range(0, launches.size())
                        .boxed()
                        .sorted(order(launches, networkOf))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int count = launches.size();
        network = new int[count];
        stage = new int[count];
        start = new long[count];
        end = new long[count];
        first = new int[count + 1];
        for (int l = 0; l < count; l++) {
            var launch = launches.get(position[l]);
            network[l] = index(networkOf, launch.network());
            stage[l] = launch.stage();
            start[l] = launch.start();
            end[l] = launch.end();
            first[l + 1] = first[l] + launch.inputs().size();
        }
        member = new int[first[count]];
        for (int l = 0; l < count; l++) {
            var ids = launches.get(position[l]).inputs();
            for (int k = 0; k < ids.size(); k++) member[first[l] + k] = index(inputOf, ids.get(k));
        }
        var taskOf = positions(instance.tasks().stream().map(Task::id).toList());
        int inputs = schedule.inputs().size();
        tasks = new int[inputs][];
        released = new long[inputs];
        due = new long[inputs];
        for (int i = 0; i < inputs; i++) {
            tasks[i] =
                    schedule.inputs().get(i).placements().stream()
                            .mapToInt(placement -> index(taskOf, placement.task()))
                            .toArray();
            for (int task : tasks[i]) {
                released[i] = Math.max(released[i], instance.tasks().get(task).release());
                due[i] = Math.max(due[i], instance.tasks().get(task).deadline());
            }
        }
    }

    /** The plan of a schedule that keeps the rules; whether it does was asked before. */
    public static ExecutionPlan of(Instance instance, Schedule schedule, Overrun overrun) {
        return new ExecutionPlan(instance, schedule, overrun);
    }

    /** What is served. */
    public Instance instance() {
        return instance;
    }

    /** What is run. */
    public Schedule schedule() {
        return schedule;
    }

    /** What becomes of launches once a device is behind. */
    public Overrun overrun() {
        return overrun;
    }

    /** Number of devices. */
    public int devices() {
        return instance.devices().size();
    }

    /** A device of the instance. */
    public Device device(int device) {
        return instance.devices().get(device);
    }

    /** Number of networks on all devices. */
    public int networks() {
        return networks.size();
    }

    /** A network. */
    public Network network(int network) {
        return networks.get(network);
    }

    /** The device that holds a network. */
    public int deviceOf(int network) {
        return deviceOf[network];
    }

    /** Number of launches. */
    public int launches() {
        return network.length;
    }

    /** The network of a launch. */
    public int networkOf(int launch) {
        return network[launch];
    }

    /** The stage of a launch, from 1. */
    public int stage(int launch) {
        return stage[launch];
    }

    /** Planned start, us. */
    public long start(int launch) {
        return start[launch];
    }

    /** Planned end, us. */
    public long end(int launch) {
        return end[launch];
    }

    /** Where the members of a launch begin; for {@code launches()}, where the last one's end. */
    public int first(int launch) {
        return first[launch];
    }

    /** Number of inputs of a launch. */
    public int size(int launch) {
        return first[launch + 1] - first[launch];
    }

    /** The input that a member is. */
    public int input(int member) {
        return this.member[member];
    }

    /** Number of inputs. */
    public int inputs() {
        return tasks.length;
    }

    /** The latest release of an input's tasks, us. */
    public long released(int input) {
        return released[input];
    }

    /** The latest deadline of an input's tasks, us. */
    public long due(int input) {
        return due[input];
    }

    /** Number of tasks placed in an input. */
    public int placements(int input) {
        return tasks[input].length;
    }

    /** The task of the k-th placement of an input. */
    public int task(int input, int k) {
        return tasks[input][k];
    }

    /** The k-th placement of an input. */
    public Placement placement(int input, int k) {
        return schedule.inputs().get(input).placements().get(k);
    }

    /** How long a launch is planned to take with so many of its inputs, overhead included, us. */
    public long duration(int launch, int inputs) {
        int of = network[launch];
        return device(deviceOf[of]).duration(networks.get(of), stage[launch], inputs);
    }

    /** The launch as the schedule has it. */
    public Launch launch(int launch) {
        return schedule.launches().get(position[launch]);
    }

    private Comparator<Integer> order(List<Launch> launches, Map<String, Integer> networkOf) {
        return Comparator.<Integer>comparingLong(l -> launches.get(l).start())
                .thenComparingInt(l -> deviceOf[index(networkOf, launches.get(l).network())])
                .thenComparingInt(l -> l);
    }

    private static Map<String, Integer> positions(List<String> ids) {
        var positions = new HashMap<String, Integer>(ids.size() * 2);
        for (int i = 0; i < ids.size(); i++) positions.putIfAbsent(ids.get(i), i);
        return positions;
    }

    private static int index(Map<String, Integer> positions, String id) {
        Integer index = positions.get(id);
        if (index == null)
            throw new IllegalArgumentException("a plan names %s, which is nowhere".formatted(id));
        return index;
    }
}
