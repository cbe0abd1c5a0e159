package org.fovea.neighbourhood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * Some launches of a device that follow each other, with all their inputs, and tasks that are
 * rejected: an instance of its own, between the launches before and behind, of what all that stays
 * leaves of memory, energy and budgets. Any valid schedule of it takes the window's place.
 */
public final class Window {

    /** The most tasks of a window. */
    public static final int MOST = 20;

    private final Instance instance;
    private final List<Input> kept = new ArrayList<>();
    private final List<Launch> keptLaunches = new ArrayList<>();
    private final Instance part;
    private final Schedule current;

    private Window(
            Instance instance,
            Schedule schedule,
            Device device,
            Stretch stretch,
            SplittableRandom random) {
        this.instance = instance;
        var inputs = new ArrayList<Input>();
        for (var input : schedule.inputs())
            (stretch.inputs().contains(input.id()) ? inputs : kept).add(input);
        var launches = stretch.launches();
        for (var launch : schedule.launches())
            if (!launches.contains(launch)) keptLaunches.add(launch);
        Set<String> served = tasks(inputs);
        var tasks = new ArrayList<Task>();
        var spare = new ArrayList<Task>();
        Set<String> rejected = new HashSet<>(schedule.rejected());
        for (var task : instance.tasks()) {
            boolean in = served.contains(task.id());
            if (!in && !rejected.contains(task.id())) continue;
            long release = Math.max(task.release(), stretch.from());
            long deadline = Math.min(task.deadline(), stretch.to());
            if (release < deadline) (in ? tasks : spare).add(within(task, release, deadline));
        }
        while (tasks.size() < MOST && !spare.isEmpty())
            tasks.add(spare.remove(random.nextInt(spare.size())));
        part =
                Instance.of(
                        instance.name(),
                        List.of(new Frozen(device, kept, keptLaunches).left()),
                        tasks);
        current = schedule(part, inputs, List.copyOf(launches));
    }

    /**
     * A window by chance; empty where its launches cannot be told apart from others, or serve too
     * many tasks.
     */
    public static Optional<Window> of(
            Instance instance, Schedule schedule, SplittableRandom random) {
        var device = instance.devices().get(random.nextInt(instance.devices().size()));
        return Stretch.of(device, schedule, 1 + random.nextInt(MOST - 1), random)
                .map(stretch -> new Window(instance, schedule, device, stretch, random));
    }

    /** The window as an instance. */
    public Instance part() {
        return part;
    }

    /** What is there now, as a schedule of the part. */
    public Schedule current() {
        return current;
    }

    /** The whole schedule with a schedule of the part in the window's place. */
    public Schedule with(Schedule other) {
        var inputs = new ArrayList<>(kept);
        Map<String, String> names = new HashMap<>();
        for (var input : other.inputs()) {
            String name = "window " + input.id(); // no name of ours
            names.put(input.id(), name);
            inputs.add(new Input(name, input.network(), input.placements()));
        }
        var launches = new ArrayList<>(keptLaunches);
        for (var launch : other.launches()) launches.add(renamed(launch, names));
        return schedule(instance, inputs, launches);
    }

    private static Task within(Task task, long release, long deadline) {
        return new Task(
                task.id(),
                release,
                deadline,
                task.object(),
                task.weight(),
                task.mandatory(),
                task.minExit(),
                task.source());
    }

    private static Launch renamed(Launch launch, Map<String, String> names) {
        return new Launch(
                launch.start(),
                launch.end(),
                launch.network(),
                launch.stage(),
                launch.inputs().stream().map(names::get).toList());
    }

    /** Launches by start, then by device; inputs numbered by first launch. */
    private static Schedule schedule(Instance of, List<Input> inputs, List<Launch> launches) {
        Map<String, Integer> device = new HashMap<>(); // by network
        for (int d = 0; d < of.devices().size(); d++)
            for (var network : of.devices().get(d).networks()) device.put(network.id(), d);
        var order =
                launches.stream()
                        .sorted(
                                Comparator.comparingLong(Launch::start)
                                        .thenComparing(launch -> device.get(launch.network())))
                        .toList();
        Map<String, Input> known = new HashMap<>();
        for (var input : inputs) known.put(input.id(), input);
        Map<String, String> names = new HashMap<>();
        var numbered = new ArrayList<Input>();
        for (var launch : order) {
            for (var id : launch.inputs()) {
                var input = known.remove(id);
                if (input == null) continue; // numbered before
                String name = "i" + (names.size() + 1);
                names.put(id, name);
                numbered.add(new Input(name, input.network(), input.placements()));
            }
        }
        Set<String> placed = tasks(numbered);
        return new Schedule(
                of.name(),
                Optional.empty(),
                Optional.empty(),
                numbered,
                order.stream().map(launch -> renamed(launch, names)).toList(),
                of.tasks().stream().map(Task::id).filter(id -> !placed.contains(id)).toList());
    }

    private static Set<String> tasks(List<Input> inputs) {
        Set<String> ids = new HashSet<>();
        for (var input : inputs)
            for (Placement placement : input.placements()) ids.add(placement.task());
        return ids;
    }
}
