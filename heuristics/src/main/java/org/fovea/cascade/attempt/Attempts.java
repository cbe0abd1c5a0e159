package org.fovea.cascade.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fovea.cascade.Cascade;
import org.fovea.input.Flaw;
import org.fovea.input.Text;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.json.Nearest;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Sequel;

/**
 * The attempts that a sequence of expert classifiers makes at the objects of an instance, each a
 * task of its own.
 *
 * <p>The first attempt at an object bears its id and its release; where it ends unsure before the
 * deadline, a task {@code ID#2} is released then, and so on, until one answers or nobody is left to
 * ask. Deadline, weight and whether it is mandatory are the object's. What a policy {@linkplain
 * #seen sees} of an attempt is how likely it answers, given that those before it did not; what was
 * {@linkplain #drawn drawn} is told afterwards: an attempt that ends unsure is worth nothing, the
 * first that answers what its network's answer is worth.
 */
public final class Attempts implements Sequel {

    private static final int LONGEST_NAME = 200;
    private static final String SUFFIX = ", attempts";
    private static final char NUMBERED = '#';

    private final Instance instance;
    private final String description;
    private final Steps steps;
    private final Fates fates;

    /**
     * Objects of an instance and who is asked about them.
     *
     * @param instance without {@linkplain #flaws(Instance, int) flaws}
     * @param cascade without {@linkplain #flaws(Instance, Cascade) flaws} on the instance
     * @param sequence a valid one of the cascade
     * @param seed of what classifiers recognise, from 0
     * @throws org.fovea.input.InvalidValue where there are more kinds of attempts than size classes
     */
    public Attempts(Instance instance, Cascade cascade, List<String> sequence, long seed) {
        this.instance = instance;
        steps = new Steps(instance, cascade, sequence);
        fates = new Fates(cascade, seed);
        description =
                "Attempts at the objects of %s by the cascade %s in the order %s, drawn from seed %d; a size class is one step and what came of it"
                        .formatted(
                                instance.name(), cascade.name(), String.join(", ", sequence), seed);
    }

    /** What of a cascade does not stand for crop networks of one stage of an instance. */
    public static List<Flaw> flaws(Instance instance, Cascade cascade) {
        var networks =
                instance.devices().stream().flatMap(device -> device.networks().stream()).toList();
        var known = networks.stream().map(network -> network.id()).toList();
        var found = new ArrayList<Flaw>();
        for (int i = 0; i < cascade.classifiers().size(); i++) {
            String id = cascade.classifiers().get(i).id();
            String place = "classifiers/" + i + "/id";
            var meant = networks.stream().filter(each -> Steps.standsFor(each, id)).toList();
            if (meant.isEmpty())
                found.add(
                        new Flaw(
                                place,
                                Text.quoted(id),
                                "the id of a network of the instance, or NETWORK for DEVICE/NETWORK",
                                Nearest.question(id, known)));
            for (var network : meant)
                if (network.feed().canvas() || network.stages().size() > 1)
                    found.add(
                            new Flaw(
                                    place,
                                    "network "
                                            + Text.quoted(network.id())
                                            + ", "
                                            + (network.feed().canvas()
                                                    ? "a canvas"
                                                    : network.stages().size() + " stages"),
                                    "a crop network of one stage",
                                    "an expert answers once, about one object"));
        }
        return found;
    }

    /** Which ids of tasks leave no room for the attempts that follow, of so many at most. */
    public static List<Flaw> flaws(Instance instance, int attempts) {
        var ids = new HashSet<String>();
        instance.tasks().forEach(task -> ids.add(task.id()));
        var found = new ArrayList<Flaw>();
        for (int i = 0; i < instance.tasks().size(); i++) {
            String id = instance.tasks().get(i).id();
            int longest = Limits.ID - (attempts < 2 ? 0 : numbered("", attempts).length());
            if (id.codePointCount(0, id.length()) > longest)
                found.add(
                        new Flaw(
                                "tasks/" + i + "/id",
                                id.codePointCount(0, id.length()) + " code points",
                                "at most " + longest + ", so that attempts can be numbered",
                                ""));
            for (int number = 2; number <= attempts; number++)
                if (ids.contains(numbered(id, number)))
                    found.add(
                            new Flaw(
                                    "tasks/" + i + "/id",
                                    Text.quoted(id)
                                            + " beside "
                                            + Text.quoted(numbered(id, number)),
                                    "no id that an attempt at another task has",
                                    ""));
        }
        return found;
    }

