package org.fovea.benchmark.talk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Profiles;
import org.fovea.instance.Task;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;

/**
 * The shipped profiles, and objects for them: those of the measuring set {@code k3} with its tight
 * windows (30 to 150 ms), which come in frames of 33.3 ms.
 *
 * @param root of the checkout
 */
record Shipped(Path root) {

    private static final String OBJECTS = "k3";
    private static final MathContext DIGITS = new MathContext(4);

    /** The device of a profile. */
    Device profile(String name) {
        return Profiles.read(root.resolve("problem-instances/profiles/" + name + ".json")).device();
    }

    /** The device of an instance of the library. */
    Device device(String family, String name) {
        var file = root.resolve("problem-instances/instances/" + family + "/" + name + ".json");
        return Instances.read(file).devices().getFirst();
    }

    /** So many objects that bring a device this load, to be served by it. */
    static Instance at(Device device, double load, int tasks, int seed) {
        // the recipe knows the load for its own device: the ratio of the two is that of the work
        var drawn = served(device, objects(BigDecimal.valueOf(load), tasks, seed));
        double ratio = load / Load.of(Problem.of(drawn)).share();
        if (Math.abs(ratio - 1) < 0.02) return drawn; // whole frames come no nearer
        var asked = BigDecimal.valueOf(load * ratio).round(DIGITS);
        return served(device, objects(asked, tasks, seed));
    }

    /** The same tasks on another device. */
    static Instance served(Device device, Instance instance) {
        return new Instance(
                instance.name(), instance.description(), List.of(device), instance.tasks());
    }

    /**
     * Tasks of the same objects that are all there at time 0, due when they can all be answered.
     */
    static List<Task> atOnce(int tasks, int seed, long deadline) {
        return objects(BigDecimal.ONE, tasks, seed).tasks().stream()
                .map(task ->
                        new Task(
                                task.id(),
                                0,
                                deadline,
                                task.object(),
                                task.weight(),
                                false,
                                1,
                                task.source()))
                .toList();
    }

    private static Instance objects(BigDecimal load, int tasks, int seed) {
        return Recipe.of(OBJECTS, tasks, seed, Map.of("load", load.toPlainString())).instance();
    }
}
