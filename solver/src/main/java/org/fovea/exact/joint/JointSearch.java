package org.fovea.exact.joint;

import org.fovea.exact.Findings;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * The order of attack: label setting as if canvases held everybody, which proves the optimum
 * wherever space is not what binds; and where it is, label setting over all sets that fit.
 */
public final class JointSearch {

    private static final String RELAXED = "label setting, canvases without limits";
    private static final String EXACT = "label setting";

    private final Joint joint;
    private final JointRules rules;
    private final Findings findings;
    private final Allowance allowance;
    private final long bytes;

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
            findings.bound(0, EXACT);
            return;
        }
        search(true, RELAXED);
        if (!findings.settled() && allowance.over().isEmpty()) search(false, EXACT);
    }

    private void search(boolean relaxed, String source) {
        var effort = new LabelSetting.Effort(relaxed, source, bytes);
        findings.bound(new LabelSetting(joint, rules, findings, allowance, effort).bound(), source);
    }
}
