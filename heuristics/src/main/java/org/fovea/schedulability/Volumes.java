package org.fovea.schedulability;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.packing.Packing;

/** On a volume canvas objects fit where their volumes sum to at most its own. */
final class Volumes implements Filling {

    @Override
    public String name() {
        return "volume-canvas";
    }

    @Override
    public String summary() {
        return "volume canvases filled by deadline while volume is left";
    }

    @Override
    public String source() {
        return "next fit: Johnson 1974; volume canvases: Hu et al. 2024";
    }

    @Override
    public Optional<Units> units(Network canvas, List<Footprint> kinds) {
        long capacity = (long) canvas.width() * canvas.height();
        boolean possible =
                canvas.feed() instanceof Feed.VolumeCanvas
                        && kinds.stream().allMatch(kind -> kind.volume() <= capacity);
        var need = kinds.stream().map(Footprint::volume).toList();
        return possible ? Optional.of(new Units(capacity, need)) : Optional.empty();
    }

    @Override
    public Packing place(Network canvas, List<Footprint> kinds, List<Footprint> objects) {
        var packing = Packing.of(objects.size());
        for (int i = 0; i < objects.size(); i++) packing.put(i, 0, 0);
        return packing;
    }
}
