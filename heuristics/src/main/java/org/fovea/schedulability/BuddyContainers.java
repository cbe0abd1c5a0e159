package org.fovea.schedulability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.instance.Network;
import org.fovea.packing.Packing;

/**
 * Buddy containers (Knowlton 1965): the canvas is tiled with squares, each cut into four again and
 * again; an object takes the smallest square that holds it. Containers fit where their area does:
 * the canvas-scheduling line's first test.
 */
final class BuddyContainers implements Filling {

    private static final int MOST_CUTS = 16;

    /** Square containers of side {@code root}, {@code root / 2}, ..., {@code least}, px. */
    private record Ladder(Padded canvas, int root, int least) {

        /** So that the least side is on the grid and the root as large as that allows. */
        static Ladder of(Padded canvas, int cuts) {
            int longest = Math.min(canvas.width(), canvas.height());
            long grid = (long) canvas.shape().alignment() << cuts;
            int root = (int) (longest - longest % grid);
            return new Ladder(canvas, root, root >> cuts);
        }

        /** Side of the smallest container of an object, px; more than the root for none. */
        int side(Footprint object) {
            int longer = Math.max(canvas.width(object), canvas.height(object));
            int side = Math.max(1, least);
            while (side < longer) side *= 2;
            return side;
        }

        boolean holdsEach(List<Footprint> objects) {
            return root > 0 && objects.stream().allMatch(object -> side(object) <= root);
        }

        int columns() {
            return canvas.width() / root;
        }

        Units units(List<Footprint> kinds) {
            long roots = (long) columns() * (canvas.height() / root);
            return new Units(
                    roots * root * root,
                    kinds.stream().map(kind -> (long) side(kind) * side(kind)).toList());
        }

        /** Share of the canvas that one object of each kind takes; decides a preference only. */
        double share(List<Footprint> kinds) {
            var units = units(kinds);
            return units.need().stream().mapToDouble(need -> need).sum() / units.capacity();
        }
    }

    @Override
    public String name() {
        return "buddy-canvas";
    }

    @Override
    public String summary() {
        return "canvases filled by deadline while power-of-two containers are left";
    }

    @Override
    public String source() {
        return "Knowlton 1965; as containers of canvases: Hu et al. 2023";
    }

    @Override
    public Optional<Units> units(Network canvas, List<Footprint> kinds) {
        return ladder(canvas, kinds).map(ladder -> ladder.units(kinds));
    }

    /** The ladder on which one object of each kind takes least of the canvas. */
    private static Optional<Ladder> ladder(Network canvas, List<Footprint> kinds) {
        return Padded.of(canvas).stream()
                .filter(padded -> padded.holdsEach(kinds))
                .flatMap(padded ->
                        IntStream.rangeClosed(0, MOST_CUTS)
                                .mapToObj(cuts -> Ladder.of(padded, cuts)))
                .filter(ladder -> ladder.holdsEach(kinds))
                .min(Comparator.comparingDouble(ladder -> ladder.share(kinds)));
    }

    @Override
    public Packing place(Network canvas, List<Footprint> kinds, List<Footprint> objects) {
        var ladder = ladder(canvas, kinds).orElseThrow();
        var packing = Packing.of(objects.size());
        var largestFirst =
                IntStream.range(0, objects.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -ladder.side(objects.get(i))))
                        .toList();
        long taken = 0; // px^2, a multiple of every container to come
        for (int i : largestFirst) {
            int side = ladder.side(objects.get(i));
            put(packing, i, ladder, taken, side);
            taken += (long) side * side;
        }
        return packing;
    }

    /** The container before which so much area lies, root by root and quarter by quarter. */
    private static void put(Packing packing, int object, Ladder ladder, long before, int side) {
        int root = ladder.root();
        int tile = (int) (before / ((long) root * root));
        long within = before % ((long) root * root);
        int x = tile % ladder.columns() * root;
        int y = tile / ladder.columns() * root;
        for (int half = root / 2; half >= side; half /= 2) {
            int quarter = (int) (within / ((long) half * half));
            within %= (long) half * half;
            x += quarter % 2 * half;
            y += quarter / 2 * half;
        }
        packing.put(object, x, y);
    }
}
