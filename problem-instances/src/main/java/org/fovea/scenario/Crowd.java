package org.fovea.scenario;

/**
 * How many objects a frame holds: negative binomial, which is Poisson with a rate that varies from
 * place to place.
 *
 * @param mean objects a frame
 * @param spread variance over mean
 */
record Crowd(Knob.Number mean, Knob.Number spread) {

    /** A crowd of that mean and spread; the sources say where they come from. */
    static Crowd of(String mean, String meanSource, String spread, String spreadSource) {
        return new Crowd(
                Knob.Number.of(
                        "mean",
                        "objects",
                        "0.1..1000",
                        mean,
                        "objects a frame ~ negative binomial with this mean",
                        meanSource),
                Knob.Number.of(
                        "spread",
                        "",
                        "1..50",
                        spread,
                        "variance of the objects a frame over their mean; 1 makes them Poisson",
                        spreadSource));
    }

    /** The objects of one frame, independent of any other. */
    int count(Draws draws, Settings settings) {
        return (int) draws.negativeBinomial(settings.number(mean), settings.number(spread));
    }
}
