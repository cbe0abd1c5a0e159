package org.fovea.problem;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fovea.instance.Extent;
import org.fovea.instance.Scale;

/**
 * Finds the modes that can serve an object (problem.md, section 3: native class, and whether it
 * fits).
 */
final class ModeTable {

    private static final int BITS = Integer.SIZE;

    private final Fleet fleet;
    private final int[][] sizeClass; // by device, ascending
    private final int[][][] canvasModes; // by device, rank of the class
    private final long[] widest; // by mode: the widest object that fits a rectangle canvas, px
    private final long[] highest;

    ModeTable(Fleet fleet) {
        this.fleet = fleet;
        sizeClass = new int[fleet.devices()][];
        canvasModes = new int[fleet.devices()][][];
        for (int device = 0; device < sizeClass.length; device++) {
            sizeClass[device] =
                    fleet.device(device).sizeClasses().stream().mapToInt(side -> side).toArray();
            canvasModes[device] = canvasModes(device);
        }
        widest = new long[fleet.modes()];
        highest = new long[fleet.modes()];
        for (int mode = 0; mode < widest.length; mode++) {
            var network = fleet.network(fleet.networkOf(mode));
            widest[mode] = longest(network.width(), mode);
            highest[mode] = longest(network.height(), mode);
        }
    }

    /**
     * Describes an object: objects of equal signatures have equal modes. Native class by device,
     * then which canvas modes of that class it fits.
     */
    void sign(Extent object, Signature signature) {
        signature.clear();
        signature.add(object instanceof Extent.Rectangle ? 0 : 1);
        int side = object.side();
        for (int device = 0; device < sizeClass.length; device++) {
            int rank = rank(device, side);
            signature.add(rank);
            int[] modes = canvasModes[device][rank];
            int fits = 0;
            for (int i = 0; i < modes.length; i++) {
                if (fits(object, modes[i])) fits |= 1 << (i % BITS);
                if (i % BITS < BITS - 1 && i + 1 < modes.length) continue;
                signature.add(fits);
                fits = 0;
            }
        }
    }

    /** The modes, ascending. */
    int[] modes(Extent object) {
        int side = object.side();
        int[] found = new int[fleet.modes()];
        int count = 0;
        for (int mode = 0; mode < found.length; mode++) {
            int device = fleet.deviceOf(fleet.networkOf(mode));
            int nativeClass = sizeClass[device][rank(device, side)];
            if (fleet.sizeClass(mode) == nativeClass && fits(object, mode)) found[count++] = mode;
        }
        return Arrays.copyOf(found, count);
    }

    /** The rank of the native class: the smallest that covers the side, else the largest. */
    private int rank(int device, int side) {
        int[] classes = sizeClass[device];
        int rank = 0;
        while (rank < classes.length - 1 && classes[rank] < side) rank++;
        return rank;
    }

    private boolean fits(Extent object, int mode) {
        int index = fleet.networkOf(mode);
        if (!fleet.canvas(index)) return object instanceof Extent.Rectangle;
        if (fleet.volumeCanvas(index)) {
            var network = fleet.network(index);
            long room = (long) network.width() * network.height();
            return fleet.scaleOf(mode).volume(object) <= room;
        }
        return switch (object) {
            case Extent.Rectangle(int width, int height) ->
                    width <= widest[mode] && height <= highest[mode];
            case Extent.Volume volume -> false;
        };
    }

    /**
     * The longest side that fits when scaled: ceil(px x scale) <= side exactly when px x scale is.
     */
    private long longest(int side, int mode) {
        int scale = fleet.scale(mode);
        return scale == Fleet.NO_SCALE ? 0 : side * (long) Scale.ONE.tenThousandths() / scale;
    }

    private int[][] canvasModes(int device) {
        return IntStream.of(sizeClass[device])
                .mapToObj(side ->
                        IntStream.range(0, fleet.modes())
                                .filter(mode -> fleet.sizeClass(mode) == side)
                                .filter(mode -> onCanvas(mode, device))
                                .toArray())
                .toArray(int[][]::new);
    }

    private boolean onCanvas(int mode, int device) {
        int network = fleet.networkOf(mode);
        return fleet.canvas(network) && fleet.deviceOf(network) == device;
    }
}
