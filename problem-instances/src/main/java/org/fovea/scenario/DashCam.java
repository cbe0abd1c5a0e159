package org.fovea.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;

/**
 * Cars and persons ahead of a car, followed from frame to frame; the closer, the more they weigh.
 */
final class DashCam implements Scenario {

    private static final Camera CAMERA =
            Camera.of(
                    "10 Hz (Waymo), 70 and 150 ms are other periods of the literature",
                    "1920",
                    "1280",
                    "Waymo's front camera");

    private static final Crowd CROWD =
            Crowd.of(
                    "10",
                    "Waymo: 12 M boxes on 1.15 M images, distribution assumed",
                    "3",
                    "assumed");

    private static final Knob.Number LIFE =
            Knob.Number.of(
                    "life",
                    "frames",
                    "1..1000",
                    "48",
                    "frames that a track lasts ~ geometric with this mean",
                    "derived from Waymo: 12 M boxes on 250 k tracks, at 10 Hz");

    @Override
    public String name() {
        return "dash-cam";
    }

    @Override
    public String summary() {
        return "cars and persons ahead of a car, tracked, due before they collide; closer weighs more";
    }

    @Override
    public String assumptions() {
        return Camera.assumptions(knobs());
    }

    @Override
    public List<Knob> knobs() {
        var own = new ArrayList<Knob>(List.of(CROWD.mean(), CROWD.spread(), LIFE));
        own.addAll(RoadUser.KNOBS);
        own.addAll(Urgency.KNOBS);
        return CAMERA.knobs(own.toArray(Knob[]::new));
    }

    @Override
    public Instance instance(Recipe recipe) {
        return CAMERA.instance(recipe, new Road(recipe, CAMERA.image(recipe.settings())));
    }

    /** A track and the frames for which it will still be seen, this one included. */
    private record Track(String name, RoadUser user, long left) {}

    /** The tracks in view, oldest first. */
    private static final class Road implements Camera.Scene {

        private final Settings settings;
        private final Region.Image image;
        private final Traffic traffic;
        private final Urgency urgency;
        private final double seconds;
        private final Draws counts;
        private final Draws stays;
        private final Draws users;
        private final Draws motion;
        private List<Track> tracks = new ArrayList<>();
        private long frame;
        private long seen;

        Road(Recipe recipe, Region.Image image) {
            settings = recipe.settings();
            this.image = image;
            traffic =
                    new Traffic(
                            settings.number(CROWD.mean()),
                            settings.number(CROWD.spread()),
                            settings.number(LIFE));
            urgency = Urgency.of(settings);
            seconds = settings.number(CAMERA.period()) / 1_000;
            counts = Draws.of(recipe.seed(), "dash-cam counts");
            stays = Draws.of(recipe.seed(), "dash-cam stays");
            users = Draws.of(recipe.seed(), "dash-cam users");
            motion = Draws.of(recipe.seed(), "dash-cam motion");
        }

        @Override
        public List<Camera.Sight> frame() {
            var now = new ArrayList<Track>();
            for (var track : tracks)
                if (track.left() > 1)
                    now.add(
                            new Track(
                                    track.name(),
                                    track.user().after(seconds, motion, settings),
                                    track.left() - 1));
            long fresh = frame++ == 0 ? traffic.present(counts) : traffic.arriving(counts);
            for (long i = 0; i < fresh; i++)
                now.add(
                        new Track(
                                "t" + ++seen,
                                RoadUser.drawn(users, settings),
                                traffic.stay(stays)));
            tracks = now;
            return now.stream().map(this::sight).toList();
        }

        private Camera.Sight sight(Track track) {
            return new Camera.Sight(
                    track.user().seen(image, settings),
                    urgency.window(track.user()),
                    urgency.weight(track.user()),
                    Optional.of(track.name()));
        }
    }
}