    /** The first attempts, as a policy sees them. */
    public Instance seen() {
        var tasks = new ArrayList<Task>();
        for (var task : instance.tasks())
            tasks.add(attempt(task, task.id(), task.release(), steps.first(task.object())));
        return new Instance(name(), description, steps.devices(false), tasks);
    }

    @Override
    public Optional<Task> after(Task served, long end) {
        int step = Steps.step(served.object());
        if (end >= served.deadline() || steps.last(step) || recognised(served))
            return Optional.empty();
        String id = numbered(object(served), steps.number(step) + 1);
        return Optional.of(attempt(served, id, end, step + 1));
    }

    /**
     * The attempts of a run as they were drawn.
     *
     * @param run what was seen, with the tasks that followed
     */
    public Instance drawn(Instance run) {
        var tasks = new ArrayList<Task>();
        for (var task : run.tasks())
            tasks.add(sized(task, Steps.object(Steps.step(task.object()), recognised(task))));
        return new Instance(run.name(), run.description(), steps.devices(true), tasks);
    }

    /**
     * What came of the objects.
     *
     * @param drawn what was {@linkplain #drawn drawn}
     * @param schedule of its attempts
     */
    public Answers answers(Instance drawn, Schedule schedule) {
        var attempt = new HashMap<String, Task>();
        drawn.tasks().forEach(task -> attempt.put(task.id(), task));
        var served = new HashMap<String, Task>(); // by input, which holds one crop
        for (var input : schedule.inputs())
            served.put(
                    input.id(),
                    Objects.requireNonNull(attempt.get(input.placements().getFirst().task())));
        var byAttempt = new ArrayList<>(Collections.nCopies(steps.longest(), 0));
        int made = 0;
        for (var launch : schedule.launches()) {
            for (var input : launch.inputs()) {
                var task = Objects.requireNonNull(served.get(input));
                made++;
                if (launch.end() > task.deadline() || !Steps.answers(task.object())) continue;
                int place = steps.number(Steps.step(task.object())) - 1;
                byAttempt.set(place, byAttempt.get(place) + 1);
            }
        }
        return new Answers(instance.tasks().size(), made, byAttempt);
    }

    private boolean recognised(Task attempt) {
        String classifier = steps.classifier(Steps.step(attempt.object()));
        return fates.recognises(classifier, object(attempt));
    }

    /** The id of the object at which an attempt is made. */
    String object(Task attempt) {
        boolean first = steps.number(Steps.step(attempt.object())) == 1;
        return first ? attempt.id() : attempt.id().substring(0, attempt.id().lastIndexOf(NUMBERED));
    }

    private static String numbered(String id, int number) {
        return id + NUMBERED + number;
    }

    private static Task attempt(Task task, String id, long release, int step) {
        var source = task.source();
        var linked =
                new Source(
                        source.frame(),
                        source.x(),
                        source.y(),
                        source.track().or(() -> Optional.of(task.id())));
        return new Task(
                id,
                release,
                task.deadline(),
                Steps.object(step, false),
                task.weight(),
                task.mandatory(),
                task.minExit(),
                linked);
    }

    private static Task sized(Task task, Extent object) {
        return new Task(
                task.id(),
                task.release(),
                task.deadline(),
                object,
                task.weight(),
                task.mandatory(),
                task.minExit(),
                task.source());
    }

    /** The instance's, cut where the addition would make it too long. */
    private String name() {
        String name = instance.name();
        int room = LONGEST_NAME - SUFFIX.length();
        boolean fits = name.codePointCount(0, name.length()) <= room;
        return (fits ? name : name.substring(0, name.offsetByCodePoints(0, room))) + SUFFIX;
    }
}
