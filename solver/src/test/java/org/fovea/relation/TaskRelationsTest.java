package org.fovea.relation;

import static org.fovea.relation.Relation.Than.EQUAL;
import static org.fovea.relation.Relation.Than.NOT_ABOVE;
import static org.fovea.relation.Relation.Than.NOT_BELOW;

import java.util.List;
import java.util.Optional;
import org.fovea.fixture.Build;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.portfolio.Solvers;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/** More or fewer tasks, duties, and time for them. */
class TaskRelationsTest implements Relations {

    @Override
    public List<Relation> relations() {
        return List.of(
                Relation.of(
                        "an optional task more",
                        NOT_BELOW,
                        (instance, random) ->
                                Optional.of(longer(instance, random.nextLong(1_000)))),
                Relation.of(
                        "without an optional task that an optimal schedule rejects",
                        EQUAL,
                        (instance, random) -> withoutRejected(instance)),
                Relation.of(
                        "a duty more",
                        NOT_ABOVE,
                        (instance, random) ->
                                Changed.oneTask(
                                        instance,
                                        random,
                                        task -> !task.mandatory(),
                                        task -> task.mandatoryFrom(1))),
                Relation.of(
                        "a deeper least exit",
                        NOT_ABOVE,
                        (instance, random) ->
                                Changed.oneTask(
                                        instance,
                                        random,
                                        task ->
                                                task.mandatory()
                                                        && task.minExit() < deepest(instance),
                                        task -> task.mandatoryFrom(task.minExit() + 1))),
                Relation.of(
                        "an earlier release",
                        NOT_BELOW,
                        (instance, random) ->
                                Changed.oneTask(
                                        instance,
                                        random,
                                        task -> task.release() > 0,
                                        task ->
                                                Changed.due(
                                                        task,
                                                        random.nextLong(task.release()),
                                                        task.deadline()))),
                Relation.of(
                        "a later deadline",
                        NOT_BELOW,
                        (instance, random) ->
                                Changed.oneTask(
                                        instance,
                                        random,
                                        task -> true,
                                        task ->
                                                Changed.due(
                                                        task,
                                                        task.release(),
                                                        task.deadline() + random.nextLong(1, 9)))));
    }

    private static Instance longer(Instance instance, long seed) {
        var other = TinyInstances.random(seed, TinyInstances.Kind.CROP).tasks().getFirst();
        var more = Build.plus(instance.tasks(), Changed.task(other, "more", time -> time));
        return Changed.tasks(instance, more);
    }

    private static Optional<Instance> withoutRejected(Instance instance) {
        if (!(Solvers.named("exact").solve(Request.of(instance)) instanceof Answer.Found found))
            return Optional.empty();
        var rejected = found.schedule().rejected();
        var gone =
                instance.tasks().stream()
                        .filter(task -> rejected.contains(task.id()) && !task.mandatory())
                        .findFirst();
        return gone.map(task -> without(instance, task));
    }

    private static Instance without(Instance instance, Task gone) {
        return Changed.tasks(
                instance, instance.tasks().stream().filter(task -> !task.equals(gone)).toList());
    }

    private static int deepest(Instance instance) {
        return instance.devices().stream()
                .flatMap(device -> device.networks().stream())
                .mapToInt(network -> network.stages().size())
                .max()
                .orElse(1);
    }
}
