package org.fovea.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.planner.Station.Running;
import org.fovea.planner.Station.Work;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;

/**
 * What an idle device is given: the next stage of what it has begun, else the first launch planned
 * for it that is still of use.
 *
 * @param order empty where there is nothing to do now
 */
record Taking(Situation after, Optional<Order> order) {

    static Taking of(Situation now, long time, String device) {
        Situation.checkTime(time);
        var station = now.station(device);
        if (station.running().isPresent())
            throw RefusedFact.of(
                    "Device %s runs launch %d: expected its end or failure to be reported before another is taken.",
                    device, station.running().get().order().number());
        if (time < station.free())
            throw RefusedFact.of(
                    "Device %s was busy until %d us: expected a time from then on, not %d us.",
                    device, station.free(), time);
        var going = station.continued(time, now::wanted);
        if (going.isPresent()) return given(now, time, station, going.get(), now.agenda());
        return begun(dropped(now, time, station, station.pending()), time, device);
    }

    /** When the first launch planned for a device may begin, us. */
    static OptionalLong due(Situation now, String device) {
        var planned = now.agenda().of(now.station(device).device().id());
        return planned.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(planned.getFirst().release());
    }

    /** Nobody takes these inputs any further. */
    private static Situation dropped(
            Situation now, long time, Station station, List<Work> finished) {
        if (finished.isEmpty()) return now;
        var left = new ArrayList<>(station.pending());
        left.removeAll(finished);
        return now.with(
                time,
                Situation.moved(now.live(time), finished, Situation.Place.OVER),
                now.with(station.idle(station.free(), left)));
    }

    private static Taking begun(Situation now, long time, String device) {
        var station = now.station(device);
        var planned = now.agenda().of(device);
        for (int k = 0; k < planned.size(); k++) {
            var first = planned.get(k);
            if (first.release() > time) return nothing(now.with(device, planned, k), time, k > 0);
            var inputs = station.begun(first, time, now::waits);
            if (inputs.isEmpty()) continue;
            var works = new ArrayList<Work>();
            for (var input : inputs.get())
                works.add(new Work(input(now, first.network(), input, works.size()), input));
            var network = station.network(first.network()).orElseThrow();
            return given(
                    now,
                    time,
                    station,
                    new Station.Batch(network, 1, works),
                    now.with(device, planned, k + 1).agenda());
        }
        return nothing(now.with(device, planned, planned.size()), time, !planned.isEmpty());
    }

    private static Input input(Situation now, String network, Member.Content content, int ahead) {
        String id = "i" + (now.count().inputs() + ahead + 1);
        List<Placement> placements = content.members().stream().map(Member::placement).toList();
        return new Input(id, network, placements);
    }

    /**
     * Nothing to do. Where that was not planned, or was planned too long ago, and somebody waits,
     * it is a reason to plan anew.
     */
    private static Taking nothing(Situation now, long time, boolean surprising) {
        boolean old = time - now.agenda().clock() > Situation.TOLERANCE;
        boolean known = now.agenda().changes() < now.count().changes(); // will be planned anyway
        boolean waiting =
                now.tasks().values().stream()
                        .anyMatch(each ->
                                each.place() == Situation.Place.WAITING
                                        && each.task().release() <= time
                                        && each.task().deadline() > time);
        if (!waiting || known || !(old || surprising)) return new Taking(now, Optional.empty());
        var later = now.with(time, now.live(time), now.stations());
        return new Taking(later.changed(), Optional.empty());
    }

    private static Taking given(
            Situation now, long time, Station station, Station.Batch batch, Agenda left) {
        var network = batch.network();
        int size = batch.works().size();
        long number = now.count().launches() + 1;
        long end = time + station.device().duration(network, batch.stage(), size);
        var order =
                new Order(
                        number,
                        station.device().id(),
                        network.id(),
                        batch.stage(),
                        batch.works().stream().map(Work::input).toList(),
                        time,
                        end);
        var finished = new ArrayList<>(station.pending());
        finished.removeAll(batch.works());
        var tasks = Situation.moved(now.live(time), finished, Situation.Place.OVER);
        Situation.moved(tasks, batch.works(), Situation.Place.LAUNCHED);
        var busy =
                station.busy(
                        new Running(order, false, batch.works()),
                        List.of(),
                        station.means().after(network, batch.stage(), batch.stage(), size));
        boolean first = batch.stage() == 1;
        var count =
                new Situation.Count(
                        now.count().changes() + (first ? 1 : 0),
                        number,
                        now.count().inputs() + (first ? size : 0));
        var next = now.with(time, tasks, now.with(busy));
        return new Taking(
                new Situation(
                        next.clock(), count, now.devices(), next.tasks(), next.stations(), left),
                Optional.of(order));
    }
}
