package org.fovea.explanation;

import java.util.ArrayList;
import java.util.List;
import org.fovea.explanation.Evidence.Change;
import org.fovea.instance.Utility;

/** Who gets more and who gets less in another schedule. */
final class Changes {

    private Changes() {}

    /** Tasks whose answers differ in worth, or that one of the two misses. */
    static List<Change> between(Standing before, Standing after) {
        var changes = new ArrayList<Change>();
        var problem = before.problem();
        for (int task = 0; task < problem.tasks(); task++) {
            int from = before.exit(task);
            int to = after.exit(task);
            boolean same = before.value(task) == after.value(task) && (from == 0) == (to == 0);
            if (same) continue;
            changes.add(
                    new Change(
                            problem.task(task).id(),
                            from,
                            to,
                            new Utility(before.value(task)),
                            new Utility(after.value(task))));
        }
        return changes;
    }
}
