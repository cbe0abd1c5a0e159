package org.fovea.instance;

import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;

/** The quantities of problem.md, section 2, in JSON. */
public final class Quantities {

    /** An id. */
    public static final Form<String> ID = Scalars.id(Limits.ID);

    /** us. */
    public static final Form<Long> TIME = Numbers.microseconds(0, Limits.TIME);

    /** A side of something, px. */
    static final Form<Integer> SIDE = Numbers.integer(1, Limits.SIDE);

    /** A distance on a canvas, px. */
    static final Form<Integer> GAP = Numbers.integer(0, Limits.SIDE);

    /** A position in a frame, px. */
    static final Form<Integer> COORDINATE = Numbers.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Bytes or uJ of one part. */
    public static final Form<Long> AMOUNT = Numbers.integer(0, Limits.AMOUNT);

    /** A capacity or budget. */
    public static final Form<Long> CAPACITY = Numbers.integer(0, Limits.CAPACITY);

    /** What a perfect answer is worth. */
    static final Form<Weight> WEIGHT =
            Numbers.decimal(new Numbers.Limits("0", true, "1000", Weight.PLACES), Weight::of);

    /** How good an answer is. */
    public static final Form<Accuracy> ACCURACY =
            Numbers.decimal(new Numbers.Limits("0", false, "1", Accuracy.PLACES), Accuracy::of);

    /** By how much an object is shrunk. */
    public static final Form<Scale> SCALE =
            Numbers.decimal(new Numbers.Limits("0", true, "1", Scale.PLACES), Scale::of);

    /** A sum of weighted accuracies. */
    public static final Form<Utility> UTILITY =
            Numbers.decimal(
                    new Numbers.Limits("0", false, "922337203.6854775807", Utility.PLACES),
                    Utility::of);

    private Quantities() {}
}
