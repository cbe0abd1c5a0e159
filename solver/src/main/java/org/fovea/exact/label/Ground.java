package org.fovea.exact.label;

import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Outlook;
import org.fovea.exact.crops.Sums;
import org.fovea.exact.price.Completion;
import org.fovea.exact.price.Priced;

/** What all searches of one problem stand on. */
public record Ground(Crops crops, Codes codes, Outlook outlook, Sums sums, Keys keys, Rules rules) {

    /** Of a problem, with these rules. */
    public static Ground of(Crops crops, Rules rules) {
        var codes = new Codes(crops);
        var outlook = new Outlook(crops, codes);
        return new Ground(crops, codes, outlook, new Sums(crops), new Keys(crops, codes), rules);
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
