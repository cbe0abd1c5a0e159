package org.fovea.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fovea.execution.Backend;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * Latencies measured by running plans: for each network and batch size a plan of nothing but that
 * batch through all stages, again and again, one launch after the other.
 *
 * <p>A first, short round is not counted: it warms up and tells how long the whole will take. Then
 * everything is measured in three rounds, far apart in time, which must agree ({@link Validity}).
 */
public final class Measurement {

    /** Hears how a measurement comes along. */
    @FunctionalInterface
    public interface Listener {

        /** How long it will take, a sentence, before it begins. */
        void expecting(String sentence);

        /** So many cells of all are measured, each as often as it is measured anew. */
        default void measured(int done, int all) {}
    }

    private static final int FIRST = 5; // repetitions that do not count
    private static final long PATIENCE = 40_000_000_000L; // ns that a quick measurement may take
    private static final double NANOS_OF_SECOND = 1e9;

    private final Device device;
    private final Backend backend;

    /** Of the networks of a device, whose own latencies are not looked at. */
    public Measurement(Device device, Backend backend) {
        this.device = device;
        this.backend = backend;
    }

    /**
     * Measures.
     *
     * @param samples of each cell, at least
     * @param quick whether to take fewer where it would take more than a minute
     */
    public Samples samples(int samples, boolean quick, Listener listener) {
        long started = System.nanoTime();
        round(FIRST, new Samples(), _ -> {});
        double each = (double) (System.nanoTime() - started) / FIRST;
        int taken =
                quick ? Math.clamp((long) (PATIENCE / each), Samples.WINDOWS, samples) : samples;
        int cells = device.networks().stream().mapToInt(Measurement::cells).sum();
        listener.expecting(
                "%d cells, %d samples each: about %d s"
                        .formatted(cells, taken, (long) Math.ceil(each * taken / NANOS_OF_SECOND)));
        var measured = new Samples();
        int all = cells * Samples.WINDOWS;
        listener.measured(0, all);
        for (int window = 0; window < Samples.WINDOWS; window++) {
            int before = window * cells;
            round(
                    Math.ceilDiv(taken, Samples.WINDOWS),
                    measured,
                    done -> listener.measured(before + done, all));
        }
        return measured;
    }

    private static int cells(Network network) {
        return network.batchLimit() * network.stages().size();
    }

    private void round(int repetitions, Samples samples, IntConsumer told) {
        int done = 0;
        for (var network : device.networks())
            for (int batch = 1; batch <= network.batchLimit(); batch++) {
                run(network, batch, repetitions, samples);
                done += network.stages().size();
                told.accept(done);
            }
    }

    private void run(Network network, int batch, int repetitions, Samples samples) {
        var plan = plan(network, batch, repetitions);
        var records = new Records(plan);
        backend.run(plan, records);
        records.failure()
                .ifPresent(why -> {
                    throw new IllegalStateException(why);
                });
        for (int l = 0; l < plan.launches(); l++) {
            if (records.fate(l) != Records.Fate.RAN)
                throw new IllegalStateException("launch %d did not run".formatted(l));
            samples.add(
                    new Cell(network.id(), plan.stage(l), batch),
                    records.endNanos(l) - records.beginNanos(l));
        }
    }

    private ExecutionPlan plan(Network network, int batch, int repetitions) {
        var inputs =
                IntStream.range(0, batch)
                        .mapToObj(i -> new Input("i" + i, network.id(), List.of(whole(network, i))))
                        .toList();
        var ids = inputs.stream().map(Input::id).toList();
        var launches = new ArrayList<Launch>();
        for (int r = 0; r < repetitions; r++)
            for (int stage = 1; stage <= network.stages().size(); stage++)
                launches.add(
                        new Launch(
                                0,
                                device.duration(network, stage, batch),
                                network.id(),
                                stage,
                                ids));
        var object = new Extent.Rectangle(network.width(), network.height());
        var tasks =
                IntStream.range(0, batch)
                        .mapToObj(i -> Task.of("t" + i, 0, Limits.TIME, object))
                        .toList();
        var schedule =
                new Schedule(
                        "profile", Optional.empty(), Optional.empty(), inputs, launches, List.of());
        return ExecutionPlan.of(
                Instance.of("profile", List.of(device), tasks), schedule, Overrun.HOLD);
    }

    /** An object as large as the input. */
    private static Placement whole(Network network, int input) {
        String task = "t" + input;
        return switch (network.feed()) {
            case Feed.Crop crop -> new Placement.Crop(task);
            case Feed.RectangleCanvas canvas -> new Placement.OnCanvas(task, Scale.ONE, 0, 0);
            case Feed.VolumeCanvas canvas -> new Placement.InVolume(task, Scale.ONE);
        };
    }
}
