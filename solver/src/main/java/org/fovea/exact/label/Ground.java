package org.fovea.exact.label;

import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Outlook;
import org.fovea.exact.crops.Sums;
import org.fovea.exact.price.Completion;
import org.fovea.exact.price.Priced;

/** What all searches of one problem on one thread stand on. */
public final class Ground {

    private final Crops crops;
    private final Codes codes;
    private final Outlook outlook;
    private final Sums sums;
    private final Keys keys;
    private final Hulls hulls;
    private final Rules rules;
    private final Tolls tolls;
    private final Windows windows;

    private Ground(Crops crops, Rules rules, Sums sums) {
        this.crops = crops;
        this.rules = rules;
        this.sums = sums;
        codes = new Codes(crops);
        outlook = new Outlook(crops, codes);
        keys = new Keys(crops, codes);
        hulls = new Hulls(crops, codes);
        tolls = rules.tolls() ? Tolls.best(crops, hulls.most(), this::bound) : new Tolls(crops);
        hulls.charge(tolls);
        windows = new Windows(this);
    }

    /** The windows bound on all schedules, stakes counted, in 1e-10. */
    public long roof() {
        return bound(tolls);
    }

    /** The windows bound of the beginning, with some tolls. */
    private long bound(Tolls candidate) {
        hulls.charge(candidate);
        return new Windows(this).remaining(first(), 0) + candidate.whole();
    }

    /** The codes of all tasks before any launch. */
    public int[] first() {
        int[] code = new int[crops.tasks()];
        for (int task = 0; task < code.length; task++) code[task] = outlook.first(task);
        return code;
    }

    /** The windows bound on schedules that begin with these codes, in 1e-10. */
    public long roof(int[] code) {
        return windows.remaining(code, 0) + tolls.whole();
    }

    /** Of a problem, with these rules. */
    public static Ground of(Crops crops, Rules rules) {
        return new Ground(crops, rules, new Sums(crops));
    }

    /** Of some of the same schedules; bounds are lowered to sums of all. */
    Ground of(Crops narrowed) {
        return new Ground(narrowed, rules, sums);
    }

    /** The problem. */
    public Crops crops() {
        return crops;
    }

    /** How its states are told. */
    public Codes codes() {
        return codes;
    }

    /** What codes are worth at most, and become. */
    public Outlook outlook() {
        return outlook;
    }

    Keys keys() {
        return keys;
    }

    Hulls hulls() {
        return hulls;
    }

    Tolls tolls() {
        return tolls;
    }

    /** The rules. */
    public Rules rules() {
        return rules;
    }

    /** The completion bound that the rules ask for. */
    public Completion completion() {
        return rules.prices() ? Priced.flat(crops, codes, outlook) : Completion.free(outlook);
    }

    /** The greatest value that a schedule of at most this bound can have, in 1e-10. */
    public long lowered(long bound) {
        return rules.sums() ? sums.floor(bound) : bound;
    }

    /** The least value above this one that a schedule can have, in 1e-10. */
    public long above(long value) {
        return rules.sums() ? sums.above(value) : value + 1;
    }
}
