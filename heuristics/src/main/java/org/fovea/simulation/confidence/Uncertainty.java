package org.fovea.simulation.confidence;

import org.fovea.input.Check;
import org.fovea.scenario.Draws;

/**
 * How confidences are drawn: the confidence c in an answer of accuracy a is Phi(Phi^-1(a) sqrt(1 +
 * t^2) + t z), where z is standard normal, one for each input and exit, and t is the spread. This
 * is the distribution of Vasicek (2002): its mean is a, whatever t is. Over the exits of an input
 * the z are an autoregression of order 1 with the correlation given.
 *
 * <p>What is drawn of an input depends on the seed and the input alone, not on who serves it when:
 * policies that are compared under a seed meet the same inputs.
 *
 * @param seed from 0
 * @param correlation of z between an exit and the next, 0 to 1
 * @param spread t, 0 to 10; at 0 confidences are the accuracies
 */
public record Uncertainty(long seed, double correlation, double spread) {

    /** Of exits that follow each other, where nothing else is said. */
    public static final String CORRELATION = "0.8";

    /** Where nothing else is said: accuracy 0.7 then has quartiles of about 0.53 and 0.92. */
    public static final String SPREAD = "1";

    /** The largest spread: confidences are all but 0 or 1 then. */
    public static final double WIDEST = 10;

    private static final int MILLION = 1_000_000;

    public Uncertainty {
        new Check()
                .range("seed", seed, 0, Long.MAX_VALUE)
                .that(correlation >= 0 && correlation <= 1, "correlation", correlation + "", "0..1")
                .that(spread >= 0 && spread <= WIDEST, "spread", spread + "", "0..10")
                .done();
    }

    /** With the standard correlation and spread. */
    public static Uncertainty of(long seed) {
        return new Uncertainty(seed, Double.parseDouble(CORRELATION), Double.parseDouble(SPREAD));
    }

    /**
     * z at an exit (from 1) of an input, given that at the exit before, which the first ignores.
     */
    public double latent(String input, int exit, double before) {
        double fresh = Draws.of(seed, "confidence " + exit + " " + input).normal();
        if (exit == 1) return fresh;
        return correlation * before + StrictMath.sqrt(1 - correlation * correlation) * fresh;
    }

    /** The confidence, millionths, in an answer of an accuracy, millionths. */
    public int confidence(int accuracy, double latent) {
        if (accuracy == 0 || accuracy == MILLION) return accuracy; // a certainty has no spread
        double middle = Normal.quantile((double) accuracy / MILLION);
        return (int) StrictMath.round(MILLION * Normal.probability(shifted(middle, latent)));
    }

    /**
     * Whether an answer of some confidence, millionths, is right: with just that probability. One
     * threshold for all answers to an input, so that a surer one is never wrong where this is
     * right.
     */
    public boolean right(String input, int confidence) {
        return Draws.of(seed, "right " + input).uniform() * MILLION < confidence;
    }

    private double shifted(double middle, double latent) {
        return middle * StrictMath.sqrt(1 + spread * spread) + spread * latent;
    }
}
