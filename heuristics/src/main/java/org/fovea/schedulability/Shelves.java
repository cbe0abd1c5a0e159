package org.fovea.schedulability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.instance.Network;
import org.fovea.packing.Packing;

/**
 * Next fit by decreasing height packs rectangles into a strip no higher than their area over (width
 * less the widest) plus the highest (after Coffman, Garey, Johnson and Tarjan 1980).
 */
final class Shelves implements Filling {

    @Override
    public String name() {
        return "shelf-canvas";
    }

    @Override
    public String summary() {
        return "canvases filled by deadline while shelves by decreasing height have room";
    }

    @Override
    public String source() {
        return "Coffman, Garey, Johnson and Tarjan 1980";
    }

    @Override
    public Optional<Units> units(Network canvas, List<Footprint> kinds) {
        return Padded.of(canvas)
                .filter(padded -> padded.holdsEach(kinds))
                .map(padded -> units(padded, kinds));
    }

    private static Units units(Padded canvas, List<Footprint> kinds) {
        long widest = kinds.stream().mapToLong(canvas::width).max().orElseThrow();
        long highest = kinds.stream().mapToLong(canvas::height).max().orElseThrow();
        return new Units(
                (canvas.width() - widest) * (canvas.height() - highest), areas(canvas, kinds));
    }

    static List<Long> areas(Padded canvas, List<Footprint> kinds) {
        return kinds.stream().map(kind -> (long) canvas.width(kind) * canvas.height(kind)).toList();
    }

    @Override
    public Packing place(Network canvas, List<Footprint> kinds, List<Footprint> objects) {
        return pack(Padded.of(canvas).orElseThrow(), objects);
    }

    /** Leaves out whoever finds no room. */
    static Packing pack(Padded canvas, List<Footprint> objects) {
        var packing = Packing.of(objects.size());
        var highestFirst =
                IntStream.range(0, objects.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -canvas.height(objects.get(i))))
                        .toList();
        int x = 0;
        int y = 0;
        int shelf = 0; // its height
        for (int i : highestFirst) {
            int width = canvas.width(objects.get(i));
            int height = canvas.height(objects.get(i));
            if (x + width > canvas.width()) {
                x = 0;
                y += shelf;
                shelf = 0;
            }
            if (y + height > canvas.height()) continue;
            packing.put(i, x, y);
            x += width;
            shelf = Math.max(shelf, height);
        }
        return packing;
    }
}
