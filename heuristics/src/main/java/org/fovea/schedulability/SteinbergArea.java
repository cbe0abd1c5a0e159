package org.fovea.schedulability;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.Network;
import org.fovea.packing.Fit;
import org.fovea.packing.Packing;
import org.fovea.packing.exact.CanvasTest;

/**
 * Rectangles fit a canvas W x H where twice their area is at most W H - (2 a - W)+ (2 b - H)+, with
 * a and b the greatest width and height (Steinberg 1997). The theorem says that a packing exists;
 * the one-canvas test finds it.
 */
final class SteinbergArea implements Filling {

    @Override
    public String name() {
        return "steinberg-canvas";
    }

    @Override
    public String summary() {
        return "canvases filled by deadline while Steinberg's area condition holds";
    }

    @Override
    public String source() {
        return "Steinberg 1997";
    }

    @Override
    public Optional<Units> units(Network canvas, List<Footprint> kinds) {
        return Padded.of(canvas)
                .filter(padded -> padded.holdsEach(kinds))
                .map(padded -> units(padded, kinds));
    }

    private static Units units(Padded canvas, List<Footprint> kinds) {
        long width = canvas.width();
        long height = canvas.height();
        long widest = kinds.stream().mapToLong(canvas::width).max().orElseThrow();
        long highest = kinds.stream().mapToLong(canvas::height).max().orElseThrow();
        long lost = Math.max(0, 2 * widest - width) * Math.max(0, 2 * highest - height);
        var need = Shelves.areas(canvas, kinds).stream().map(area -> 2 * area).toList();
        return new Units(width * height - lost, need);
    }

    @Override
    public Packing place(Network canvas, List<Footprint> kinds, List<Footprint> objects) {
        var shape = Padded.of(canvas).orElseThrow().shape();
        int[] width = objects.stream().mapToInt(Footprint::width).toArray();
        int[] height = objects.stream().mapToInt(Footprint::height).toArray();
        return switch (CanvasTest.PROOF.rectangles(shape, width, height)) {
            case Fit.Fits(List<Packing> canvases) -> canvases.getFirst();
            case Fit.No(Fit.Argument argument) ->
                    throw new IllegalStateException(
                            "%s fit by area, but not by %s".formatted(objects, argument));
            case Fit.Unknown unknown ->
                    throw new IllegalStateException("No packing found of " + objects);
        };
    }
}
