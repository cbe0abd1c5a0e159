package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Rule 2: launches on one device never overlap; one may start the instant another ends. Devices run
 * in parallel.
 *
 * <p>A launch lasts as long as rule 1 demands, and as stated only where that is unknown. Each
 * launch that starts too early is told of once, with the launch that holds the device longest.
 */
final class NoOverlap implements Rule {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "Two launches on one device do not overlap; one may start when the other ends.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var byDevice = new HashMap<Integer, List<Run>>();
        for (var run : evidence.runs())
            if (run.host().isPresent() && run.timed())
                byDevice.computeIfAbsent(run.host().get().index(), d -> new ArrayList<>()).add(run);
        for (int d = 0; d < evidence.instance().devices().size(); d++)
            device(
                    evidence.instance().devices().get(d).id(),
                    byDevice.getOrDefault(d, List.of()),
                    findings);
    }

    private void device(String device, List<Run> runs, Findings findings) {
        if (runs.isEmpty()) return;
        var byStart = runs.stream().sorted(Comparator.comparingLong(Run::start)).toList();
        var running = byStart.getFirst();
        for (var next : byStart.subList(1, byStart.size())) {
            if (next.start() < running.end())
                findings.add(
                        this,
                        List.of(device, next.launch().network(), running.launch().network()),
                        next
                                + " starts on "
                                + quoted(device)
                                + " before "
                                + running
                                + " ends at "
                                + running.end()
                                + " us.");
            if (next.end() > running.end())
                running = next; // a long launch may overlap several later ones
        }
    }
}
