package org.fovea.policy;

import java.util.ArrayList;
import java.util.List;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/** Times at which a device stood idle beside a rejected task that it could have answered. */
final class IdleTime {

    private IdleTime() {}

    /** One line for each. */
    static List<String> answering(Instance instance, Schedule schedule, Task task) {
        var problem = Problem.of(instance);
        var fleet = problem.fleet();
        int index = instance.tasks().indexOf(task);
        var found = new ArrayList<String>();
        for (int k = 0; k < problem.modes(index); k++) {
            int mode = problem.mode(index, k);
            int network = fleet.networkOf(mode);
            int device = fleet.deviceOf(network);
            for (int exit = 1; exit <= fleet.stages(network); exit++) {
                long lasts = fleet.duration(network, 1, exit, 1);
                if (fleet.accuracy(mode, exit) == 0) continue;
                for (long start : offers(problem, schedule, device, task.release()))
                    if (start + lasts <= task.deadline())
                        found.add("%s at %d us".formatted(fleet.network(network).id(), start));
            }
        }
        return found;
    }

    /** When an idle device was offered a decision from a release on: then, and as launches end. */
    private static List<Long> offers(Problem problem, Schedule schedule, int device, long release) {
        var launches =
                schedule.launches().stream().filter(each -> on(problem, each, device)).toList();
        var times = new ArrayList<Long>();
        times.add(release);
        for (var launch : launches) if (launch.end() > release) times.add(launch.end());
        times.removeIf(time ->
                launches.stream().anyMatch(each -> each.start() <= time && time < each.end()));
        return times;
    }

    private static boolean on(Problem problem, Launch launch, int device) {
        return problem.fleet().device(device).networks().stream()
                .anyMatch(network -> network.id().equals(launch.network()));
    }
}
