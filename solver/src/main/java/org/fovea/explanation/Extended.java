package org.fovea.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.explanation.Evidence.Place;
import org.fovea.explanation.Evidence.Stay;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** A schedule with a task added at a place that has room for it. */
final class Extended {

    private Extended() {}

    static Schedule of(Standing standing, int task, Place place) {
        var schedule = standing.schedule();
        String id = standing.problem().task(task).id();
        String input = place.input().orElseGet(() -> freshId(schedule));
        var launches = new ArrayList<>(schedule.launches());
        for (var stay : place.stays()) add(launches, place.network(), input, stay);
        launches.sort(Comparator.comparingLong(Launch::start).thenComparingInt(standing::deviceOf));
        return new Schedule(
                schedule.instance(),
                schedule.instanceSha256(),
                Optional.empty(), // what was claimed is of the schedule without it
                inputs(schedule, input, placement(id, place), place),
                launches,
                schedule.rejected().stream().filter(other -> !other.equals(id)).toList());
    }

    private static List<Input> inputs(
            Schedule schedule, String id, Placement placement, Place place) {
        var inputs = new ArrayList<Input>();
        for (var input : schedule.inputs()) {
            boolean joins =
                    input.id().equals(id)
                            && input.placements().stream()
                                    .noneMatch(old -> old.task().equals(placement.task()));
            if (!joins) {
                inputs.add(input);
                continue;
            }
            var placements = new ArrayList<>(input.placements());
            placements.add(placement);
            inputs.add(new Input(id, input.network(), placements));
        }
        if (place.input().isEmpty()) inputs.add(new Input(id, place.network(), List.of(placement)));
        return inputs;
    }

    private static Placement placement(String task, Place place) {
        if (place.scale().isEmpty()) return new Placement.Crop(task);
        if (place.x().isEmpty()) return new Placement.InVolume(task, place.scale().get());
        return new Placement.OnCanvas(
                task, place.scale().get(), place.x().getAsInt(), place.y().orElseThrow());
    }

    /** The launch of a stage: the one that it is in already, one that it joins, or its own. */
    private static void add(List<Launch> launches, String network, String input, Stay stay) {
        for (int k = 0; k < launches.size(); k++) {
            var launch = launches.get(k);
            if (launch.start() != stay.start() || !launch.network().equals(network)) continue;
            if (launch.inputs().contains(input)) return;
            var batch = new ArrayList<>(launch.inputs());
            batch.add(input);
            launches.set(k, new Launch(stay.start(), stay.end(), network, stay.stage(), batch));
            return;
        }
        launches.add(new Launch(stay.start(), stay.end(), network, stay.stage(), List.of(input)));
    }

    private static String freshId(Schedule schedule) {
        var taken = schedule.inputs().stream().map(Input::id).collect(Collectors.toSet());
        int number = schedule.inputs().size() + 1;
        while (taken.contains("i" + number)) number++;
        return "i" + number;
    }
}
