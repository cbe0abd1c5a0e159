package org.fovea.packing;

import java.util.List;
import java.util.Optional;

/** The packers, one line each. */
public final class Packers {

    /** What policies pack with. */
    public static final Packer GAP_FIRST = new GapFirstSkyline();

    private static final List<Packer> ALL = List.of(GAP_FIRST);

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
