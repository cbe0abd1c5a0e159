package org.fovea.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Launch;

/**
 * Where one more input could run its stages while every launch of a schedule keeps its start, its
 * stage and its inputs: alone between two launches, or as one more input of a launch whose longer
 * duration harms nobody.
 */
final class Gaps {

    private final Standing standing;
    private final Problem problem;
    private final Fleet fleet;
    private final Timeline timeline;

    Gaps(Standing standing) {
        this.standing = standing;
        problem = standing.problem();
        fleet = standing.fleet();
        timeline = standing.timeline();
    }

    /**
     * Every step that is worth taking next: by a deadline, within the energy left, and not both
     * later and dearer than another.
     */
    List<Step> after(List<Step> before, int network, long deadline) {
        var found = new ArrayList<Step>();
        for (var step : before) {
            alone(step, network, deadline, found);
            joined(step, network, deadline, found);
        }
        return undominated(found);
    }

    private static List<Step> undominated(List<Step> found) {
        found.sort(Comparator.comparingLong(Step::end).thenComparingLong(Step::energy));
        var kept = new ArrayList<Step>();
        long least = Long.MAX_VALUE;
        for (var step : found) {
            if (step.energy() >= least) continue;
            least = step.energy();
            kept.add(step);
        }
        return kept;
    }

    private void alone(Step step, int network, long deadline, List<Step> found) {
        int stage = step.stage() + 1;
        long duration = fleet.duration(network, stage, 1);
        long start = step.end();
        var onDevice = standing.launches(fleet.deviceOf(network));
        // a launch that the input joined, and that lasts longer now, has ended too
        int k = standing.firstAfter(fleet.deviceOf(network), start);
        for (; k < onDevice.size() && start + duration <= deadline; k++) {
            var launch = standing.launch(onDevice.get(k));
            if (launch.start() >= start + duration) break;
            start = launch.end();
        }
        if (start + duration > deadline) return;
        long energy = fleet.use(network, 0, stage, stage, 1);
        if (affordable(network, step, energy))
            found.add(step.then(Step.ALONE, start, start + duration, energy));
    }

    private void joined(Step step, int network, long deadline, List<Step> found) {
        int stage = step.stage() + 1;
        var onDevice = standing.launches(fleet.deviceOf(network));
        String id = fleet.network(network).id();
        int k = standing.firstAfter(fleet.deviceOf(network), step.end());
        for (; k < onDevice.size(); k++) {
            var launch = standing.launch(onDevice.get(k));
            if (launch.start() >= deadline) return;
            boolean suits =
                    launch.start() >= step.end()
                            && launch.stage() == stage
                            && launch.network().equals(id)
                            && launch.inputs().size() < fleet.batchLimit(network);
            if (!suits) continue;
            int size = launch.inputs().size();
            long end = launch.start() + fleet.duration(network, stage, size + 1);
            long next =
                    k + 1 < onDevice.size()
                            ? standing.launch(onDevice.get(k + 1)).start()
                            : Long.MAX_VALUE;
            if (end > deadline || end > next || !harmless(onDevice.get(k), end)) continue;
            long energy =
                    fleet.use(network, 0, stage, stage, size + 1)
                            - fleet.use(network, 0, stage, stage, size);
            if (affordable(network, step, energy))
                found.add(step.then(onDevice.get(k), launch.start(), end, energy));
        }
    }

    private boolean affordable(int network, Step step, long energy) {
        return step.energy() + energy <= timeline.ledger().left(fleet.deviceOf(network), 0);
    }

    /** Whether nothing comes too late where a launch ends at {@code end}. */
    private boolean harmless(int index, long end) {
        for (int k = 0; k < timeline.size(index); k++) {
            int input = timeline.member(index, k);
            int next = standing.launchOf(input, timeline.stage(index) + 1);
            if (next >= 0 && standing.launch(next).start() < end) return false;
            for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
                if (harmed(timeline.task(p), timeline.mode(p), standing.launch(index), end))
                    return false;
        }
        return true;
    }

    /** Whether a task gets less, or a mandatory one too little, when a launch ends later. */
    private boolean harmed(int task, int mode, Launch launch, long end) {
        long deadline = problem.deadline(task);
        if (launch.end() > deadline || end <= deadline) return false;
        int before = launch.stage() - 1; // later stages end later still
        if (problem.mandatory(task) && before < problem.minExit(task)) return true;
        long left = before == 0 ? 0 : problem.bestUtility(task, mode, before);
        return before == 0 || left < standing.value(task);
    }
}
