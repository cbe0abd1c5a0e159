package org.fovea.scenario;

/**
 * How large objects are: side = median x exp(side-spread x normal) is the root of the area, and
 * width over height is log-normal around 1.
 *
 * @param median of the side, px
 * @param spread standard deviation of its logarithm
 * @param aspect standard deviation of the logarithm of width over height
 */
record Sides(Knob.Number median, Knob.Number spread, Knob.Number aspect) {

    /** Standard deviation of the logarithm of width over height; no source gives it. */
    static final Knob.Number ASPECT =
            Knob.Number.of(
                    "aspect-spread",
                    "",
                    "0..2",
                    "0.3",
                    "width = side x root(a), height = side / root(a), ln a ~ normal(0, aspect-spread)",
                    "assumed");

    /** Width and height, px, not yet rounded. */
    record Size(double width, double height) {}

    /** Log-normal sides. */
    static Sides of(String median, String medianSource, String spread) {
        return new Sides(
                Knob.Number.of(
                        "side",
                        "px",
                        "1..10000",
                        median,
                        "median of side = root of width x height; ln(side / median) ~ normal(0, side-spread)",
                        medianSource),
                Knob.Number.of(
                        "side-spread",
                        "",
                        "0..2",
                        spread,
                        "standard deviation of ln(side)",
                        "assumed"),
                ASPECT);
    }

    /** The size of one object. */
    Size size(Draws draws, Settings settings) {
        double side = draws.logNormal(settings.number(median), settings.number(spread));
        return shaped(draws, side, settings.number(aspect));
    }

    /** A size of that side: the root of its area is the side, whatever its aspect. */
    static Size shaped(Draws draws, double side, double aspectSpread) {
        double root = draws.logNormal(1, aspectSpread / 2);
        return new Size(side * root, side / root);
    }
}
