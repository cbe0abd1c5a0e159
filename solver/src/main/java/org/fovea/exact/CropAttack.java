package org.fovea.exact;

import java.util.Optional;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.label.Beam;
import org.fovea.exact.label.Floors;
import org.fovea.exact.label.Ground;
import org.fovea.exact.label.Incumbent;
import org.fovea.exact.label.LabelSetting;
import org.fovea.exact.label.Path;
import org.fovea.exact.label.Rules;
import org.fovea.exact.price.Completion;
import org.fovea.exact.price.Priced;
import org.fovea.exact.price.Pricing;
import org.fovea.exact.split.Split;
import org.fovea.simulation.Allowance;

/**
 * The proof for crops: small beams for a good schedule, label setting as far as a few states lead,
 * prices for a better bound, wider beams, and label setting for the proof.
 *
 * <p>Label setting first shows that nothing is worth a good deal more than the best schedule, which
 * takes few states, and then less and less more: so the bound falls step by step, and where the
 * best schedule is not the optimum yet, a step finds a better one. Of several devices each step
 * shares the tasks out ({@link Split}) in place of one label setting for all.
 */
final class CropAttack implements Attack {

    private static final String BEAM = "beam";
    private static final String PRICES = "prices";
    private static final String WINDOWS = "windows";

    private static final int[] FIRST = {10, 100}; // widths of beams before prices, and with them
    private static final int[] WIDER = {100, 1_000};

    /** States that label setting may expand before prices are sought, and before the finest are. */
    private static final long EASY = 10_000;

    private static final long HARDER = 50_000;

    /** The same where tasks are shared out to devices, which prices bound less well. */
    private static final long FEW_SHARES = 1_000_000;

    private static final int STEPS = 4; // from the bound down to the best schedule

    private final Crops crops;
    private final Ground ground;
    private final Part findings;
    private final Allowance allowance;
    private final long bytes;
    private final long roof; // the bound before the search
    private Completion completion;
    private Optional<Pricing> pricing = Optional.empty();
    private int turn;
    private boolean exhausted;

    CropAttack(Crops crops, Rules rules, Part findings, Allowance allowance, long bytes) {
        this.crops = crops;
        ground = Ground.of(crops, rules);
        completion = ground.completion();
        this.findings = findings;
        roof = findings.ceiling();
        this.allowance = allowance;
        this.bytes = bytes;
        if (crops.tasks() == 0) bound(0, Findings.LABEL_SETTING);
        else if (rules.windows()) bound(ground.roof(), WINDOWS);
    }

    @Override
    public boolean over() {
        return exhausted || findings.settled() || allowance.over().isPresent();
    }

    @Override
    public void step() {
        if (turn == 0) begin();
        else if (turn == 1) price();
        else if (turn == 2) refine();
        else prove(Math.max(0, STEPS + 2 - turn), Long.MAX_VALUE);
        turn++;
    }

    private void begin() {
        beams(FIRST);
        descend(splits() ? FEW_SHARES : EASY);
    }

    private void price() {
        pricing = Pricing.of(crops, roof + crops.stake(), allowance);
        priced();
        beams(WIDER);
        if (pricing.isPresent()) descend(HARDER);
    }

    private void refine() {
        if (pricing.isEmpty() || over() || !pricing.get().refine()) return;
        priced();
    }

    private void priced() {
        if (pricing.isEmpty() || over()) return;
        completion = new Priced(pricing.get().best(), ground.codes());
        bound(pricing.get().bound(), PRICES);
    }

    /** From the bound down to the best schedule, as far as so much work leads. */
    private void descend(long work) {
        long until = allowance.spent() + work;
        for (int step = STEPS - 1; step >= 0 && !over(); step--) if (!prove(step, until)) return;
    }

    private void beams(int[] widths) {
        for (int width : widths) {
            if (over()) return;
            new Beam(ground, completion, incumbent(BEAM), allowance, width, bytes).run();
        }
    }

    /**
     * One step of the way from the bound down to the best schedule, until so much work was spent;
     * whether it came to its end.
     */
    private boolean prove(int step, long work) {
        long best = best();
        long above = (findings.ceiling() + crops.stake() - best) / STEPS * step;
        long goal = Math.max(ground.above(best), best + above);
        var left = Floors.under(ground, goal, () -> allowance.over().isPresent());
        if (left.isEmpty()) {
            bound(goal - 1, WINDOWS);
            return true;
        }
        if (splits()) return split(left.get(), goal, work);
        var labels =
                new LabelSetting(
                        left.get(),
                        completion,
                        incumbent(Findings.LABEL_SETTING),
                        allowance,
                        bytes);
        bound(labels.bound(goal, work), Findings.LABEL_SETTING);
        exhausted = !labels.complete() && work == Long.MAX_VALUE;
        return labels.complete();
    }

    private boolean splits() {
        return crops.devices() > 1 && ground.rules().split();
    }

    private boolean split(Ground left, long goal, long work) {
        var split =
                new Split(
                        left,
                        () -> Math.max(goal, ground.above(best())),
                        timeline -> findings.schedule(timeline, Findings.LABEL_SETTING),
                        allowance,
                        bytes);
        bound(split.bound(work), Findings.LABEL_SETTING);
        exhausted = !split.complete() && work == Long.MAX_VALUE;
        return split.complete();
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
