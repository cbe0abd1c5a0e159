package org.fovea.cascade.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Classifier;
import org.fovea.cascade.Outcome;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.fovea.scenario.Draws;

/** Random objects, networks on one or two devices, and a cascade whose experts these are. */
record Junctions(Instance instance, Cascade cascade, List<String> sequence) {

    private static final List<Integer> CLASSES = List.of(64, 128);

    static Junctions drawn(long seed) {
        var draws = Draws.of(seed, "junctions");
        int experts = (int) draws.integer(0, 3);
        var names = new ArrayList<String>();
        for (int i = 0; i < experts; i++) names.add("k" + i);
        names.add("sure");
        var devices = new ArrayList<Device>();
        int count = (int) draws.integer(1, 2);
        for (int d = 0; d < count; d++) {
            var networks = new ArrayList<Network>();
            for (var name : names) networks.add(network(name, draws));
            var classes = d == 0 ? CLASSES : List.of(32, 64, 128);
            var memory = draws.integer(0, 3) == 0 ? OptionalLong.of(3) : OptionalLong.empty();
            devices.add(
                    new Device(
                                    "g",
                                    classes,
                                    memory,
                                    OptionalLong.empty(),
                                    Map.of(),
                                    draws.integer(0, 3),
                                    networks,
                                    Optional.empty())
                            .named("g" + d));
        }
        return new Junctions(
                Instance.of("junction " + seed, devices, tasks(draws)),
                cascade(names, draws),
                sequence(names, draws));
    }

    private static Network network(String name, Draws draws) {
        long alone = draws.integer(2, 12);
        var entries = new ArrayList<AccuracyEntry>();
        for (int sizeClass : CLASSES) // an expert for one class only is passed over for the other
        if (name.equals("sure") || draws.integer(0, 5) > 0)
                entries.add(AccuracyEntry.crop(sizeClass, "0." + draws.integer(1, 999_999)));
        return new Network(
                name,
                new org.fovea.instance.Feed.Crop(),
                64,
                64,
                draws.integer(1, 2),
                Map.of(),
                List.of(Stage.of(alone, alone + draws.integer(0, 5))),
                entries);
    }

    private static List<Task> tasks(Draws draws) {
        var tasks = new ArrayList<Task>();
        int count = (int) draws.integer(1, 15);
        for (int i = 0; i < count; i++) {
            long release = draws.integer(0, 60);
            var object =
                    new Extent.Rectangle((int) draws.integer(33, 150), (int) draws.integer(1, 150));
            tasks.add(
                    Task.of("car" + i, release, release + draws.integer(1, 70), object)
                            .weighing(Weight.of(draws.integer(1, 9) + "")));
        }
        return tasks;
    }

    private static Cascade cascade(List<String> names, Draws draws) {
        var classifiers = new ArrayList<Classifier>();
        for (var name : names)
            classifiers.add(
                    name.equals("sure") ? Classifier.certain(name, 9) : Classifier.expert(name, 3));
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 4; i++) {
            var succeeds =
                    names.stream()
                            .filter(name -> !name.equals("sure") && draws.integer(0, 1) == 0)
                            .toArray(String[]::new);
            outcomes.add(Outcome.of("0.25", succeeds));
        }
        return Cascade.of("experts", classifiers, outcomes);
    }

    private static List<String> sequence(List<String> names, Draws draws) {
        var left = new ArrayList<>(names.subList(0, names.size() - 1));
        var sequence = new ArrayList<String>();
        while (!left.isEmpty()) {
            var next = draws.oneOf(left);
            left.remove(next);
            if (draws.integer(0, 4) > 0) sequence.add(next);
        }
        sequence.add("sure");
        return sequence;
    }
}
