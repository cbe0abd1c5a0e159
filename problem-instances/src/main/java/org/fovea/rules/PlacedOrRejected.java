package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Rule 6: a task is placed in at most one input, once; it is placed in none exactly when it is
 * rejected.
 *
 * <p>A placement counts whatever its form. An input whose id was given before (rule 0) places
 * nothing anew.
 */
final class PlacedOrRejected implements Rule {

    private static final int NOWHERE = -1;

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "A task is placed in at most one input, and in none exactly when it is rejected.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var tasks = evidence.instance().tasks();
        int[] holder = new int[tasks.size()]; // the first input that holds the task
        Arrays.fill(holder, NOWHERE);
        for (int i = 0; i < evidence.schedule().inputs().size(); i++)
            place(evidence, i, holder, findings);
        var rejected = new HashSet<>(evidence.schedule().rejected());
        for (int t = 0; t < holder.length; t++) {
            String id = tasks.get(t).id();
            boolean listed = rejected.contains(id);
            if (listed && holder[t] != NOWHERE)
                findings.add(
                        this,
                        List.of(id, input(evidence, holder[t])),
                        "Task "
                                + quoted(id)
                                + " is rejected, yet placed in input "
                                + quoted(input(evidence, holder[t]))
                                + ".");
            if (!listed && holder[t] == NOWHERE)
                findings.add(
                        this,
                        List.of(id),
                        "Task " + quoted(id) + " is in no input and not rejected.");
        }
    }

    private void place(Evidence evidence, int index, int[] holder, Findings findings) {
        String id = input(evidence, index);
        for (var placement : evidence.schedule().inputs().get(index).placements()) {
            int task = evidence.task(placement.task());
            if (task == Evidence.UNKNOWN) continue;
            int before = holder[task];
            if (before == NOWHERE) holder[task] = index;
            else if (before == index)
                findings.add(
                        this,
                        List.of(placement.task(), id),
                        "Task "
                                + quoted(placement.task())
                                + " is placed twice in input "
                                + quoted(id)
                                + ".");
            else if (!id.equals(input(evidence, before)))
                findings.add(
                        this,
                        List.of(placement.task(), input(evidence, before), id),
                        "Task "
                                + quoted(placement.task())
                                + " is placed in input "
                                + quoted(input(evidence, before))
                                + " and in input "
                                + quoted(id)
                                + ".");
        }
    }

    private static String input(Evidence evidence, int index) {
        return evidence.schedule().inputs().get(index).id();
    }
}
