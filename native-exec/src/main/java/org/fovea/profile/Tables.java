package org.fovea.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.fovea.execution.trace.TailClaim;
import org.fovea.instance.Device;
import org.fovea.instance.Measured;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;

/**
 * The latency tables of a profile, from samples.
 *
 * <p>{@code latency} is the planned percentile, held up so that it does not fall with the batch
 * size: the least such row that is nowhere below what was measured. The percentiles are as they
 * were measured, {@code p00} the least, each only where there are samples enough to claim it.
 */
public final class Tables {

    private static final Map<String, Integer> CLAIMED = claimed();

    private final Samples samples;
    private final Planned planned;

    /** Schedules are to be planned with that percentile. */
    public Tables(Samples samples, Planned planned) {
        this.samples = samples;
        this.planned = planned;
    }

    private static Map<String, Integer> claimed() {
        var percents = new LinkedHashMap<String, Integer>();
        percents.put("p50", 50);
        percents.put("p90", 90);
        percents.put("p95", 95);
        percents.put("p99", 99);
        return percents;
    }

    /**
     * The same device with measured latencies, without launch overhead, which they include, and
     * without energies, which were not measured. Networks without samples are left out.
     */
    public Device of(Device device, Measured measured) {
        var networks =
                device.networks().stream()
                        .filter(network -> batches(network.id()) > 0)
                        .map(this::of)
                        .toList();
        return new Device(
                device.id(),
                device.sizeClasses(),
                device.memoryBytes(),
                device.energyBudget(),
                device.budgets(),
                0,
                networks,
                Optional.of(measured));
    }

    private Network of(Network network) {
        int batches = batches(network.id());
        var stages = new ArrayList<Stage>();
        for (int stage = 1; stage <= network.stages().size(); stage++)
            stages.add(stage(network.id(), stage, batches));
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                network.storageBytes(),
                network.needs(),
                stages,
                network.accuracy());
    }

    private Stage stage(String network, int stage, int batches) {
        var cells =
                IntStream.rangeClosed(1, batches)
                        .mapToObj(batch -> new Cell(network, stage, batch))
                        .toList();
        int least = cells.stream().mapToInt(samples::count).min().orElse(0);
        var percentiles = new LinkedHashMap<String, List<Long>>();
        percentiles.put("p00", row(cells, cell -> samples.percentile(cell, 0)));
        CLAIMED.forEach((name, percent) -> {
            if (least >= TailClaim.samplesFor(percent))
                percentiles.put(name, row(cells, cell -> samples.percentile(cell, percent)));
        });
        percentiles.put("max", row(cells, cell -> samples.percentile(cell, 100)));
        var latency = row(cells, cell -> samples.percentile(cell, planned.percent()));
        return new Stage(heldUp(latency), List.of(), percentiles);
    }

    private static List<Long> row(List<Cell> cells, ToLongFunction<Cell> value) {
        return cells.stream().map(value::applyAsLong).toList();
    }

    private static List<Long> heldUp(List<Long> row) {
        var held = new ArrayList<Long>();
        for (long value : row) held.add(held.isEmpty() ? value : Math.max(value, held.getLast()));
        return held;
    }

    /** The batch sizes measured of stage 1 from 1 on without a gap. */
    private int batches(String network) {
        int batches = 0;
        while (samples.count(new Cell(network, 1, batches + 1)) > 0) batches++;
        return batches;
    }
}
