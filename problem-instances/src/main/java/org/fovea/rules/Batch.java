package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.HashSet;
import java.util.List;

/**
 * Rule 3: the inputs of a launch belong to its network, are between 1 and its batch limit, and none
 * is named twice.
 *
 * <p>Inputs that the schedule does not have, and unknown networks, are rule 0's. An input counts as
 * launched at the stage even where the launch is of another network, so that this is told of here
 * alone.
 */
final class Batch implements Rule {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "The inputs of a launch belong to its network; there are 1 to its batch limit of"
                + " them, none twice.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        for (var run : evidence.runs()) {
            size(run, findings);
            doubles(evidence, run, findings);
            for (int k = 0; k < run.inputs(); k++) member(evidence, run, run.input(k), findings);
        }
    }

    private void size(Run run, Findings findings) {
        int count = run.launch().inputs().size();
        var ids = List.of(run.launch().network());
        if (count == 0) findings.add(this, ids, run + " has no inputs; it needs at least one.");
        else if (run.host().isPresent() && !run.host().get().takes(count))
            findings.add(
                    this,
                    ids,
                    run
                            + " has "
                            + count
                            + " inputs; the batch limit is "
                            + run.host().get().network().batchLimit()
                            + ".");
    }

    private void doubles(Evidence evidence, Run run, Findings findings) {
        var seen = new HashSet<String>();
        var told = new HashSet<String>();
        for (var id : run.launch().inputs())
            if (!seen.add(id) && evidence.input(id) != Evidence.UNKNOWN && told.add(id))
                findings.add(
                        this,
                        List.of(run.launch().network(), id),
                        run + " names input " + quoted(id) + " more than once.");
    }

    private void member(Evidence evidence, Run run, int index, Findings findings) {
        var input = evidence.schedule().inputs().get(index);
        boolean known = run.host().isPresent() && evidence.host(input.network()).isPresent();
        if (known && !input.network().equals(run.launch().network()))
            findings.add(
                    this,
                    List.of(run.launch().network(), input.id(), input.network()),
                    run
                            + " names input "
                            + quoted(input.id())
                            + ", which is of "
                            + quoted(input.network())
                            + ".");
    }
}
