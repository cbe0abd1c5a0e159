package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Problem;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * A schedule as values of the variables that decide: CP-SAT begins with it, and completes the rest.
 *
 * <p>What does not pay is left out, as the model leaves it out: stages too late for every member,
 * members that are never in time.
 */
final class Hint {

    private final Problem problem;
    private final Variables variables;
    private final Canvases canvases;
    private final CpModel model;
    private final Map<String, Integer> taskOf = new HashMap<>();
    private final Map<String, Integer> indexOf = new HashMap<>(); // by input's id
    private final Set<Integer> hinted = new HashSet<>();

    private Hint(Problem problem, Variables variables, Canvases canvases, CpModel model) {
        this.problem = problem;
        this.variables = variables;
        this.canvases = canvases;
        this.model = model;
        for (int task = 0; task < problem.tasks(); task++)
            taskOf.put(problem.task(task).id(), task);
    }

    static void add(
            Problem problem,
            Variables variables,
            Canvases canvases,
            CpModel model,
            Schedule schedule) {
        var hint = new Hint(problem, variables, canvases, model);
        var ends = new HashMap<String, List<Long>>();
        schedule.launches().stream()
                .sorted(Comparator.comparingInt(Launch::stage))
                .forEach(launch ->
                        launch.inputs()
                                .forEach(id ->
                                        ends.computeIfAbsent(id, id_ -> new ArrayList<>())
                                                .add(launch.end())));
        schedule.inputs()
                .forEach(input -> hint.input(input, ends.getOrDefault(input.id(), List.of())));
        schedule.launches().forEach(hint::launch);
        hint.nothingElse();
    }

    private void input(Input input, List<Long> ends) {
        if (ends.isEmpty()) return;
        var members = new HashMap<Integer, Placement>();
        int leader = -1;
        for (var placement : input.placements()) {
            int task = taskOf.getOrDefault(placement.task(), -1);
            if (task < 0 || ends.getFirst() > problem.deadline(task)) continue;
            members.put(task, placement);
        }
        for (int k = 0; k < variables.inputs().size(); k++) {
            var possible = variables.inputs().get(k);
            boolean same =
                    problem.fleet().network(possible.network()).id().equals(input.network())
                            && members.containsKey(possible.leader());
            if (same && leader < 0) leader = k; // the first in the order that the leaders have
        }
        if (leader < 0) return;
        int stages = 0;
        var possible = variables.inputs().get(leader);
        for (int k = 0; k < possible.members().size(); k++) {
            var member = possible.members().get(k);
            var placement = members.get(member.task());
            if (placement == null || !scale(placement, member.mode())) continue;
            int exits = 0;
            while (exits < Math.min(member.exits(), ends.size())
                    && ends.get(exits) <= problem.deadline(member.task())) exits++;
            for (int exit = 1; exit <= exits; exit++) set(variables.inTime(leader, k, exit), true);
            stages = Math.max(stages, exits);
            if (placement instanceof Placement.OnCanvas at) origin(leader, k, at);
        }
        for (int stage = 1; stage <= stages; stage++)
            set(variables.stage(leader, stage).runs(), true);
        if (stages > 0) indexOf.put(input.id(), leader);
    }

    private boolean scale(Placement placement, int mode) {
        return switch (placement) {
            case Placement.Crop crop -> true;
            case Placement.OnCanvas at -> at.scale().equals(problem.fleet().scaleOf(mode));
            case Placement.InVolume in -> in.scale().equals(problem.fleet().scaleOf(mode));
        };
    }

    private void origin(int input, int member, Placement.OnCanvas at) {
        int network = variables.inputs().get(input).network();
        int alignment = CanvasShape.of(problem.fleet().network(network)).alignment();
        var origin = canvases.origin(input, member);
        set(origin.x(), at.x() / alignment);
        set(origin.y(), at.y() / alignment);
    }

    private void launch(Launch launch) {
        var batch =
                launch.inputs().stream()
                        .filter(indexOf::containsKey)
                        .map(indexOf::get)
                        .filter(input -> runs(input, launch.stage()))
                        .sorted()
                        .toList();
        if (batch.isEmpty()) return;
        int leader = batch.getFirst();
        var led = variables.stage(leader, launch.stage());
        int network = variables.inputs().get(leader).network();
        long end = launch.start() + problem.fleet().duration(network, launch.stage(), batch.size());
        set(led.leads(), true);
        if (batch.size() <= led.size().size()) set(led.size().get(batch.size() - 1), true);
        for (int input : batch) {
            var at = variables.stage(input, launch.stage());
            set(at.start(), launch.start());
            set(at.end(), end);
            for (var join : at.joins())
                if (join.leader() == leader && input != leader) set(join.chosen(), true);
        }
    }

    private boolean runs(int input, int stage) {
        return variables.inputs().get(input).stages() >= stage
                && hinted.contains(variables.stage(input, stage).runs().getIndex());
    }

    /** Every literal that decides gets a value: a hint with holes is hardly used. */
    private void nothingElse() {
        for (int index = 0; index < variables.inputs().size(); index++) {
            var input = variables.inputs().get(index);
            for (int k = 0; k < input.members().size(); k++)
                for (int exit = 1; exit <= input.members().get(k).exits(); exit++)
                    set(variables.inTime(index, k, exit), false);
            for (int stage = 1; stage <= input.stages(); stage++) {
                var at = variables.stage(index, stage);
                set(at.runs(), false);
                set(at.leads(), false);
                at.size().forEach(size -> set(size, false));
                at.joins().forEach(join -> set(join.chosen(), false));
                set(at.start(), input.earliest(problem, stage));
                set(at.end(), input.latest(problem, stage));
            }
        }
    }

    private void set(Literal literal, boolean value) {
        if (hinted.add(literal.getIndex())) model.addHint(literal, value);
    }

    private void set(IntVar variable, long value) {
        if (hinted.add(variable.getIndex())) model.addHint(variable, value);
    }
}
