package org.fovea.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Scale;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;

/** Finds what a schedule names by id. */
final class Names {

    private final Ground ground;
    private final Map<String, Integer> network = new HashMap<>();
    private final Map<String, Integer> rank = new HashMap<>();

    Names(Ground ground) {
        this.ground = ground;
        for (int n = 0; n < ground.fleet().networks(); n++)
            network.put(ground.fleet().network(n).id(), n);
        for (int r = 0; r < ground.tasks(); r++)
            rank.put(ground.problem().task(ground.task(r)).id(), r);
    }

    int network(String id) {
        return network.getOrDefault(id, -1);
    }

    Kept kept(Input input) {
        int of = network(input.network());
        List<Placement> placed = input.placements();
        return Kept.canvas(
                of,
                placed.stream().mapToInt(each -> rank(each.task())).toArray(),
                placed.stream().mapToInt(each -> mode(of, each)).toArray(),
                placed.stream().mapToInt(Names::x).toArray(),
                placed.stream().mapToInt(Names::y).toArray());
    }

    private int rank(String id) {
        return rank.getOrDefault(id, -1);
    }

    private int mode(int of, Placement placement) {
        int placed = rank(placement.task());
        return switch (placement) {
            case Placement.Crop crop -> ground.cropMode(placed, of);
            case Placement.OnCanvas canvas -> mode(of, placed, canvas.scale());
            case Placement.InVolume volume -> mode(of, placed, volume.scale());
        };
    }

    private int mode(int of, int placed, Scale scale) {
        for (int k = 0; k < ground.modes(placed); k++) {
            int mode = ground.mode(placed, k);
            if (ground.fleet().networkOf(mode) != of) continue;
            if (ground.fleet().scaleOf(mode).equals(scale)) return mode;
        }
        throw new IllegalArgumentException(
                "No mode of network %d has scale %s.".formatted(of, scale));
    }

    private static int x(Placement placement) {
        return placement instanceof Placement.OnCanvas canvas ? canvas.x() : 0;
    }

    private static int y(Placement placement) {
        return placement instanceof Placement.OnCanvas canvas ? canvas.y() : 0;
    }
}
