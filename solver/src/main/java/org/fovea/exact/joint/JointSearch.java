package org.fovea.exact.joint;

import org.fovea.exact.Attack;
import org.fovea.exact.Findings;
import org.fovea.exact.Part;
import org.fovea.exact.Search;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;

/**
 * The proof for crops and canvases: label setting as if canvases held everybody, which proves the
 * optimum wherever space is not what binds; and where it is, label setting over all sets that fit.
 *
 * <p>It aims below the bound by steps that double, until the bound meets the best schedule: little
 * can be lost on the way to a high aim, so the first passes are short, and each lowers the bound.
 */
public final class JointSearch implements Attack {

    private static final int STEPS = 16;

    private final Joint joint;
    private final WindowsBound windows;
    private final JointRules rules;
    private final Part findings;
    private final Allowance allowance;
    private final long bytes;
    private long bound;
    private long step;
    private boolean relaxed = true;
    private boolean exhausted;

    private JointSearch(
            Joint joint, JointRules rules, Part findings, Allowance allowance, long bytes) {
        this.joint = joint;
        windows = new WindowsBound(joint, rules.losses());
        this.rules = rules;
        this.findings = findings;
        this.allowance = allowance;
        this.bytes = bytes;
        bound = joint.tasks() == 0 ? 0 : roof();
        lower(bound);
        step = first();
    }

    /** Searches until the optimum is proven, the findings are settled or limits end it. */
    public static void run(
            Problem problem, JointRules rules, Findings findings, Allowance allowance, long bytes) {
        Search.run(
                problem,
                findings,
                allowance,
                (loaded, part) ->
                        new JointSearch(new Joint(problem, loaded), rules, part, allowance, bytes));
    }

    /** The bound before any launch, stakes counted. */
    private long roof() {
        var root = new State(joint.tasks(), joint.budgets().limits());
        new Prospects(joint).settle(root);
        windows.tune(root);
        long roof = Math.min(root.potential(), windows.of(root, 0));
        return Math.min(roof, Math.min(findings.ceiling(), roof) + joint.stakes().all());
    }

    private long first() {
        return rules.losses() ? Math.max(1, (bound - best()) / STEPS) : Math.max(1, bound);
    }

    private long best() {
        return LabelSetting.best(joint, findings);
    }

    /** A bound that counts stakes: below them, no schedule meets all mandatory tasks. */
    private void lower(long proven) {
        bound = Math.min(bound, proven);
        long left = proven - joint.stakes().all();
        if (left < 0) findings.impossible();
        else findings.bound(left, Findings.LABEL_SETTING);
    }

    @Override
    public boolean over() {
        return exhausted || findings.settled() || allowance.over().isPresent();
    }

    /** One pass; with packings, once one without has found more than canvases hold. */
    @Override
    public void step() {
        long aim = Math.max(best() + 1, bound - step);
        var effort = new LabelSetting.Effort(relaxed, aim, bytes);
        long proven = new LabelSetting(joint, rules, windows, findings, allowance, effort).bound();
        if (findings.settled()) return;
        lower(proven);
        step *= 2;
        if (proven < aim) return;
        exhausted = !relaxed; // found, or more than canvases hold, or more than memory
        relaxed = false;
        step = first();
    }
}
