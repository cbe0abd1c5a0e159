package org.fovea.benchmark.leader;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.problem.Problem;
import org.fovea.schedule.Schedule;

/**
 * Crops on one device, as a user of CP-SAT would model them: a launch is led by its member that is
 * due first, others join it, launches do not overlap, stages follow each other. Without any bound
 * of ours; hinted with a schedule, in every variable.
 */
final class LeaderModel {

    private final Problem problem;
    private final CpModel model = new CpModel();
    private final List<Step> steps = new ArrayList<>();
    private final Map<List<Integer>, Step> stepOf = new HashMap<>(); // by task, network, stage
    private final long unit; // 1e-10 of utility: all gains are multiples of it

    /**
     * The model of a problem.
     *
     * @throws IllegalArgumentException where it has more than crops on one device
     */
    LeaderModel(Problem problem) {
        this.problem = problem;
        refuse();
        for (int task = 0; task < problem.tasks(); task++)
            for (int k = 0; k < problem.modes(task); k++) steps(task, problem.mode(task, k));
        for (var step : steps) for (var other : steps) join(step, other);
        var launches = new ArrayList<IntervalVar>();
        for (var step : steps) launches.add(launch(step));
        model.addNoOverlap(launches);
        for (int task = 0; task < problem.tasks(); task++) oneNetwork(task);
        long[] gains = steps.stream().mapToLong(this::gain).toArray();
        long divisor = 0;
        for (long gain : gains) divisor = greatestCommonDivisor(divisor, gain);
        unit = Math.max(1, divisor);
        var objective = LinearExpr.newBuilder();
        for (int s = 0; s < gains.length; s++)
            objective.addTerm(steps.get(s).runs, gains[s] / unit);
        model.maximize(objective);
    }

    /** What CP-SAT is given. */
    CpModel model() {
        return model;
    }

    /** 1e-10 of utility that 1 of the objective is. */
    long unit() {
        return unit;
    }

    private void refuse() {
        var fleet = problem.fleet();
        boolean crops = fleet.devices() == 1 && !problem.anyMandatory();
        for (int network = 0; network < fleet.networks(); network++)
            crops &= !fleet.canvas(network);
        var device = fleet.device(0);
        crops &= device.memoryBytes().isEmpty();
        crops &= device.energyBudget().isEmpty() && device.budgets().isEmpty();
        if (!crops)
            throw new IllegalArgumentException(
                    problem.name()
                            + ": the leader model treats crops on one device, without mandatory"
                            + " tasks, limits on memory or energy, or budgets.");
    }

    /** The stages that a task may end in time, alone. */
    private void steps(int task, int mode) {
        var fleet = problem.fleet();
        int network = fleet.networkOf(mode);
        for (int stage = 1; stage <= fleet.stages(network); stage++) {
            long alone = problem.release(task) + fleet.duration(network, 1, stage, 1);
            if (alone > problem.deadline(task)) return;
            var step = new Step(problem, model, task, network, stage);
            steps.add(step);
            stepOf.put(List.of(task, network, stage), step);
            if (stage > 1) follow(steps.get(steps.size() - 2), step);
        }
    }

    private void follow(Step before, Step step) {
        model.addImplication(step.runs, before.runs);
        model.addLessOrEqual(before.end, step.start).onlyEnforceIf(step.runs);
    }

    private void join(Step step, Step leader) {
        boolean same = step.network == leader.network && step.stage == leader.stage;
        if (!same || step.task == leader.task || !leader.before(step)) return;
        var fleet = problem.fleet();
        if (fleet.batchLimit(step.network) < 2) return;
        long earliest = Math.max(step.earliest, leader.earliest);
        if (earliest + fleet.duration(step.network, step.stage, 2) > leader.deadline) return;
        var chosen = model.newBoolVar("");
        step.joins.add(new Step.Join(leader, chosen));
        model.addImplication(chosen, leader.leads);
        model.addEquality(step.start, leader.start).onlyEnforceIf(chosen);
        model.addEquality(step.end, leader.end).onlyEnforceIf(chosen);
    }

