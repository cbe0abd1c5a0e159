package org.fovea.cpsat;

import com.google.ortools.sat.CpModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Utility;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;

/**
 * The full joint problem as a model: crops, exits, batches, canvases, order and admission decided
 * at once, on all devices and within all capacities. Every optimal schedule is one of its
 * solutions, but for launches that pay nobody, which it leaves out; every solution is a valid
 * schedule.
 */
public final class JointModel {

    /** Sums stay well inside 64 bits. */
    static final double LARGEST_SUM = 1L << 60;

    /** Beyond it a model takes gigabytes and minutes before the search begins. */
    private static final int MOST_VARIABLES = 400_000;

    private final Problem problem;
    private final CpModel model = new CpModel();
    private final Variables variables;
    private final Canvases canvases;
    private final Objective objective;

    private JointModel(Problem problem, List<PossibleInput> inputs) {
        this.problem = problem;
        variables = new Variables(problem, inputs, model);
        Services.add(problem, variables, model);
        Launches.add(problem, variables, model);
        canvases = new Canvases(problem, variables, model);
        Capacities.add(problem, variables, model);
        WindowCuts.add(problem, variables, model);
        objective = new Objective(problem, variables, model);
    }

    /** The model of a problem; empty where it would be too large. */
    public static Optional<JointModel> of(Problem problem) {
        if (tooLarge(problem)) return Optional.empty();
        try {
            return Optional.of(new JointModel(problem, PossibleInput.of(problem)));
        } catch (TooLarge sums) {
            return Optional.empty();
        }
    }

    /**
     * Whether there are too many variables. Where even a tenth of the pairs of tasks would be, no
     * more needs to be known.
     */
    public static boolean tooLarge(Problem problem) {
        long pairs = (long) problem.tasks() * problem.tasks() * problem.fleet().networks();
        if (pairs / 10 > MOST_VARIABLES) return true;
        long variables = 0;
        for (var input : PossibleInput.of(problem))
            variables += (long) input.members().size() * (2 + input.stages());
        return variables > MOST_VARIABLES;
    }

    /** To search from a schedule on, valid and any good or bad. */
    public void startFrom(Schedule schedule) {
        model.clearHints();
        Hint.add(problem, variables, canvases, model, schedule);
    }

    /** A utility that none exceeds, as it was proven elsewhere. */
    public void bounded(Utility bound) {
        objective.atMost(bound, model);
    }

    /** A bound of the engine's as one on the utility. */
    public Utility bound(double value) {
        return objective.utility(value);
    }

    /** Whether a solution's objective is its schedule's utility, and not just at least that. */
    public boolean exact() {
        return objective.exact();
    }

    /** What the engine is given. */
    CpModel model() {
        return model;
    }

    /**
     * A solution as a schedule in the making.
     *
     * @param values by index of the variable
     * @throws org.fovea.problem.Refusal where it breaks a rule, so is none
     */
    public Timeline timeline(long[] values) {
        var timeline = new Timeline(problem);
        int[] opened = new int[variables.inputs().size()];
        Arrays.fill(opened, -1);
        for (int index = 0; index < opened.length; index++)
            if (holds(variables.opened(index), values))
                opened[index] = open(timeline, index, values);
        launches(values)
                .forEach(launch -> {
                    int[] batch =
                            launch.inputs().stream().mapToInt(input -> opened[input]).toArray();
                    timeline.launch(
                            launch.network(), launch.stage(), launch.start(), batch, batch.length);
                });
        return timeline;
    }

    private int open(Timeline timeline, int index, long[] values) {
        var input = variables.inputs().get(index);
        int network = input.network();
        int opened = timeline.open(network);
        int unit = CanvasShape.of(problem.fleet().network(network)).alignment();
        boolean rectangles =
                problem.fleet().canvas(network) && !problem.fleet().volumeCanvas(network);
        for (int k = 0; k < input.members().size(); k++) {
            if (!holds(variables.inTime(index, k, 1), values)) continue;
            var member = input.members().get(k);
            int x = 0;
            int y = 0;
            if (rectangles) {
                x = unit * (int) values[canvases.origin(index, k).x().getIndex()];
                y = unit * (int) values[canvases.origin(index, k).y().getIndex()];
            }
            timeline.place(opened, member.task(), member.mode(), x, y);
        }
        return opened;
    }

    private record Led(int network, int stage, long start, List<Integer> inputs) {}

    private List<Led> launches(long[] values) {
        var found = new ArrayList<Led>();
        for (int index = 0; index < variables.inputs().size(); index++) {
            var input = variables.inputs().get(index);
            for (int stage = 1; stage <= input.stages(); stage++) {
                var at = variables.stage(index, stage);
                if (!holds(at.runs(), values) || !holds(at.leads(), values)) continue;
                found.add(
                        new Led(
                                input.network(),
                                stage,
                                values[at.start().getIndex()],
                                members(index, stage, values)));
            }
        }
        found.sort(Comparator.comparingLong(Led::start));
        return found;
    }

    private List<Integer> members(int leader, int stage, long[] values) {
        var found = new ArrayList<>(List.of(leader));
        for (int index = leader + 1; index < variables.inputs().size(); index++) {
            if (variables.inputs().get(index).stages() < stage) continue;
            for (var join : variables.stage(index, stage).joins())
                if (join.leader() == leader && holds(join.chosen(), values)) found.add(index);
        }
        return found;
    }

    private static boolean holds(com.google.ortools.sat.Literal literal, long[] values) {
        return values[literal.getIndex()] == 1;
    }
}
