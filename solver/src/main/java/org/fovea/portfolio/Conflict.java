package org.fovea.portfolio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.solving.Contradiction;

/** Mandatory tasks that cannot all be met, though all but any one of them can. */
final class Conflict {

    /** Whether all tasks of an instance can be met; empty where limits ended the proof. */
    @FunctionalInterface
    interface Prover {
        Optional<Boolean> meets(Instance mandatory, boolean again);
    }

    private Conflict() {}

    /**
     * What is left when every task has been taken out that the others do without (deletion filter,
     * Chinneck and Dravnieks 1991), and that proved again; empty where limits ended it.
     */
    static Optional<List<String>> minimal(Instance instance, Prover prover) {
        var left = new HashSet<String>();
        for (var task : instance.tasks()) if (task.mandatory()) left.add(task.id());
        for (var task : instance.tasks()) {
            if (!left.remove(task.id())) continue;
            var verdict = prover.meets(only(left, instance), false);
            if (verdict.isEmpty()) return Optional.empty();
            if (verdict.get()) left.add(task.id());
        }
        var again = prover.meets(only(left, instance), true);
        if (again.isPresent() && again.get())
            throw Contradiction.of(
                    "A second proof does not confirm that " + left + " cannot be met.");
        var inOrder = new ArrayList<>(instance.tasks().stream().map(Task::id).toList());
        inOrder.retainAll(left);
        return again.map(confirmed -> inOrder);
    }

    private static Instance only(Set<String> mandatory, Instance whole) {
        var tasks = whole.tasks().stream().filter(task -> mandatory.contains(task.id())).toList();
        return new Instance(whole.name(), whole.description(), whole.devices(), tasks);
    }
}
