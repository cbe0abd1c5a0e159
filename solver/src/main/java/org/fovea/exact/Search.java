package org.fovea.exact;

import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Loads;
import org.fovea.exact.label.Beam;
import org.fovea.exact.label.Ground;
import org.fovea.exact.label.Incumbent;
import org.fovea.exact.label.LabelSetting;
import org.fovea.exact.label.Path;
import org.fovea.exact.label.Rules;
import org.fovea.exact.price.Completion;
import org.fovea.exact.price.Priced;
import org.fovea.exact.price.Pricing;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * The order of attack: small beams for a good schedule, label setting as far as a few states lead,
 * prices for a better bound, wider beams, and label setting for the proof.
 *
 * <p>Label setting first shows that nothing is worth a good deal more than the best schedule, which
 * takes few states, and then less and less more: so the bound falls step by step, and where the
 * best schedule is not the optimum yet, a step finds a better one.
 */
public final class Search {

    private static final String BEAM = "beam";
    private static final String LABELS = "label setting";
    private static final String PRICES = "prices";

    private static final int[] FIRST = {10, 100}; // widths of beams before prices, and with them
    private static final int[] WIDER = {100, 1_000};

    /** States that label setting may expand before prices are sought. */
    private static final long EASY = 10_000;

    private static final int STEPS = 4; // from the bound down to the best schedule

    private final Crops crops;
    private final Ground ground;
    private final Findings findings;
    private final Allowance allowance;
    private final long bytes;
    private final long roof; // the bound before the search
    private Completion completion;

    private Search(Crops crops, Rules rules, Findings findings, Allowance allowance, long bytes) {
        this.crops = crops;
        ground = Ground.of(crops, rules);
        completion = ground.completion();
        this.findings = findings;
        roof = findings.ceiling();
        this.allowance = allowance;
        this.bytes = bytes;
    }

    /**
     * Searches until the optimum is proven, the findings are settled or limits end it; for each set
     * of networks that memory holds after the other.
     */
    public static void run(
            Problem problem, Rules rules, Findings findings, Allowance allowance, long bytes) {
        var loads = Loads.of(problem);
        if (loads.size() == 1) {
            run(Crops.of(problem, loads.getFirst()), rules, findings, allowance, bytes);
            return;
        }
        long most = -1;
        for (var loaded : loads) {
            var part = new Part(findings);
            run(Crops.of(problem, loaded), rules, part, allowance, bytes);
            if (!part.isImpossible()) most = Math.max(most, part.ceiling());
        }
        if (most < 0) findings.impossible();
        else findings.bound(most, LABELS);
    }

    private static void run(
            Crops crops, Rules rules, Findings findings, Allowance allowance, long bytes) {
        if (findings.settled()) return;
        if (crops.tasks() == 0) nobody(crops, findings);
        else new Search(crops, rules, findings, allowance, bytes).run();
    }

    /** Where nobody can be answered. */
    private static void nobody(Crops crops, Findings findings) {
        if (crops.stake() > 0) findings.impossible();
        else findings.bound(0, LABELS);
    }

    private void run() {
        beams(FIRST);
        prove(allowance.spent() + EASY);
        if (over()) return;
        price();
        beams(WIDER);
        prove(Long.MAX_VALUE);
    }

    private void beams(int[] widths) {
        for (int width : widths) {
            if (over()) return;
            new Beam(ground, completion, incumbent(BEAM), allowance, width, bytes).run();
        }
    }

    private void price() {
        var pricing = Pricing.of(crops, roof + crops.stake(), allowance);
        if (pricing.isEmpty() || over()) return;
        completion = new Priced(pricing.get().best(), ground.codes());
        bound(pricing.get().bound(), PRICES);
    }

    /** From the bound down to the best schedule, until so much work was spent. */
    private void prove(long work) {
        for (int step = STEPS - 1; step >= 0 && !findings.settled(); step--) {
            if (over()) return;
            long best = best();
            long goal = best + (findings.ceiling() + crops.stake() - best) / STEPS * step;
            var labels = new LabelSetting(ground, completion, incumbent(LABELS), allowance, bytes);
            bound(labels.bound(goal, work), LABELS);
            if (!labels.complete()) return;
        }
    }

    /** What the best schedule is worth with its stakes; just less than those without one. */
    private long best() {
        return crops.stake() + (findings.answered() ? findings.best() : -1);
    }

    /** A bound that counts stakes: below them, no schedule meets all mandatory tasks. */
    private void bound(long bound, String source) {
        long left = ground.lowered(bound) - crops.stake();
        if (left < 0) findings.impossible();
        else findings.bound(left, source);
    }

    private boolean over() {
        return findings.settled() || allowance.over().isPresent();
    }

    private Incumbent incumbent(String source) {
        return new Incumbent() {
            @Override
            public long value() {
                return best();
            }

            @Override
            public void found(Path path) {
                findings.schedule(path.timeline(crops), source);
            }
        };
    }
}
