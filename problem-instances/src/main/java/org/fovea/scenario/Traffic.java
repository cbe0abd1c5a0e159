package org.fovea.scenario;

/**
 * Tracks that come and go so that each stays a geometric number of frames, and the number of those
 * in view is negative binomial in every frame.
 *
 * <p>The negative-binomial autoregression of McKenzie (1986) by binomial thinning: a track of the
 * last frame is still there with probability q = 1 - 1 / life. What comes new must then have the
 * generating function ((1 + b q u) / (1 + b u))^(mean / b) at u = 1 - s, with b = spread - 1. That
 * is a compound Poisson number: groups, each of a geometric size, whose mean x has a logarithm
 * uniform between those of 1 + b q and 1 + b.
 *
 * @param mean tracks in view
 * @param spread variance over mean of the tracks in view, from 1
 * @param life mean frames that a track stays, from 1
 */
record Traffic(double mean, double spread, double life) {

    /** Tracks in view of the first frame. */
    long present(Draws draws) {
        return draws.negativeBinomial(mean, spread);
    }

    /** Tracks that a later frame shows first. */
    long arriving(Draws draws) {
        double stay = 1 - 1 / life;
        double b = spread - 1;
        double least = 1 + b * stay;
        double most = 1 + b;
        // the limit for b -> 0 is Poisson with single arrivals
        double rate = b == 0 ? 1 - stay : StrictMath.log1p(b * (1 - stay) / least) / b;
        long groups = draws.poisson(mean * rate);
        long arriving = 0;
        for (long group = 0; group < groups; group++)
            arriving += draws.geometric(draws.logUniform(least, most));
        return arriving;
    }

    /** Frames that a track stays from now on, this one included. */
    long stay(Draws draws) {
        return draws.geometric(life);
    }
}
