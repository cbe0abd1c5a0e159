package org.fovea.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fovea.instance.Instance;
import org.fovea.instance.Scale;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** Schedules that mean nothing: known and unknown ids and every number there is, in any place. */
final class Garbage {

    private static final List<String> STRANGERS =
            List.of("", " ", "nobody", "\u001b[31m", "<b>", "%s%n", "\ud800");
    private static final long[] NUMBERS = {
        0, 1, -1, 5, 9_000_000_000_000L, 9_000_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE
    };

    private final SplittableRandom random;
    private final List<String> tasks;
    private final List<String> networks;

    private Garbage(Instance instance, long seed) {
        random = new SplittableRandom(seed);
        tasks = instance.tasks().stream().map(task -> task.id()).toList();
        networks =
                instance.devices().stream()
                        .flatMap(device -> device.networks().stream())
                        .map(network -> network.id())
                        .toList();
    }

    static Schedule of(Instance instance, long seed) {
        var garbage = new Garbage(instance, seed);
        var inputs = garbage.some(garbage::input);
        var ids = inputs.stream().map(Input::id).toList();
        return new Schedule(
                garbage.random.nextBoolean() ? instance.name() : "\n",
                garbage.random.nextBoolean() ? Optional.empty() : Optional.of("ab"),
                Optional.empty(),
                inputs,
                garbage.some(() -> garbage.launch(ids)),
                garbage.some(() -> garbage.id(garbage.tasks)));
    }

    private Input input() {
        String id = random.nextInt(4) == 0 ? id(List.of()) : "i" + random.nextInt(4);
        return new Input(id, id(networks), some(this::placement));
    }

    private Placement placement() {
        String task = id(tasks);
        var scale = new Scale(1 + random.nextInt(10_000));
        return switch (random.nextInt(3)) {
            case 0 -> new Placement.Crop(task);
            case 1 -> new Placement.InVolume(task, scale);
            default -> new Placement.OnCanvas(task, scale, (int) number(), (int) number());
        };
    }

    private Launch launch(List<String> inputs) {
        return new Launch(number(), number(), id(networks), (int) number(), some(() -> id(inputs)));
    }

    private long number() {
        return random.nextBoolean() ? random.nextInt(4) : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private String id(List<String> known) {
        var ids = known.isEmpty() || random.nextInt(6) == 0 ? STRANGERS : known;
        return ids.get(random.nextInt(ids.size()));
    }

    private <T> List<T> some(Supplier<T> one) {
        return new ArrayList<>(Stream.generate(one).limit(random.nextInt(5)).toList());
    }
}
