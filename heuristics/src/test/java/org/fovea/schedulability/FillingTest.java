package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that meet a condition do lie on the canvas, apart and on the grid. */
class FillingTest {

    private static final int SETS = 400;

    static List<Filling> ofRectangles() {
        return List.of(new BuddyContainers(), new Shelves(), new SteinbergArea());
    }

    @ParameterizedTest
    @MethodSource("ofRectangles")
    void whatMeetsTheConditionIsPlaced(Filling filling) {
        var random = new SplittableRandom(7);
        int most = 0;
        for (int i = 0; i < SETS; i++) {
            var canvas = canvas(random);
            var kinds = kinds(random);
            var units = filling.units(canvas, kinds);
            if (units.isEmpty()) continue;
            var objects = objects(random, kinds, units.get());
            most = Math.max(most, objects.size());

            var packing = filling.place(canvas, kinds, objects);

            assertThat(broken(CanvasShape.of(canvas), objects, packing))
                    .as("%s of %s on %s", objects, filling.name(), canvas)
                    .isEmpty();
        }
        assertThat(most).isGreaterThan(8);
    }

    private static Network canvas(SplittableRandom random) {
        var feed = new Feed.RectangleCanvas(random.nextInt(3), 1 << random.nextInt(3));
        return Streams.canvas(feed, random.nextInt(8, 80), random.nextInt(8, 80), 1);
    }

    private static List<Footprint> kinds(SplittableRandom random) {
        var kinds = new ArrayList<Footprint>();
        for (int k = random.nextInt(1, 5); k > 0; k--) {
            int width = random.nextInt(1, 20);
            int height = random.nextInt(1, 20);
            kinds.add(new Footprint(width, height, (long) width * height));
        }
        return kinds;
    }

    /** As many as the condition admits; one in any case. */
    private static List<Footprint> objects(
            SplittableRandom random, List<Footprint> kinds, Filling.Units units) {
        var objects = new ArrayList<Footprint>();
        long left = units.capacity();
        for (int tries = 0; tries < 60; tries++) {
            int kind = random.nextInt(kinds.size());
            if (!objects.isEmpty() && units.need().get(kind) > left) continue;
            left -= units.need().get(kind);
            objects.add(kinds.get(kind));
        }
        return objects;
    }

    private static List<String> broken(
            CanvasShape shape, List<Footprint> objects, Packing packing) {
        var broken = new ArrayList<String>();
        for (int i = 0; i < objects.size(); i++) {
            var one = objects.get(i);
            if (!packing.placed(i)
                    || !shape.holds(packing.x(i), packing.y(i), one.width(), one.height()))
                broken.add(i + " is not inside");
            for (int j = 0; j < i; j++) {
                var other = objects.get(j);
                boolean apart =
                        shape.apart(packing.x(i), one.width(), packing.x(j), other.width())
                                || shape.apart(
                                        packing.y(i), one.height(), packing.y(j), other.height());
                if (!apart) broken.add(i + " and " + j + " are not apart");
            }
        }
        return broken;
    }
}
