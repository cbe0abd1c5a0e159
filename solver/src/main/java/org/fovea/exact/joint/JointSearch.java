package org.fovea.exact.joint;

import org.fovea.exact.Findings;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * The order of attack: label setting as if canvases held everybody, which proves the optimum
 * wherever space is not what binds; and where it is, label setting over all sets that fit.
 */
public final class JointSearch {

    private static final int STEPS = 16;

    private final Joint joint;
    private final JointRules rules;
    private final Findings findings;
    private final Allowance allowance;
    private final long bytes;
    private long bound = Long.MAX_VALUE;

    private JointSearch(
            Problem problem, JointRules rules, Findings findings, Allowance allowance, long bytes) {
        joint = new Joint(problem);
        this.rules = rules;
        this.findings = findings;
        this.allowance = allowance;
        this.bytes = bytes;
    }

    /** Searches until the optimum is proven, the findings are settled or limits end it. */
    public static void run(
            Problem problem, JointRules rules, Findings findings, Allowance allowance, long bytes) {
        new JointSearch(problem, rules, findings, allowance, bytes).run();
    }

    private void run() {
        if (joint.tasks() == 0) {
            findings.bound(0, LabelSetting.SOURCE);
            return;
        }
        var root = new State(joint.tasks());
        new Prospects(joint).settle(root);
        var windows = new WindowsBound(joint, false);
        windows.tune(root);
        bound = Math.min(findings.ceiling(), Math.min(root.potential(), windows.of(root, 0)));
        comeDown(true);
        if (!over()) comeDown(false);
    }

    private boolean over() {
        return findings.settled() || allowance.over().isPresent();
    }

    /**
     * Aims below the bound by steps that double, until the bound meets the best schedule: little
     * can be lost on the way to a high aim, so the first passes are short, and each lowers the
     * bound.
     */
    private void comeDown(boolean relaxed) {
        long step = rules.losses() ? Math.max(1, (bound - findings.best()) / STEPS) : bound;
        while (!over()) {
            long aim = Math.max(findings.best() + 1, bound - step);
            var effort = new LabelSetting.Effort(relaxed, aim, bytes);
            long proven = new LabelSetting(joint, rules, findings, allowance, effort).bound();
            findings.bound(proven, LabelSetting.SOURCE);
            bound = Math.min(bound, proven);
            if (proven >= aim) return; // found, or more than canvases hold, or more than memory
            step *= 2;
        }
    }
}
