package org.fovea.scenario;

import java.util.List;

/**
 * A car or a person at some distance ahead of the camera, which comes closer or goes away.
 *
 * <p>It stays on its bearing (which is what a collision course looks like) and on the road, whose
 * horizon halves the image.
 *
 * @param height m
 * @param aspect width over height
 * @param bearing where the image shows its middle, 0 to 1 from the left
 * @param distance m
 * @param closing relative speed towards the camera, m/s; negative while it goes away
 */
record RoadUser(double height, double aspect, double bearing, double distance, double closing) {

    static final Knob.Number NEAREST = distance("nearest", "5", "least");
    static final Knob.Number FARTHEST = distance("farthest", "80", "greatest");

    private static final Knob.Number FOCAL =
            Knob.Number.of(
                    "focal",
                    "px",
                    "1..100000",
                    "2000",
                    "height of an object in the image = focal x its height / Z, px",
                    "assumed");

    private static final Knob.Number CAR = height("car", "1.5");
    private static final Knob.Number PERSON = height("person", "1.7");

    private static final Knob.Number PERSONS =
            Knob.Number.of(
                    "persons", "%", "0..100", "30", "share of persons, the rest cars", "assumed");

    private static final Knob.Number CAR_WIDTH = width("car-width", "1.2", "car");
    private static final Knob.Number PERSON_WIDTH = width("person-width", "0.4", "person");

    private static final Knob.Number WIDTH_SPREAD =
            Knob.Number.of(
                    "width-spread",
                    "",
                    "0..2",
                    "0.35",
                    "standard deviation of ln(width / height), once a track",
                    "assumed");

    private static final Knob.Number SPEED =
            Knob.Number.of(
                    "speed",
                    "m/s",
                    "0..100",
                    "6",
                    "relative speed v ~ normal(0, speed) towards the camera, once a track; Z moves by"
                            + " v x period, and v turns at the ends of Z and, going away from Z to Z',"
                            + " with probability 1 - Z / Z', so that Z stays log-uniform",
                    "assumed, turns by the guided walk of Gustafson (1998)");

    private static final Knob.Number CAMERA_HEIGHT =
            Knob.Number.of(
                    "camera",
                    "m",
                    "0..10",
                    "1.5",
                    "height of the camera: an object stands focal x camera / Z below the middle row",
                    "assumed");

    static final List<Knob> KNOBS =
            List.of(
                    NEAREST,
                    FARTHEST,
                    FOCAL,
                    CAR,
                    PERSON,
                    PERSONS,
                    CAR_WIDTH,
                    PERSON_WIDTH,
                    WIDTH_SPREAD,
                    CAMERA_HEIGHT,
                    SPEED);

    private static Knob.Number distance(String name, String standard, String end) {
        return Knob.Number.of(
                name,
                "m",
                "0.1..10000",
                standard,
                end + " distance Z ahead of the camera; ln Z ~ uniform",
                "assumed");
    }

    private static Knob.Number height(String name, String standard) {
        return Knob.Number.of(name, "m", "0.01..100", standard, "height of a " + name, "assumed");
    }

    private static Knob.Number width(String name, String standard, String of) {
        return Knob.Number.of(
                name, "", "0.01..100", standard, "median of width / height of a " + of, "assumed");
    }

    /** Anyone, anywhere ahead. */
    static RoadUser drawn(Draws draws, Settings settings) {
        boolean person = draws.uniform() * 100 < settings.number(PERSONS);
        double height = settings.number(person ? PERSON : CAR);
        double width = settings.number(person ? PERSON_WIDTH : CAR_WIDTH);
        double aspect = draws.logNormal(width, settings.number(WIDTH_SPREAD));
        double bearing = draws.uniform();
        double distance = draws.logUniform(settings.number(NEAREST), settings.number(FARTHEST));
        double closing = draws.normal() * settings.number(SPEED);
        return new RoadUser(height, aspect, bearing, distance, closing);
    }

    /**
     * The same one a while later.
     *
     * <p>The guided walk (Gustafson 1998): a step is taken with probability min(1, density there /
     * density here), otherwise the direction turns. The density of a log-uniform distance falls as
     * 1 / Z, so whoever comes closer always may. Distance stays log-uniform and speed normal in
     * every frame, independent of each other.
     */
    RoadUser after(double seconds, Draws draws, Settings settings) {
        double next = distance - closing * seconds;
        boolean inside = next >= settings.number(NEAREST) && next <= settings.number(FARTHEST);
        boolean turns = draws.uniform() * next >= distance;
        return inside && !turns
                ? new RoadUser(height, aspect, bearing, next, closing)
                : new RoadUser(height, aspect, bearing, distance, -closing);
    }

    /** What of it the image shows. */
    Region seen(Region.Image image, Settings settings) {
        double scale = settings.number(FOCAL) / distance; // px a metre
        double tall = scale * height;
        double wide = tall * aspect;
        double bottom = image.height() / 2.0 + scale * settings.number(CAMERA_HEIGHT);
        return Region.clipped(bearing * image.width() - wide / 2, bottom - tall, wide, tall, image);
    }
}
