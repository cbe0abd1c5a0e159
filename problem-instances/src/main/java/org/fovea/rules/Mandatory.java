package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.List;

/**
 * Rule 9: every mandatory task has exit {@code minExit} or a deeper one completed by its deadline.
 *
 * <p>A task whose placement rule 0 tells of is passed over: what it gets is not known.
 */
final class Mandatory implements Rule {

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return "Every mandatory task has an exit of at least minExit completed by its deadline.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var tasks = evidence.instance().tasks();
        for (int t = 0; t < tasks.size(); t++) {
            var task = tasks.get(t);
            int exit = evidence.answers().exit(t);
            if (!task.mandatory() || exit >= task.minExit() || evidence.answers().unclear(t))
                continue;
            findings.add(
                    this,
                    List.of(task.id()),
                    "Mandatory task "
                            + quoted(task.id())
                            + " must have exit "
                            + task.minExit()
                            + " completed by "
                            + task.deadline()
                            + " us; it has "
                            + (exit == 0 ? "none" : "exit " + exit)
                            + ".");
        }
    }
}
