package org.fovea.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.instance.Extent;
import org.fovea.instance.Scale;

/**
 * Finds the modes that can serve an object (problem.md, section 3: native class, and whether it
 * fits).
 */
final class ModeTable {

    private final Fleet fleet;
    private final int[] canvasModes;

    ModeTable(Fleet fleet) {
        this.fleet = fleet;
        canvasModes =
                java.util.stream.IntStream.range(0, fleet.modes())
                        .filter(mode -> fleet.canvas(fleet.networkOf(mode)))
                        .toArray();
    }

    /**
     * Equal signatures have equal modes: native class by device, then what fits which canvas mode.
     */
    List<Integer> signature(Extent object) {
        var parts = new ArrayList<Integer>(fleet.devices() + 1 + canvasModes.length / 16);
        for (int device = 0; device < fleet.devices(); device++)
            parts.add(fleet.device(device).nativeClass(object));
        parts.add(object instanceof Extent.Rectangle ? 0 : 1);
        int fits = 0;
        for (int i = 0; i < canvasModes.length; i++) {
            fits = fits << 1 | (fits(object, canvasModes[i]) ? 1 : 0);
            if (i % 31 == 30) {
                parts.add(fits);
                fits = 0;
            }
        }
        parts.add(fits);
        return parts;
    }

    /** The modes, ascending. */
    int[] modes(Extent object) {
        int[] found = new int[fleet.modes()];
        int count = 0;
        for (int mode = 0; mode < fleet.modes(); mode++) {
            var device = fleet.device(fleet.deviceOf(fleet.networkOf(mode)));
            if (fleet.sizeClass(mode) == device.nativeClass(object) && fits(object, mode))
                found[count++] = mode;
        }
        return Arrays.copyOf(found, count);
    }

    private boolean fits(Extent object, int mode) {
        int index = fleet.networkOf(mode);
        var network = fleet.network(index);
        if (!fleet.canvas(index)) return object instanceof Extent.Rectangle;
        Scale scale = fleet.scaleOf(mode);
        if (fleet.volumeCanvas(index))
            return scale.volume(object) <= (long) network.width() * network.height();
        return switch (object) {
            case Extent.Rectangle(int width, int height) ->
                    scale.side(width) <= network.width() && scale.side(height) <= network.height();
            case Extent.Volume volume -> false;
        };
    }
}
