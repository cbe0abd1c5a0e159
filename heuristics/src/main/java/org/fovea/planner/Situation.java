package org.fovea.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Task;
import org.fovea.planner.Station.Running;
import org.fovea.planner.Station.Work;

/**
 * All that is known at an instant, and never changes: a fact makes another situation of it, or is
 * refused.
 *
 * @param clock the latest time of any fact, us
 * @param count of what was numbered so far
 * @param devices as an instance without tasks
 * @param tasks by id, in the order they came; those whose deadline has passed are forgotten
 * @param stations by id of the device
 */
record Situation(
        long clock,
        Count count,
        Instance devices,
        Map<String, Known> tasks,
        Map<String, Station> stations,
        Agenda agenda) {

    /** So little later or earlier than planned, us, is no reason to plan anew. */
    static final long TOLERANCE = 1_000;

    /**
     * How many there were so far.
     *
     * @param changes reasons to plan anew
     */
    record Count(long changes, long launches, long inputs) {}

    /** What is the matter with a task. */
    enum Place {
        WAITING,
        LAUNCHED,
        /** Removed, or in an input that is finished. */
        OVER
    }

    /** A task that was added. */
    record Known(Task task, Place place) {}

    static Situation of(Instance instance) {
        var devices = Instance.of(instance.name(), instance.devices(), List.of());
        var stations = new LinkedHashMap<String, Station>();
        for (var device : devices.devices()) stations.put(device.id(), Station.of(device));
        return new Situation(
                0, new Count(0, 0, 0), devices, Map.of(), stations, Agenda.none(devices));
    }

    Situation added(long time, List<Task> fresh) {
        checkTime(time);
        var next = live(time);
        for (var task : fresh) {
            if (task.deadline() <= time)
                throw RefusedFact.of(
                        "Task %s was due at %d us: expected a deadline later than now, %d us.",
                        task.id(), task.deadline(), time);
            if (next.put(task.id(), new Known(task, Place.WAITING)) != null)
                throw RefusedFact.of(
                        "Task %s was added already: expected an id that no task has"
                                + " whose deadline is ahead.",
                        task.id());
        }
        return with(time, next, stations).changed();
    }

    Situation removed(long time, String id) {
        checkTime(time);
        var known = tasks.get(id);
        if (known == null || known.task.deadline() <= time)
            throw RefusedFact.of(
                    "Task %s is not known at %d us: expected the id of a task that was added"
                            + " and whose deadline is ahead.",
                    id, time);
        if (known.place == Place.OVER)
            throw RefusedFact.of(
                    "Task %s is over, removed or answered: expected the id of a task that waits"
                            + " or is being served.",
                    id);
        var next = live(time);
        next.put(id, new Known(known.task, Place.OVER));
        return with(time, next, stations).changed();
    }

    Situation replaced(long time, Device device) {
        checkTime(time);
        var station = station(device.id());
        var list = new ArrayList<>(devices.devices());
        list.replaceAll(each -> each.id().equals(device.id()) ? device : each);
        var checked = Instance.of(devices.name(), list, List.of());
        var next = with(time, live(time), with(station.as(device)));
        return new Situation(
                        next.clock,
                        count,
                        checked,
                        next.tasks,
                        next.stations,
                        agenda.with(device.id(), List.of()))
                .changed();
    }

    Situation started(long time, long number) {
        checkTime(time);
        var station = running(number);
        var given = station.running().orElseThrow();
        if (given.begun())
            throw RefusedFact.of("Launch %d started already: expected its end or failure.", number);
        if (time < given.order().start())
            throw RefusedFact.of(
                    "Launch %d was given out at %d us: expected a start from then on, not at %d us.",
                    number, given.order().start(), time);
        var begun = new Running(given.order().startingAt(time), true, given.works());
        var next =
                with(
                        time,
                        live(time),
                        with(station.busy(begun, station.pending(), station.means())));
        return time - given.order().start() > TOLERANCE ? next.changed() : next;
    }

    Situation ended(long time, long number) {
        checkTime(time);
        var station = running(number);
        var given = station.running().orElseThrow();
        if (!given.begun())
            throw RefusedFact.of(
                    "Launch %d has not started: expected its start to be reported before its end.",
                    number);
        checkAfterStart(time, given);
        var pending = new ArrayList<Work>();
        var finished = new ArrayList<Work>();
        for (var work : given.works()) {
            var deeper = work.deeper();
            boolean aimed = deeper.content().done() >= deeper.content().aim();
            (aimed ? finished : pending).add(deeper);
        }
        var next =
                with(
                        time,
                        moved(live(time), finished, Place.OVER),
                        with(station.idle(time, pending)));
        return Math.abs(time - given.order().end()) > TOLERANCE ? next.changed() : next;
    }

    Situation failed(long time, long number) {
        checkTime(time);
        var station = running(number);
        var given = station.running().orElseThrow();
        checkAfterStart(time, given);
        boolean first = given.order().stage() == 1; // its inputs come to nothing
        List<Work> pending = first ? List.of() : given.works();
        var left = live(time);
        if (first) moved(left, given.works(), Place.WAITING);
        return with(time, left, with(station.idle(time, pending))).changed();
    }

    /** With a plan for what was known when it was made. */
    Situation planned(Agenda fresh) {
        return new Situation(clock, count, devices, tasks, stations, fresh.heldOn(devices));
    }

    /** Without the first launches planned for a device. */
    Situation with(String device, List<Agenda.Planned> planned, int gone) {
        if (gone == 0) return this;
        var left = agenda.with(device, planned.subList(gone, planned.size()));
        return new Situation(clock, count, devices, tasks, stations, left);
    }

    /** Whether a task waits to be placed. */
    boolean waits(String id) {
        var known = tasks.get(id);
        return known != null && known.place == Place.WAITING;
    }

    /** Whether an answer to a task still counts. */
    boolean wanted(String id) {
        var known = tasks.get(id);
        return known != null && known.place != Place.OVER;
    }

    /** With a reason to plan anew. */
    Situation changed() {
        var counted = new Count(count.changes + 1, count.launches, count.inputs);
        return new Situation(clock, counted, devices, tasks, stations, agenda);
    }

    /** With other tasks and devices at a time. */
    Situation with(long time, Map<String, Known> others, Map<String, Station> changed) {
        return new Situation(
                Math.max(clock, time),
                count,
                devices,
                Collections.unmodifiableMap(others),
                changed,
                agenda);
    }

    /** A copy of the tasks, without those whose deadline has passed. */
    Map<String, Known> live(long time) {
        var copy = new LinkedHashMap<String, Known>(2 * tasks.size() + 4);
        for (var known : tasks.values())
            if (known.task.deadline() > time) copy.put(known.task.id(), known);
        return copy;
    }

    /** The tasks of inputs in another place, but for those that are over or forgotten. */
    static Map<String, Known> moved(Map<String, Known> tasks, List<Work> works, Place place) {
        for (var work : works)
            for (var member : work.content().members())
                tasks.computeIfPresent(
                        member.task().id(),
                        (id, known) ->
                                known.place == Place.OVER ? known : new Known(known.task, place));
        return tasks;
    }

    /** The devices, one of them changed. */
    Map<String, Station> with(Station station) {
        var copy = new LinkedHashMap<>(stations);
        copy.put(station.device().id(), station);
        return Collections.unmodifiableMap(copy);
    }

    Station station(String id) {
        var station = stations.get(id);
        if (station == null)
            throw RefusedFact.of(
                    "There is no device %s: expected one of %s.",
                    id, String.join(", ", stations.keySet()));
        return station;
    }

    private Station running(long number) {
        for (var station : stations.values())
            if (station.running().filter(each -> each.order().number() == number).isPresent())
                return station;
        if (number < 1 || number > count.launches)
            throw RefusedFact.of(
                    "Launch %d was never given out: expected the number of a launch that was, 1 to %d.",
                    number, count.launches);
        throw RefusedFact.of(
                "Launch %d is over: expected the number of a launch that has not ended or failed.",
                number);
    }

    private static void checkAfterStart(long time, Running given) {
        if (time < given.order().start())
            throw RefusedFact.of(
                    "Launch %d started at %d us: expected a time from then on, not %d us.",
                    given.order().number(), given.order().start(), time);
    }

    static void checkTime(long time) {
        if (time < 0 || time > Limits.TIME)
            throw RefusedFact.of(
                    "Time %d us: expected 0 to %d us on the clock of releases and deadlines.",
                    time, Limits.TIME);
    }
}
