package org.fovea.cascade.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Outcome;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Accuracy;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;

/**
 * The steps that objects go through: for every kind of object, by the size classes it has on the
 * devices, the classifiers of a sequence that can serve it, in order.
 *
 * <p>A step has two size classes, one for attempts that end unsure and one for those that answer:
 * so an ordinary instance says who may be asked at which step and what that is worth.
 */
final class Steps {

    private static final String NOBODY = "";

    private final Instance instance;
    private final Cascade cascade;
    private final List<String> sequence;
    private final List<Step> steps = new ArrayList<>();
    private final Map<List<Integer>, Integer> first = new HashMap<>(); // step, by kind of object

    /**
     * @param object one of its kind
     * @param classifier to ask; {@link #NOBODY} where none of the sequence serves the kind
     * @param number from 1
     * @param last whether nobody is left to ask after it
     * @param before unsure weight before it, 1e-12
     * @param after unsure weight after it, 1e-12
     */
    private record Step(
            Extent object, String classifier, int number, boolean last, long before, long after) {}

    Steps(Instance instance, Cascade cascade, List<String> sequence) {
        this.instance = instance;
        this.cascade = cascade;
        this.sequence = sequence;
        for (var task : instance.tasks())
            first.computeIfAbsent(kind(task.object()), _ -> add(task.object()));
        if (2 * steps.size() > Limits.SIDE)
            throw new InvalidValue(
                    List.of(
                            new Flaw(
                                    "tasks",
                                    steps.size() + " steps of attempts over all size classes",
                                    "at most " + Limits.SIDE / 2,
                                    "fewer classifiers or size classes")));
    }

    /** Whether a network stands for a classifier: it has its id, alone or behind a device's. */
    static boolean standsFor(Network network, String classifier) {
        return network.id().equals(classifier) || network.id().endsWith("/" + classifier);
    }

    /** The first step of an object. */
    int first(Extent object) {
        return first.getOrDefault(kind(object), 0);
    }

    String classifier(int step) {
        return steps.get(step).classifier;
    }

    /** Which attempt at the object it is, from 1. */
    int number(int step) {
        return steps.get(step).number;
    }

    /** The most attempts that any object may get. */
    int longest() {
        return steps.stream().mapToInt(Step::number).max().orElse(0);
    }

    /** Whether nobody is left to ask after it. */
    boolean last(int step) {
        return steps.get(step).last;
    }

    /** The object of an attempt, of the size that tells the step and whether it answers. */
    static Extent object(int step, boolean answers) {
        int side = 2 * step + (answers ? 2 : 1);
        return new Extent.Rectangle(side, side);
    }

    static int step(Extent attempt) {
        return (attempt.side() - 1) / 2;
    }

    static boolean answers(Extent attempt) {
        return attempt.side() % 2 == 0;
    }

    /**
     * The devices on which attempts are served.
     *
     * @param drawn whether unsure attempts are worth nothing and the others their answer, or, as
     *     long as nobody knows, every attempt its answer times the probability that it comes
     */
    List<Device> devices(boolean drawn) {
        var classes = new ArrayList<Integer>();
        for (int side = 1; side <= Math.max(1, 2 * steps.size()); side++) classes.add(side);
        return instance.devices().stream()
                .map(device ->
                        new Device(
                                device.id(),
                                classes,
                                device.memoryBytes(),
                                device.energyBudget(),
                                device.budgets(),
                                device.launchOverhead(),
                                device.networks().stream()
                                        .map(network -> network(device, network, drawn))
                                        .toList(),
                                device.measured()))
                .toList();
    }

    private Network network(Device device, Network network, boolean drawn) {
        var entries = new ArrayList<AccuracyEntry>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!asks(step.classifier, device, network, step.object)) continue;
            int answer = answer(device, network, step.object);
            int unsure = drawn ? 0 : hoped(answer, step);
            entries.add(entry(object(i, false), unsure));
            entries.add(entry(object(i, true), answer));
        }
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                network.stages(),
                entries);
    }

    /** At most 1e6 times 1.000000001e12: below 2^63. */
    private static int hoped(int answer, Step step) {
        return step.before == 0 ? 0 : (int) (answer * (step.before - step.after) / step.before);
    }

    private static AccuracyEntry entry(Extent object, int millionths) {
        return new AccuracyEntry(
                object.side(), Optional.empty(), List.of(new Accuracy(millionths)));
    }

    private static int answer(Device device, Network network, Extent object) {
        var entry = network.accuracy(device.nativeClass(object), Optional.empty()).orElseThrow();
        return entry.byExit().getFirst().millionths();
    }

    private static boolean asks(String classifier, Device device, Network network, Extent object) {
        return object instanceof Extent.Rectangle
                && standsFor(network, classifier)
                && network.accuracy(device.nativeClass(object), Optional.empty()).isPresent();
    }

    private int add(Extent object) {
        int start = steps.size();
        var asked = sequence.stream().filter(classifier -> served(classifier, object)).toList();
        if (asked.isEmpty()) asked = List.of(NOBODY);
        List<Outcome> unsure = cascade.outcomes();
        long before = cascade.total();
        for (int i = 0; i < asked.size(); i++) {
            String classifier = asked.get(i);
            boolean certain = classifier.equals(cascade.certain().id());
            unsure =
                    unsure.stream()
                            .filter(each -> !certain && !each.succeeds().contains(classifier))
                            .toList();
            long after = unsure.stream().mapToLong(each -> each.probability().units()).sum();
            boolean last = i == asked.size() - 1;
            steps.add(new Step(object, classifier, i + 1, last, before, after));
            before = after;
        }
        return start;
    }

    private boolean served(String classifier, Extent object) {
        for (var device : instance.devices())
            for (var network : device.networks())
                if (asks(classifier, device, network, object)) return true;
        return false;
    }

    private List<Integer> kind(Extent object) {
        var kind = new ArrayList<Integer>();
        kind.add(object instanceof Extent.Rectangle ? 1 : 0); // crops serve no bare volume
        for (var device : instance.devices()) kind.add(device.nativeClass(object));
        return kind;
    }
}
