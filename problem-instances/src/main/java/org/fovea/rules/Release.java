package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.List;

/**
 * Rule 5: stage 1 of an input starts no earlier than the release of every task placed in it.
 *
 * <p>Where stage 1 runs more than once (rule 4), the first start counts; a start that is no time
 * (rule 0) does not.
 */
final class Release implements Rule {

    private static final long NEVER = Long.MAX_VALUE;

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "Stage 1 of an input starts no earlier than the release of every task placed in it.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var inputs = evidence.schedule().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (evidence.repeated(i)) continue;
            long start = firstStart(evidence.runs(i));
            for (var placed : evidence.placed(i))
                if (start < placed.task().release())
                    findings.add(
                            this,
                            List.of(placed.task().id(), inputs.get(i).id()),
                            "Input "
                                    + quoted(inputs.get(i).id())
                                    + " starts stage 1 at "
                                    + start
                                    + " us, before task "
                                    + quoted(placed.task().id())
                                    + " is released at "
                                    + placed.task().release()
                                    + " us.");
        }
    }

    private static long firstStart(List<Run> runs) {
        long first = NEVER;
        for (var run : runs)
            if (run.stage() == 1 && run.timed()) first = Math.min(first, run.start());
        return first;
    }
}
