package org.fovea.packing.packer;

import java.util.List;
import java.util.Optional;
import org.fovea.packing.skyline.Decoder;

/** The packers, one line each. */
public final class Packers {

    /** What policies pack with. */
    public static final Packer GAP_FIRST =
            new SkylinePacker(
                    "gap-first",
                    "skyline whose lowest gap takes the first rectangle that fits",
                    Decoder.GAP_FIRST);

    private static final List<Packer> ALL =
            List.of(
                    GAP_FIRST,
                    new SkylinePacker(
                            "bottom-left",
                            "skyline on which a rectangle takes the lowest place",
                            Decoder.BOTTOM_LEFT),
                    new SkylinePacker(
                            "best-fit",
                            "skyline on which a rectangle takes the lowest segment nearest in width",
                            Decoder.BEST_FIT),
                    new SkylinePacker(
                            "minimum-waste",
                            "skyline on which a rectangle covers the least free area",
                            Decoder.MINIMUM_WASTE),
                    new SkylinePacker(
                            "touching-perimeter",
                            "skyline on which a rectangle touches others and the canvas most",
                            Decoder.TOUCHING_PERIMETER),
                    new MaxRects(),
                    new Guillotine(),
                    new Shelf(Shelf.Choice.BEST_FIT),
                    new Shelf(Shelf.Choice.FIRST_FIT),
                    new Shelf(Shelf.Choice.NEXT_FIT),
                    new Buddies());

    private Packers() {}

    /** All of them, the recommended one first. */
    public static List<Packer> all() {
        return ALL;
    }

    /** The packer of that name. */
    public static Optional<Packer> named(String name) {
        return ALL.stream().filter(packer -> packer.name().equals(name)).findFirst();
    }
}
