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
 * The proof for crops: one {@link Attack} for each set of networks that memory holds, and always
 * the one goes on whose bound is the greatest, since the bound on all schedules is the greatest of
 * theirs.
 */
public final class Search {

    private final Findings findings;
    private final Allowance allowance;
    private final List<Part> parts = new ArrayList<>();
    private final List<Attack> attacks = new ArrayList<>();

    private Search(Findings findings, Allowance allowance) {
        this.findings = findings;
        this.allowance = allowance;
    }

    /** Searches until the optimum is proven, the findings are settled or limits end it. */
    public static void run(
            Problem problem, Rules rules, Findings findings, Allowance allowance, long bytes) {
        var search = new Search(findings, allowance);
        for (var load : Loads.of(problem)) {
            if (search.over()) return;
            search.add(Crops.of(problem, load), rules, bytes);
        }
        search.run();
    }

    private void add(Crops crops, Rules rules, long bytes) {
        var part = new Part(findings);
        parts.add(part);
        if (crops.tasks() > 0) attacks.add(new Attack(crops, rules, part, allowance, bytes));
        else if (crops.stake() > 0) part.impossible();
        else part.bound(0, Attack.LABELS);
    }

    private void run() {
        for (var part : parts) part.whenItFalls(this::tell);
        tell(Attack.LABELS);
        while (!over()) {
            var open = attacks.stream().filter(attack -> !attack.over());
            var greatest = open.max(Comparator.comparingLong(Attack::ceiling));
            if (greatest.isEmpty()) return;
            greatest.get().step();
        }
    }

    /** The bound on all schedules: the greatest of all parts. */
    private void tell(String source) {
        var possible = parts.stream().filter(part -> !part.isImpossible());
        var greatest = possible.mapToLong(Part::ceiling).max();
        if (greatest.isEmpty()) findings.impossible();
        else findings.bound(greatest.getAsLong(), source);
    }

    private boolean over() {
        return findings.settled() || allowance.over().isPresent();
    }
}
