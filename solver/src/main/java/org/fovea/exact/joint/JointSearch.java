package org.fovea.exact.joint;

import java.util.function.IntPredicate;
import org.fovea.exact.Findings;
import org.fovea.exact.Part;
import org.fovea.exact.crops.Loads;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * The order of attack: label setting as if canvases held everybody, which proves the optimum
 * wherever space is not what binds; and where it is, label setting over all sets that fit.
 */
public final class JointSearch {

    private static final int STEPS = 16;

    private final Joint joint;
    private final WindowsBound windows;
    private final JointRules rules;
    private final Findings findings;
    private final Allowance allowance;
    private final long bytes;
    private long bound = Long.MAX_VALUE;

    private JointSearch(
            Joint joint, JointRules rules, Findings findings, Allowance allowance, long bytes) {
        this.joint = joint;
        windows = new WindowsBound(joint, rules.losses());
        this.rules = rules;
        this.findings = findings;
        this.allowance = allowance;
        this.bytes = bytes;
    }

    /**
     * Searches until the optimum is proven, the findings are settled or limits end it; for each set
     * of networks that memory holds after the other.
     */
    public static void run(
            Problem problem, JointRules rules, Findings findings, Allowance allowance, long bytes) {
        var loads = Loads.of(problem);
        if (loads.size() == 1) {
            run(problem, loads.getFirst(), rules, findings, allowance, bytes);
            return;
        }
        long most = -1;
        for (var loaded : loads) {
            var part = new Part(findings);
            run(problem, loaded, rules, part, allowance, bytes);
            if (!part.isImpossible()) most = Math.max(most, part.ceiling());
        }
        if (most < 0) findings.impossible();
        else findings.bound(most, LabelSetting.SOURCE);
    }

    private static void run(
            Problem problem,
            IntPredicate loaded,
            JointRules rules,
            Findings findings,
            Allowance allowance,
            long bytes) {
        if (findings.settled()) return;
        var joint = new Joint(problem, loaded);
        new JointSearch(joint, rules, findings, allowance, bytes).run();
    }

    private void run() {
        if (joint.tasks() == 0) {
            lower(0);
            return;
        }
        var root = new State(joint.tasks(), joint.budgets().limits());
        new Prospects(joint).settle(root);
        windows.tune(root);
        long roof = Math.min(root.potential(), windows.of(root, 0));
        bound = Math.min(roof, Math.min(findings.ceiling(), roof) + joint.stakes().all());
        comeDown(true);
        if (!over()) comeDown(false);
    }

    private long best() {
        return LabelSetting.best(joint, findings);
    }

    /** A bound that counts stakes: below them, no schedule meets all mandatory tasks. */
    private void lower(long proven) {
        bound = Math.min(bound, proven);
        long left = proven - joint.stakes().all();
        if (left < 0) findings.impossible();
        else findings.bound(left, LabelSetting.SOURCE);
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
        long step = rules.losses() ? Math.max(1, (bound - best()) / STEPS) : bound;
        while (!over()) {
            long aim = Math.max(best() + 1, bound - step);
            var effort = new LabelSetting.Effort(relaxed, aim, bytes);
            long proven =
                    new LabelSetting(joint, rules, windows, findings, allowance, effort).bound();
            if (findings.settled()) return;
            lower(proven);
            if (proven >= aim) return; // found, or more than canvases hold, or more than memory
            step *= 2;
        }
    }
}
