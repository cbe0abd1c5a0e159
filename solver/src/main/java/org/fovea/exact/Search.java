package org.fovea.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Loads;
import org.fovea.exact.label.Rules;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * One {@link Attack} for each set of networks that the memories hold. Always the one goes on whose
 * bound is the greatest, since the bound on all schedules is the greatest of theirs.
 */
public final class Search {

    private final Findings findings;
    private final Allowance allowance;
    private final List<Front> fronts = new ArrayList<>();

    private record Front(Attack attack, Part part) {}

    private Search(Findings findings, Allowance allowance) {
        this.findings = findings;
        this.allowance = allowance;
    }

    /** Searches crops until the optimum is proven, the findings are settled or limits end it. */
    public static void run(
            Problem problem, Rules rules, Findings findings, Allowance allowance, long bytes) {
        run(
                problem,
                findings,
                allowance,
                (loaded, part) ->
                        new CropAttack(Crops.of(problem, loaded), rules, part, allowance, bytes));
    }

    /** The same by attacks of any kind. */
    public static void run(
            Problem problem, Findings findings, Allowance allowance, Attack.Beginning beginning) {
        var search = new Search(findings, allowance);
        for (var load : Loads.of(problem)) {
            if (search.over()) return;
            var part = new Part(findings);
            search.fronts.add(new Front(beginning.with(load, part), part));
        }
        search.run();
    }

    private void run() {
        for (var front : fronts) front.part().whenItFalls(this::tell);
        tell("windows");
        while (!over()) {
            var greatest =
                    fronts.stream()
                            .filter(front -> !front.attack().over())
                            .max(Comparator.comparingLong(front -> front.part().ceiling()));
            if (greatest.isEmpty()) return;
            greatest.get().attack().step();
        }
    }

    /** The bound on all schedules: the greatest of all parts. */
    private void tell(String source) {
        var greatest =
                fronts.stream()
                        .map(Front::part)
                        .filter(part -> !part.isImpossible())
                        .mapToLong(Part::ceiling)
                        .max();
        if (greatest.isEmpty()) findings.impossible();
        else findings.bound(greatest.getAsLong(), source);
    }

    private boolean over() {
        return findings.settled() || allowance.over().isPresent();
    }
}
