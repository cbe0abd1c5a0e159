package org.fovea.exact;

import org.fovea.exact.crops.Crops;
import org.fovea.exact.label.Beam;
import org.fovea.exact.label.Ground;
import org.fovea.exact.label.Incumbent;
import org.fovea.exact.label.LabelSetting;
import org.fovea.exact.label.Path;
import org.fovea.exact.label.Rules;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * The order of attack: a small beam for a good schedule, prices for a good bound, wider beams by
 * both, and label setting for the proof.
 */
public final class Search {

    private static final String BEAM = "beam";
    private static final String LABELS = "label setting";
    private static final int[] WIDTHS = {10, 100, 1_000};

    private final Crops crops;
    private final Ground ground;
    private final Findings findings;
    private final Allowance allowance;
    private final long bytes;

    private Search(
            Problem problem, Rules rules, Findings findings, Allowance allowance, long bytes) {
        crops = Crops.of(problem);
        ground = Ground.of(crops, rules);
        this.findings = findings;
        this.allowance = allowance;
        this.bytes = bytes;
    }

    /** Searches until the optimum is proven, the findings are settled or limits end it. */
    public static void run(
            Problem problem, Rules rules, Findings findings, Allowance allowance, long bytes) {
        new Search(problem, rules, findings, allowance, bytes).run();
    }

    private void run() {
        if (crops.tasks() == 0) {
            findings.bound(0, LABELS);
            return;
        }
        var completion = ground.completion();
        for (int width : WIDTHS) {
            if (over()) return;
            new Beam(ground, completion, incumbent(BEAM), allowance, width, bytes).run();
        }
        if (over()) return;
        var labels = new LabelSetting(ground, completion, incumbent(LABELS), allowance, bytes);
        findings.bound(labels.bound(), LABELS);
    }

    private boolean over() {
        return findings.settled() || allowance.over().isPresent();
    }

    private Incumbent incumbent(String source) {
        return new Incumbent() {
            @Override
            public long value() {
                return findings.best();
            }

            @Override
            public void found(Path path) {
                findings.schedule(path.timeline(crops), source);
            }
        };
    }
}
