package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.schedule.Input;

/**
 * Rule 4: an input runs stages 1, 2, ..., e in this order, each at most once, for some e of at
 * least 1; a stage starts no earlier than the one before it ends.
 *
 * <p>Here belong also: a launch of a stage that its network does not have, and an input that is
 * never launched. A launch counts for every input it names, of whatever network it is (rule 3); a
 * start that is no time (rule 0) is not compared.
 */
final class StageOrder implements Rule {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "An input runs stages 1, 2, ..., e in this order, each once and none before the one"
                + " before it ends.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        for (var run : evidence.runs())
            if (!run.staged())
                findings.add(
                        this,
                        List.of(run.launch().network()),
                        run + " is of a stage that the network does not have.");
        var inputs = evidence.schedule().inputs();
        for (int i = 0; i < inputs.size(); i++)
            if (!evidence.repeated(i)) input(inputs.get(i), evidence.runs(i), findings);
    }

    private void input(Input input, List<Run> runs, Findings findings) {
        var ids = List.of(input.id());
        String named = "Input " + quoted(input.id());
        if (runs.isEmpty())
            findings.add(this, ids, named + " is never launched; it must run stage 1 at least.");
        Run before = null;
        for (var run : byStage(runs)) {
            int done = before == null ? 0 : before.stage();
            if (run.stage() == done)
                findings.add(this, ids, named + " runs stage " + done + " again in " + run + ".");
            else if (run.stage() > done + 1)
                findings.add(
                        this,
                        ids,
                        named + " runs " + run + " without stage " + (run.stage() - 1) + ".");
            if (run.stage() == done) continue;
            if (before != null && run.timed() && before.timed() && run.start() < before.end())
                findings.add(
                        this,
                        ids,
                        named
                                + " runs "
                                + run
                                + " before "
                                + before
                                + " ends at "
                                + before.end()
                                + " us.");
            before = run;
        }
    }

    private static List<Run> byStage(List<Run> runs) {
        if (runs.size() == 1)
            return runs.getFirst().staged() ? runs : List.of(); // almost all: not worth a sort
        var staged = new ArrayList<>(runs);
        staged.removeIf(run -> !run.staged());
        staged.sort(Comparator.comparingInt(Run::stage).thenComparingLong(Run::start));
        return staged;
    }
}
