package org.fovea.planner;

import java.util.List;
import java.util.function.Predicate;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;

/**
 * A task in an input.
 *
 * @param worth of its answer when its input completed so many stages in time, 1e-10: from none on
 */
record Member(Task task, Placement placement, List<Long> worth) {

    /** Whether going on from some stages done to so many brings it anything. */
    boolean gains(int done, int exit) {
        boolean owed = task.mandatory() && done < task.minExit() && exit >= task.minExit();
        return owed || worth.get(exit) > worth.get(done);
    }

    /** What an input holds, and how deep it goes. */
    record Content(int done, int aim, List<Member> members) {

        Content {
            members = List.copyOf(members);
        }

        /**
         * The deepest exit up to the aim that brings anybody anything; the stages done where none
         * does.
         *
         * @param start of the next stage, us
         * @param size of the batch
         * @param wanted whether a task still counts
         */
        int useful(Device device, Network network, long start, int size, Predicate<String> wanted) {
            long time = start;
            int deepest = done;
            for (int exit = done + 1; exit <= Math.min(aim, network.stages().size()); exit++) {
                time += device.duration(network, exit, size);
                for (var member : members)
                    if (time <= member.task.deadline()
                            && wanted.test(member.task.id())
                            && member.gains(deepest, exit)) {
                        deepest = exit;
                        break;
                    }
            }
            return deepest;
        }
    }
}
