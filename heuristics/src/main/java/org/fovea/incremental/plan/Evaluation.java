package org.fovea.incremental.plan;

import java.util.Arrays;

/**
 * A plan and what it is worth, kept up to date edit by edit: only launches from the first change on
 * are decoded again, until one begins where one began before with the device free at the same time.
 *
 * <p>One mutable object for one search: edit {@link #plan}, ask {@link #change}, then {@link #keep}
 * or {@link #takeBack()}. Between them, a compound move may edit and ask again, and go back to a
 * {@link #mark}. Not thread-safe.
 */
public final class Evaluation {

    private static final int NONE = -1;

    /**
     * A change that runs on for so many launches behind the last edit is given up, so that a move
     * costs the same in a plan of any length. With a half of it, and without any end, plans of
     * 10,000 tasks came out worse.
     */
    private static final int LONGEST = 128;

    private final Plan plan;
    private final Ground ground;
    private final Decoder decoder;
    private final Limits limits;

    // launches decoded, by the item that begins them
    private final int[] network; // NONE where the item begins none
    private final long[] free; // of the device before, us
    private final long[] worth;
    private final int[] met; // exits that mandatory tasks need and get
    private final int[] inputs; // launched
    private final long[] energy; // uJ

    private long sum; // of worth
    private int unmet; // exits that mandatory tasks need and do not get

    private final Journal journal;
    private double unmetCharge;
    private double excessCharge;
    private boolean begun; // edits are evaluated that are neither kept nor taken back
    private boolean changing; // rather than decoding all
    private boolean cut; // the change was given up
    private long sumBefore;
    private int unmetBefore;
    private double excessBefore;
    private long decoded;

    /** A plan that rejects all. */
    public Evaluation(Ground ground) {
        this.ground = ground;
        plan = new Plan(ground);
        decoder = new Decoder(plan);
        limits = new Limits(ground);
        int items = ground.items();
        network = new int[items];
        free = new long[items];
        worth = new long[items];
        met = new int[items];
        inputs = new int[items];
        energy = new long[items];
        journal = new Journal();
        decodeAll();
    }

    /** The plan; after edits of it nothing else counts until {@link #change} was asked. */
    public Plan plan() {
        return plan;
    }

    /** Utility of the plan less the rent of its time, 1e-10; a schedule's where {@link #valid}. */
    public long worth() {
        return sum;
    }

    /** How many exits mandatory tasks are short of what they need. */
    public int unmet() {
        return unmet;
    }

    /** By how much the plan exceeds memory, energy and budgets; 0 where it does not. */
    public double excess() {
        return limits.excess();
    }

    /** Whether the plan is a valid schedule that meets every mandatory task. */
    public boolean valid() {
        return unmet == 0 && limits.excess() == 0;
    }

    /** Whether an item begins a launch. */
    public boolean leads(int item) {
        return network[item] != NONE;
    }

    /** Launches decoded so far. */
    public long decoded() {
        return decoded;
    }

    /** Takes over another plan on the same ground. */
    public void copy(Plan other) {
        plan.copy(other);
        decodeAll();
    }

    /** Decodes everything from scratch; edits become final. */
    public void decodeAll() {
        plan.keep();
        Arrays.fill(network, NONE);
        sum = 0;
        unmet = ground.mandatory();
        limits.clear();
        changing = false;
        cut = false;
        for (int device = 0; device < ground.fleet().devices(); device++) {
            plan.stretchDevice[0] = device;
            plan.stretchFrom[0] = 0;
            plan.stretchTo[0] = plan.size() - 1;
            again(0, 1, Double.NEGATIVE_INFINITY);
        }
        journal.clear();
        begun = false;
    }

    /**
     * What an exit unmet counts against a plan, and what exceeding a limit by a whole limit; 1e-10.
     */
    public void charge(double unmet, double excess) {
        unmetCharge = unmet;
        excessCharge = excess;
    }

    /**
     * What the edits since the last call of {@link #keep} or {@link #takeBack()} change: in worth,
     * less what is {@linkplain #charge charged}. Where that seems to fall short of {@code least},
     * it may give up half-way: the answer is then negative infinity, and the edits can only be
     * taken back.
     */
    public double change(double least) {
        if (!begun) begin();
        changing = true;
        cut = false;
        for (int e = plan.known; e < plan.edits; e++)
            if (plan.edited[e] >= 0) forget(plan.edited[e]);
        if (plan.stretches > 1) plan.sortStretches();
        int from = 0;
        while (from < plan.stretches && !cut) {
            int to = from + 1;
            while (to < plan.stretches && plan.stretchDevice[to] == plan.stretchDevice[from]) to++;
            boolean last =
                    to == plan.stretches; // what other devices still gain is not known before
            again(from, to, last ? least : Double.NEGATIVE_INFINITY);
            from = to;
        }
        plan.known();
        return cut ? Double.NEGATIVE_INFINITY : changed();
    }

    private void begin() {
        begun = true;
        sumBefore = sum;
        unmetBefore = unmet;
        excessBefore = limits.excess();
    }

