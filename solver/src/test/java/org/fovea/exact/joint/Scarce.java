package org.fovea.exact.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.fovea.fixture.Build;
import org.fovea.fixture.TinyInstances;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;

/**
 * Tiny instances of canvases, most of them beside crops, with something that is scarce: drawn so
 * that it binds in many and that mandatory tasks cannot all be met in some.
 */
final class Scarce {

    /** What is scarce. */
    enum Trait {
        MANDATORY,
        MEMORY,
        ENERGY,
        BUDGETS,
        ALL
    }

    private final SplittableRandom random;
    private final Trait trait;

    private Scarce(long seed, Trait trait) {
        this.trait = trait;
        random = new SplittableRandom(31 * seed + trait.name().hashCode());
    }

    /** The instance of a seed. */
    static Instance random(long seed, Trait trait) {
        return new Scarce(seed, trait).instance(seed);
    }

    private Instance instance(long seed) {
        var kind = seed % 2 == 0 ? Kind.RECTANGLE_CANVAS : Kind.VOLUME_CANVAS;
        var canvases = TinyInstances.random(seed, kind);
        var crops = TinyInstances.random(seed, Kind.CROP).devices().getFirst().networks();
        var networks = new ArrayList<>(canvases.devices().getFirst().networks());
        if (random.nextInt(4) > 0) networks.add(renamed(crops.getFirst()));
        if (trait != Trait.MEMORY && networks.size() > 2) networks.removeFirst();
        int deepest = networks.stream().mapToInt(n -> n.stages().size()).max().orElse(1);
        return Instance.of(
                "scarce-" + trait + "-" + seed,
                List.of(device(networks)),
                canvases.tasks().stream().map(task -> task(task, deepest)).toList());
    }

    private boolean has(Trait wanted) {
        return trait == wanted || trait == Trait.ALL;
    }

    private Device device(List<Network> networks) {
        long storage = networks.stream().mapToLong(Network::storageBytes).sum();
        return new Device(
                "gpu",
                List.of(4, 8),
                has(Trait.MEMORY)
                        ? OptionalLong.of(random.nextLong(storage / 2, storage + 1))
                        : OptionalLong.empty(),
                has(Trait.ENERGY) ? OptionalLong.of(random.nextLong(20)) : OptionalLong.empty(),
                has(Trait.BUDGETS)
                        ? Map.of("uplink", random.nextLong(8), "tokens", random.nextLong(12))
                        : Map.of(),
                random.nextInt(3),
                networks.stream().map(this::network).toList(),
                Optional.empty());
    }

    private static Network renamed(Network network) {
        return new Network(
                "crop",
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                network.stages(),
                network.accuracy());
    }

    private Network network(Network network) {
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                has(Trait.BUDGETS)
                        ? Map.of("uplink", random.nextLong(4), "tokens", random.nextLong(6))
                        : Map.of(),
                network.stages().stream().map(this::stage).toList(),
                network.accuracy());
    }

    private Stage stage(Stage stage) {
        if (!has(Trait.ENERGY) || random.nextInt(4) == 0) return stage;
        var energy = new ArrayList<Long>();
        long next = random.nextLong(7);
        for (int k = 0; k < stage.latency().size(); k++) {
            energy.add(next);
            next += random.nextLong(5);
        }
        return new Stage(stage.latency(), energy, Map.of());
    }

    private Task task(Task task, int deepest) {
        if (!has(Trait.MANDATORY) || random.nextInt(2) == 0) return task;
        return Build.must(task, 1 + random.nextInt(Math.min(2, deepest)));
    }
}
