package org.fovea.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.schedule.Input;

/**
 * A device and what it is doing.
 *
 * @param running the launch that it was given and that has not ended or failed
 * @param free when its last launch ended or failed, us
 * @param pending inputs of its last launch that have not reached their aims: all of one network,
 *     with as many stages done
 */
record Station(
        Device device, Optional<Running> running, long free, List<Work> pending, Means means) {

    /**
     * A launch that the device was given.
     *
     * @param begun whether its start was reported
     */
    record Running(Order order, boolean begun, List<Work> works) {}

    /** An input under way. */
    record Work(Input input, Member.Content content) {

        /** After one more stage. */
        Work deeper() {
            return new Work(
                    input,
                    new Member.Content(content.done() + 1, content.aim(), content.members()));
        }
    }

    /** A launch that could begin. */
    record Batch(Network network, int stage, List<Work> works) {}

    Station {
        pending = List.copyOf(pending);
    }

    static Station of(Device device) {
        return new Station(device, Optional.empty(), 0, List.of(), Means.UNSPENT);
    }

    /** Running a launch. */
    Station busy(Running given, List<Work> left, Means spent) {
        return new Station(device, Optional.of(given), free, left, spent);
    }

    /** Running nothing from a time on. */
    Station idle(long time, List<Work> left) {
        return new Station(device, Optional.empty(), time, left, means);
    }

    /** With another profile: what runs goes on running. */
    Station as(Device other) {
        return new Station(other, running, free, pending, means);
    }

    Optional<Network> network(String id) {
        return device.networks().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The next stage of what is pending, for those whom that brings anything. */
    Optional<Batch> continued(long time, Predicate<String> wanted) {
        if (pending.isEmpty()) return Optional.empty();
        var known = network(pending.getFirst().input().network());
        if (known.isEmpty()) return Optional.empty(); // the device has another profile now
        var network = known.get();
        int stage = pending.getFirst().content().done() + 1;
        int size = Math.min(pending.size(), network.batchLimit());
        var useful = new ArrayList<Work>();
        for (var work : pending)
            if (useful.size() < size
                    && work.content().useful(device, network, time, size, wanted) >= stage)
                useful.add(work);
        if (useful.isEmpty() || !means.affords(device, network, stage, stage, useful.size()))
            return Optional.empty();
        return Optional.of(new Batch(network, stage, useful));
    }

    /** A planned launch as it can begin now, without the tasks that nobody waits for any more. */
    Optional<List<Member.Content>> begun(
            Agenda.Planned planned, long time, Predicate<String> waits) {
        var known = network(planned.network());
        if (known.isEmpty()) return Optional.empty();
        var network = known.get();
        int size = Math.min(planned.inputs().size(), network.batchLimit());
        var inputs = new ArrayList<Member.Content>();
        int deepest = 1;
        for (var input : planned.inputs()) {
            int aim = input.useful(device, network, time, size, waits);
            if (aim == 0 || inputs.size() == size) continue;
            var members = new ArrayList<>(input.members());
            members.removeIf(member -> !waits.test(member.task().id()));
            inputs.add(new Member.Content(0, aim, members));
            deepest = Math.max(deepest, aim);
        }
        if (inputs.isEmpty() || !means.affords(device, network, 1, deepest, inputs.size()))
            return Optional.empty();
        return Optional.of(inputs);
    }

    /** When all it has begun should be over, us, its pending inputs included. */
    long over(long clock) {
        long time = Math.max(clock, free);
        var works = pending;
        if (running.isPresent()) {
            time = Math.max(clock, running.get().order().end());
            works = running.get().works().stream().map(Work::deeper).toList();
        }
        if (works.isEmpty()) return time;
        var known = network(works.getFirst().input().network());
        if (known.isEmpty()) return time;
        int stages = known.get().stages().size();
        for (int exit = works.getFirst().content().done() + 1; exit <= stages; exit++) {
            int going = 0;
            for (var work : works) if (work.content().aim() >= exit) going++;
            if (going == 0) break;
            int size = Math.min(going, known.get().batchLimit());
            time += device.duration(known.get(), exit, size);
        }
        return time;
    }
}