    private IntervalVar launch(Step step) {
        var reasons = new ArrayList<Literal>();
        reasons.add(step.leads);
        step.joins.forEach(join -> reasons.add(join.chosen()));
        reasons.add(step.runs.not());
        model.addExactlyOne(reasons);
        var members = LinearExpr.newBuilder().add(step.leads);
        int most = 1;
        for (var other : steps)
            for (var join : other.joins)
                if (join.leader() == step) {
                    members.add(join.chosen());
                    most++;
                }
        most = Math.min(most, problem.fleet().batchLimit(step.network));
        var inputs = LinearExpr.newBuilder();
        var duration = LinearExpr.newBuilder();
        var exactlyOne = new ArrayList<Literal>(List.of(step.leads.not()));
        for (int size = 1; size <= most; size++) {
            var chosen = model.newBoolVar("");
            step.size.add(chosen);
            exactlyOne.add(chosen);
            inputs.addTerm(chosen, size);
            duration.addTerm(chosen, problem.fleet().duration(step.network, step.stage, size));
        }
        model.addExactlyOne(exactlyOne);
        model.addEquality(members, inputs);
        model.addEquality(step.duration, duration).onlyEnforceIf(step.leads);
        return model.newOptionalIntervalVar(step.start, step.duration, step.end, step.leads, "");
    }

    private void oneNetwork(int task) {
        var first = new ArrayList<Literal>();
        for (var step : steps) if (step.task == task && step.stage == 1) first.add(step.runs);
        model.addAtMostOne(first);
    }

    /** What a stage adds to the best answer so far, in 1e-10. */
    private long gain(Step step) {
        int mode = problem.cropMode(step.task, step.network);
        long before = step.stage > 1 ? problem.bestUtility(step.task, mode, step.stage - 1) : 0;
        return problem.bestUtility(step.task, mode, step.stage) - before;
    }

    /** Hints every variable: a schedule less what comes too late in it. */
    void hint(Schedule schedule) {
        var hinted = new HashSet<Integer>();
        var taskOf = new HashMap<String, Integer>();
        var networkOf = new HashMap<String, Integer>();
        for (int t = 0; t < problem.tasks(); t++) taskOf.put(problem.task(t).id(), t);
        for (int n = 0; n < problem.fleet().networks(); n++)
            networkOf.put(problem.fleet().network(n).id(), n);
        var taskIn = new HashMap<String, Integer>(); // by input
        for (var input : schedule.inputs())
            taskIn.put(input.id(), taskOf.get(input.placements().getFirst().task()));
        for (var launch : schedule.launches()) {
            var members = new ArrayList<Step>();
            for (var input : launch.inputs()) {
                var step =
                        stepOf.get(
                                List.of(
                                        taskIn.get(input),
                                        networkOf.get(launch.network()),
                                        launch.stage()));
                if (step != null && launch.end() <= step.deadline) members.add(step);
            }
            launch(members, launch.start(), hinted);
        }
        for (var step : steps) nothing(step, hinted);
    }

    private void launch(List<Step> members, long start, Set<Integer> hinted) {
        if (members.isEmpty()) return;
        var leader = members.getFirst();
        for (var member : members) if (member.before(leader)) leader = member;
        int size = members.size();
        long end = start + problem.fleet().duration(leader.network, leader.stage, size);
        set(leader.leads, 1, hinted);
        set(leader.size.get(size - 1), 1, hinted);
        set(leader.duration, end - start, hinted);
        for (var member : members) {
            set(member.runs, 1, hinted);
            set(member.start, start, hinted);
            set(member.end, end, hinted);
            for (var join : member.joins)
                if (join.leader() == leader) set(join.chosen(), 1, hinted);
        }
    }

    private void nothing(Step step, Set<Integer> hinted) {
        set(step.runs, 0, hinted);
        set(step.leads, 0, hinted);
        for (BoolVar size : step.size) set(size, 0, hinted);
        for (var join : step.joins) set(join.chosen(), 0, hinted);
        set(step.start, step.earliest, hinted);
        long shortest = problem.fleet().duration(step.network, step.stage, 1);
        set(step.end, step.earliest + shortest, hinted);
        set(step.duration, shortest, hinted);
    }

    private void set(IntVar variable, long value, Set<Integer> hinted) {
        if (hinted.add(variable.getIndex())) model.addHint(variable, value);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