    private double changed() {
        double change = (double) (sum - sumBefore);
        if (unmet != unmetBefore) change -= unmetCharge * (unmet - unmetBefore);
        if (limits.any()) change -= excessCharge * (limits.excess() - excessBefore);
        return change;
    }

    /** Makes the edits final. */
    public void keep() {
        plan.keep();
        journal.clear();
        begun = false;
    }

    /** Takes the edits back, and what they changed. */
    public void takeBack() {
        if (!begun) begin(); // nothing was evaluated: all is as before
        takeBack(new Mark(0, 0, sumBefore, unmetBefore));
        begun = false;
    }

    /** What a compound move can go back to; it serves until the edits are kept or taken back. */
    public static final class Mark {

        private final int edits;
        private final int noted;
        private final long sum;
        private final int unmet;

        private Mark(int edits, int noted, long sum, int unmet) {
            this.edits = edits;
            this.noted = noted;
            this.sum = sum;
            this.unmet = unmet;
        }
    }

    /** The plan as it is, all its edits evaluated. */
    public Mark mark() {
        if (!begun) begin();
        return new Mark(plan.edits, journal.size, sum, unmet);
    }

    /** Takes the edits since a mark back, and what they changed. */
    public void takeBack(Mark mark) {
        plan.takeBack(mark.edits);
        while (journal.size > mark.noted) {
            int item = journal.item[--journal.size];
            limits.add(network[item], inputs[item], energy[item], -1);
            network[item] = journal.network[journal.size];
            free[item] = journal.free[journal.size];
            worth[item] = journal.worth[journal.size];
            met[item] = journal.met[journal.size];
            inputs[item] = journal.inputs[journal.size];
            energy[item] = journal.energy[journal.size];
            limits.add(network[item], inputs[item], energy[item], 1);
        }
        sum = mark.sum;
        unmet = mark.unmet;
    }

    /** Decodes the stretches {@code [from, to)} of one device again. */
    private void again(int from, int to, double least) {
        int next = from;
        while (next < to && !cut) next = again(next, to, plan.stretchDevice[from], least);
    }

    /** Decodes the next stretch again, and those that it runs into; the one behind them. */
    private int again(int from, int to, int device, double least) {
        int[] order = plan.order;
        int next = from;
        int leader = leaderBefore(plan.stretchFrom[next], device);
        long time = leader < 0 ? ground.standing().free()[device] : free[order[leader]];
        int position = Math.max(leader, 0);
        int until = plan.stretchTo[next++];
        int behindEdits = 0; // launches decoded there
        while (true) {
            while (position < order.length && plan.device(order[position]) != device)
                forget(order[position++], device);
            while (next < to && plan.stretchFrom[next] <= position)
                until = Math.max(until, plan.stretchTo[next++]);
            if (position == order.length) return next;
            double enough = next == to ? least : Double.NEGATIVE_INFINITY;
            if (position > until) {
                if (ends(order[position], time, device, enough)) return next;
                cut = changing && ++behindEdits > LONGEST;
                if (cut) return next;
            }
            int behind = decoder.decode(position, time, device);
            decoded++;
            for (int p = position; p < behind; p++) forget(order[p], device);
            remember(order[position], time);
            time = decoder.end();
            position = behind;
        }
    }

    /** Whether all goes on as before from an item on, or is not worth going on with. */
    private boolean ends(int item, long time, int device, double least) {
        if (!serves(item, device)) return false;
        if (free[item] == time) return true;
        cut = time > free[item] && changed() < least;
        return cut;
    }

    /** The last position before one whose item begins a launch of a device; -1 for none. */
    private int leaderBefore(int position, int device) {
        int before = position - 1;
        while (before >= 0 && !serves(plan.order[before], device)) before--;
        return before;
    }

    /** Whether an item begins a launch that was decoded for a device. */
    private boolean serves(int item, int device) {
        return network[item] != NONE && ground.fleet().deviceOf(network[item]) == device;
    }

    private void forget(int item, int device) {
        if (serves(item, device)) forget(item);
    }

    private void forget(int item) {
        if (network[item] == NONE) return;
        note(item);
        sum -= worth[item];
        unmet += met[item];
        limits.add(network[item], inputs[item], energy[item], -1);
        network[item] = NONE;
    }

    private void remember(int item, long time) {
        note(item);
        network[item] = decoder.network();
        free[item] = time;
        worth[item] = decoder.worth();
        met[item] = ground.mandatory() > 0 ? decoder.met() : 0;
        inputs[item] = decoder.stages() > 0 ? decoder.stageInputs(1) : 0;
        energy[item] = limits.energy(decoder);
        sum += worth[item];
        unmet -= met[item];
        limits.add(network[item], inputs[item], energy[item], 1);
    }

    private void note(int item) {
        journal.note(item);
        int at = journal.size - 1;
        journal.network[at] = network[item];
        journal.free[at] = free[item];
        journal.worth[at] = worth[item];
        journal.met[at] = met[item];
        journal.inputs[at] = inputs[item];
        journal.energy[at] = energy[item];
    }

    Decoder decoder() {
        return decoder;
    }
}
