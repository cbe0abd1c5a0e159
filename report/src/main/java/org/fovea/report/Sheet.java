package org.fovea.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;

/**
 * What stands on a page: everything that it draws, by position instead of by id. Times are us,
 * sides px.
 *
 * @param networks of all devices, in the instance's order
 * @param tasks in the instance's order
 */
record Sheet(
        String name,
        String description,
        List<String> devices,
        List<Net> networks,
        List<Row> tasks,
        List<Panel> panels) {

    /** A network; {@code kind} is crop, rectangles or volume. */
    record Net(String id, int device, String kind, int width, int height, int stages) {}

    /** A task; sides are 0 where only a volume is known. */
    record Row(
            String id,
            long release,
            long deadline,
            String weight,
            int width,
            int height,
            long volume,
            boolean mandatory) {}

    /** An object in an input: its position and scaled sides, or its scaled volume alone. */
    record Spot(int task, String scale, int x, int y, int width, int height, long volume) {}

    /** An input. */
    record Feeding(int network, List<Spot> spots) {}

    /** A launch. */
    record Bar(long start, long end, int network, int stage, List<Integer> inputs) {}

    /** What a task gets. */
    record Result(
            OptionalInt input, int exit, OptionalLong end, Utility utility, Optional<Why> why) {}

    /** One schedule. */
    record Panel(
            String label,
            Exhibit.Kind kind,
            String solver,
            Optional<Status> status,
            Utility utility,
            Optional<Utility> bound,
            String boundBy,
            List<Feeding> inputs,
            List<Bar> launches,
            List<Result> results,
            List<Mark> course) {}

    /** The page of valid schedules, or of what ran, of one instance. */
    static Sheet of(Instance instance, List<Exhibit> exhibits) {
        return new Drafting(instance).sheet(exhibits);
    }

    /** Replaces ids by positions. */
    private static final class Drafting {

        private final Instance instance;
        private final List<Net> networks = new ArrayList<>();
        private final Register<Integer> networkOf = new Register<>();
        private final Register<Integer> taskOf = new Register<>();

        Drafting(Instance instance) {
            this.instance = instance;
            for (int d = 0; d < instance.devices().size(); d++)
                for (var network : instance.devices().get(d).networks()) {
                    networkOf.enter(network.id(), networks.size());
                    networks.add(net(network, d));
                }
            for (int t = 0; t < instance.tasks().size(); t++)
                taskOf.enter(instance.tasks().get(t).id(), t);
        }

        Sheet sheet(List<Exhibit> exhibits) {
            return new Sheet(
                    instance.name(),
                    instance.description(),
                    instance.devices().stream().map(device -> device.id()).toList(),
                    networks,
                    instance.tasks().stream().map(Drafting::row).toList(),
                    exhibits.stream().map(this::panel).toList());
        }

        private static Net net(Network network, int device) {
            String kind =
                    switch (network.feed()) {
                        case Feed.Crop crop -> "crop";
                        case Feed.RectangleCanvas canvas -> "rectangles";
                        case Feed.VolumeCanvas canvas -> "volume";
                    };
            return new Net(
                    network.id(),
                    device,
                    kind,
                    network.width(),
                    network.height(),
                    network.stages().size());
        }

        private static Row row(Task task) {
            int width = 0;
            int height = 0;
            if (task.object() instanceof Extent.Rectangle object) {
                width = object.width();
                height = object.height();
            }
            return new Row(
                    task.id(),
                    task.release(),
                    task.deadline(),
                    task.weight().toString(),
                    width,
                    height,
                    volume(task.object()),
                    task.mandatory());
        }

        private static long volume(Extent object) {
            return switch (object) {
                case Extent.Rectangle(int width, int height) -> (long) width * height;
                case Extent.Volume(long px2) -> px2;
            };
        }

        private Panel panel(Exhibit exhibit) {
            var schedule = exhibit.schedule();
            var provenance = schedule.provenance();
            var outcomes = Outcomes.of(instance, schedule);
            var results = new ArrayList<Result>(outcomes.size());
            for (int t = 0; t < outcomes.size(); t++)
                results.add(result(outcomes.get(t), exhibit, instance.tasks().get(t).id()));
            return new Panel(
                    exhibit.label(),
                    exhibit.kind(),
                    provenance.map(claim -> claim.name()).orElse(""),
                    provenance.map(claim -> claim.status()),
                    outcomes.stream().map(Outcome::utility).reduce(Utility.ZERO, Utility::plus),
                    provenance.flatMap(claim -> claim.bound()),
                    provenance.flatMap(claim -> claim.boundBy()).orElse(""),
                    schedule.inputs().stream().map(this::feeding).toList(),
                    bars(schedule),
                    results,
                    exhibit.course());
        }

        private static Result result(Outcome outcome, Exhibit exhibit, String task) {
            return new Result(
                    outcome.input(),
                    outcome.exit(),
                    outcome.end(),
                    outcome.utility(),
                    Optional.ofNullable(exhibit.whys().get(task)));
        }

        private List<Bar> bars(Schedule schedule) {
            var inputOf = new Register<Integer>();
            for (int i = 0; i < schedule.inputs().size(); i++)
                inputOf.enter(schedule.inputs().get(i).id(), i);
            return schedule.launches().stream()
                    .map(launch ->
                            new Bar(
                                    launch.start(),
                                    launch.end(),
                                    networkOf.of(launch.network()),
                                    launch.stage(),
                                    launch.inputs().stream().map(inputOf::of).toList()))
                    .toList();
        }

        private Feeding feeding(Input input) {
            return new Feeding(
                    networkOf.of(input.network()),
                    input.placements().stream().map(this::spot).toList());
        }

        private Spot spot(Placement placement) {
            int task = taskOf.of(placement.task());
            var object = instance.tasks().get(task).object();
            return switch (placement) {
                case Placement.Crop crop -> new Spot(task, "", 0, 0, 0, 0, volume(object));
                case Placement.InVolume in ->
                        new Spot(
                                task, in.scale().toString(), 0, 0, 0, 0, in.scale().volume(object));
                case Placement.OnCanvas on -> placed(task, on, object);
            };
        }

        private static Spot placed(int task, Placement.OnCanvas on, Extent object) {
            Scale scale = on.scale();
            return switch (object) {
                case Extent.Rectangle(int width, int height) ->
                        new Spot(
                                task,
                                scale.toString(),
                                on.x(),
                                on.y(),
                                (int) scale.side(width),
                                (int) scale.side(height),
                                scale.volume(object));
                case Extent.Volume volume ->
                        throw new IllegalArgumentException(
                                "Task " + task + " is a bare volume on a canvas of rectangles.");
            };
        }
    }
}
