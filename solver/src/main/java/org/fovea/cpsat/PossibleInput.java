package org.fovea.cpsat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;

/**
 * An input that a schedule may open: of a crop network one for each task, of a canvas network one
 * for each task that may lead it. The leader of a canvas is its member of least deadline, so that
 * every set of members has exactly one input.
 *
 * <p>Nothing that cannot pay is among them: an answer that comes too late even where every launch
 * is as short as it can be, an exit that is worth no more than an earlier one.
 *
 * @param members the leader's first, one for each task and mode
 */
record PossibleInput(int network, List<Member> members) {

    /**
     * A task that may be placed in the input.
     *
     * @param exits how many exits may be in time and worth something, at least 1
     */
    record Member(int task, int mode, int exits) {}

    /** The task that leads it, or its only one. */
    int leader() {
        return members.getFirst().task();
    }

    /** How many stages may be worth running. */
    int stages() {
        return members.stream().mapToInt(Member::exits).max().orElseThrow();
    }

    /** When a stage may start at the earliest, us. */
    long earliest(Problem problem, int stage) {
        return problem.release(leader()) + lead(problem, stage);
    }

    /** When a stage must have ended to be of use to any member, us. */
    long latest(Problem problem, int stage) {
        return members.stream()
                .filter(member -> member.exits() >= stage)
                .mapToLong(member -> problem.deadline(member.task()))
                .max()
                .orElseThrow();
    }

    private long lead(Problem problem, int stage) {
        return problem.fleet().duration(network, 1, stage - 1, 1);
    }

    /** All of a problem's, network by network, those of a network by the leader's deadline. */
    static List<PossibleInput> of(Problem problem) {
        var byDeadline =
                IntStream.range(0, problem.tasks())
                        .boxed()
                        .sorted(Comparator.comparingLong(problem::deadline))
                        .toList();
        var found = new ArrayList<PossibleInput>();
        for (int network = 0; network < problem.fleet().networks(); network++)
            for (int place = 0; place < byDeadline.size(); place++) {
                boolean canvas = problem.fleet().canvas(network);
                var tasks = byDeadline.subList(place, canvas ? byDeadline.size() : place + 1);
                var members = members(problem, network, tasks);
                if (!members.isEmpty() && members.getFirst().task() == tasks.getFirst())
                    found.add(new PossibleInput(network, members));
            }
        return found;
    }

    private static List<Member> members(Problem problem, int network, List<Integer> tasks) {
        var found = new ArrayList<Member>();
        long release = problem.release(tasks.getFirst());
        long deadline = problem.deadline(tasks.getFirst());
        for (int task : tasks) {
            long start = Math.max(release, problem.release(task));
            if (start + problem.fleet().duration(network, 1, 1) > deadline)
                continue; // the leader's
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                if (problem.fleet().networkOf(mode) != network) continue;
                int exits = exits(problem, task, mode, start);
                if (exits > 0) found.add(new Member(task, mode, exits));
            }
        }
        return found;
    }

    /** The last exit that pays more than those before it, or that a mandatory task must reach. */
    private static int exits(Problem problem, int task, int mode, long start) {
        var fleet = problem.fleet();
        int network = fleet.networkOf(mode);
        int least = problem.mandatory(task) ? problem.minExit(task) : 0;
        int last = 0;
        long worth = 0;
        int exit = 1;
        while (exit <= fleet.stages(network)
                && start + fleet.duration(network, 1, exit, 1) <= problem.deadline(task)) {
            long more = problem.bestUtility(task, mode, exit);
            if (more > worth || exit == least) last = exit;
            worth = more;
            exit++;
        }
        return last < least ? 0 : last;
    }
}
