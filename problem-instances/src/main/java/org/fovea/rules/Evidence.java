package org.fovea.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/**
 * A schedule beside its instance, with every id looked up once.
 *
 * <p>Tasks and inputs are numbered by their positions in the instance and in the schedule. Whatever
 * names nothing is left out here: rule 0 tells of it, and the other rules judge the rest.
 */
public final class Evidence {

    /** Stands for an id that names nothing. */
    static final int UNKNOWN = -1;

    private final Instance instance;
    private final Schedule schedule;
    private final Map<String, Integer> taskOf;
    private final Map<String, Host> hostOf;
    private final Map<String, Integer> inputOf;
    private final List<List<Placed>> placed; // by input
    private final List<Run> runs; // by launch
    private final int[] firstRun; // by input, one more at the end: where its runs start in runOf
    private final int[] runOf;
    private final Answers answers;

    private Evidence(Instance instance, Schedule schedule) {
        this.instance = instance;
        this.schedule = schedule;
        taskOf = positions(instance.tasks().stream().map(Task::id).toList());
        hostOf = hosts(instance);
        inputOf = positions(schedule.inputs().stream().map(Input::id).toList());
        placed = schedule.inputs().stream().map(this::place).toList();
        runs = new ArrayList<>(schedule.launches().size());
        int[] seen = new int[schedule.inputs().size()];
        for (var launch : schedule.launches()) runs.add(run(launch, seen));
        firstRun = new int[schedule.inputs().size() + 1];
        runOf = runsByInput();
        answers = Answers.of(this);
    }

    /** Looks up everything that a schedule names. */
    public static Evidence of(Instance instance, Schedule schedule) {
        return new Evidence(instance, schedule);
    }

    Instance instance() {
        return instance;
    }

    Schedule schedule() {
        return schedule;
    }

    /** The task of that id, or {@link #UNKNOWN}. */
    int task(String id) {
        return taskOf.getOrDefault(id, UNKNOWN);
    }

    /** The first input of that id, or {@link #UNKNOWN}. */
    int input(String id) {
        return inputOf.getOrDefault(id, UNKNOWN);
    }

    /**
     * Whether an input's id was given to an earlier one: rule 0 tells of it, and no other rule
     * looks at the later.
     */
    boolean repeated(int input) {
        return input(schedule.inputs().get(input).id()) != input;
    }

    /** The network of that id and its device. */
    Optional<Host> host(String network) {
        return Optional.ofNullable(hostOf.get(network));
    }

    /** The placements of an input that can be judged. */
    List<Placed> placed(int input) {
        return placed.get(input);
    }

    /** Every launch, in the schedule's order. */
    List<Run> runs() {
        return runs;
    }

    /** The launches that name an input, each once, in the schedule's order. */
    List<Run> runs(int input) {
        var found = new ArrayList<Run>();
        for (int i = firstRun[input]; i < firstRun[input + 1]; i++) found.add(runs.get(runOf[i]));
        return found;
    }

    /** What every task gets out of the schedule. */
    Answers answers() {
        return answers;
    }

    /** Sum of the launches' durations, us; the largest long where it would be more. */
    long busy() {
        long sum = 0;
        for (var run : runs) {
            long duration = run.duration().orElse(0);
            sum = duration > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + duration;
        }
        return sum;
    }

    private static Map<String, Integer> positions(List<String> ids) {
        var positions = new HashMap<String, Integer>(ids.size() * 2);
        for (int i = 0; i < ids.size(); i++) positions.putIfAbsent(ids.get(i), i);
        return positions;
    }

    private static Map<String, Host> hosts(Instance instance) {
        var hosts = new HashMap<String, Host>();
        for (int d = 0; d < instance.devices().size(); d++) {
            var device = instance.devices().get(d);
            for (var network : device.networks())
                hosts.put(network.id(), new Host(d, device, network));
        }
        return hosts;
    }

    private List<Placed> place(Input input) {
        var host = host(input.network());
        if (host.isEmpty()) return List.of();
        var found = new ArrayList<Placed>(input.placements().size());
        for (var placement : input.placements()) {
            int task = task(placement.task());
            if (task == UNKNOWN || !Placed.formed(placement, host.get().network().feed())) continue;
            found.add(Placed.of(placement, task, instance.tasks().get(task), host.get()));
        }
        return found;
    }

    /**
     * {@code seen} holds, by input, how many launches had been looked up once it was last named.
     */
    private Run run(Launch launch, int[] seen) {
        int[] named = new int[launch.inputs().size()];
        int count = 0;
        for (var id : launch.inputs()) {
            int input = input(id);
            if (input == UNKNOWN || seen[input] == runs.size() + 1) continue;
            seen[input] = runs.size() + 1;
            named[count++] = input;
        }
        return new Run(runs.size(), launch, host(launch.network()), Arrays.copyOf(named, count));
    }

    private int[] runsByInput() {
        for (var run : runs) for (int k = 0; k < run.inputs(); k++) firstRun[run.input(k) + 1]++;
        for (int i = 1; i < firstRun.length; i++) firstRun[i] += firstRun[i - 1];
        int[] next = firstRun.clone();
        int[] byInput = new int[firstRun[firstRun.length - 1]];
        for (int r = 0; r < runs.size(); r++)
            for (int k = 0; k < runs.get(r).inputs(); k++)
                byInput[next[runs.get(r).input(k)]++] = r;
        return byInput;
    }
}
