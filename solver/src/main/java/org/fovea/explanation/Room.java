package org.fovea.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.explanation.Evidence.Place;
import org.fovea.explanation.Evidence.Stay;
import org.fovea.instance.Scale;
import org.fovea.instance.Utility;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.schedule.Schedule;

/**
 * Whether a task could be added to a schedule as that is: every input keeps what it holds, every
 * launch its start, stage and inputs, and no other task gets less.
 *
 * <p>The task goes into an input of its own, or to a free place of a canvas, whose stages may be
 * followed by more. Of all such additions the one that gives most is found, among equals the
 * earliest.
 */
final class Room {

    private final Standing standing;
    private final Problem problem;
    private final Fleet fleet;
    private final Timeline timeline;
    private final Gaps gaps;

    /**
     * A way to add a task.
     *
     * @param gain of the whole schedule
     */
    record Addition(Place place, Utility gain, Schedule schedule) {}

    /**
     * An input that takes the task.
     *
     * @param input of the schedule; absent for a new one
     */
    private record Berth(Optional<Integer> input, int network, int mode, int x, int y) {}

    /** An answer in time. */
    private record Answer(Berth berth, Step last, long value) {}

    Room(Standing standing) {
        this.standing = standing;
        problem = standing.problem();
        fleet = standing.fleet();
        timeline = standing.timeline();
        gaps = new Gaps(standing);
    }

    /** For a task that is in no input. */
    Optional<Addition> forRejected(int task) {
        var answers = new ArrayList<Answer>();
        for (int k = 0; k < problem.modes(task); k++) {
            int mode = problem.mode(task, k);
            int network = fleet.networkOf(mode);
            // stages from 1 to 0: the new input alone, before any launch
            if (timeline.affords(network, 1, 0, 1)) {
                var berth = new Berth(Optional.empty(), network, mode, 0, 0);
                follow(berth, task, List.of(Step.from(problem.release(task))), answers);
            }
            if (fleet.canvas(network)) onCanvases(task, mode, answers);
        }
        return best(answers).map(answer -> addition(task, answer, answer.value));
    }

    /** More stages of the input of a task that was served, if they are worth something to it. */
    Optional<Addition> forServed(int task) {
        int input = timeline.inputOf(task);
        int exit = standing.exit(task);
        if (exit < timeline.stagesDone(input)) return Optional.empty(); // the next is late already
        int mode = standing.mode(task).orElseThrow();
        var berth = new Berth(Optional.of(input), timeline.network(input), mode, 0, 0);
        var answers = new ArrayList<Answer>();
        follow(berth, task, List.of(there(input, exit)), answers);
        long now = standing.value(task);
        return best(answers)
                .filter(answer -> answer.value > now)
                .map(answer -> addition(task, answer, answer.value - now));
    }

    private static Optional<Answer> best(List<Answer> answers) {
        return answers.stream()
                .min(
                        Comparator.comparingLong((Answer answer) -> -answer.value)
                                .thenComparingLong(answer -> answer.last.end()));
    }

    private void onCanvases(int task, int mode, List<Answer> answers) {
        int device = fleet.deviceOf(fleet.networkOf(mode));
        var onDevice = standing.launches(device);
        int k = standing.firstAfter(device, problem.release(task));
        for (; k < onDevice.size(); k++) {
            var launch = standing.launch(onDevice.get(k));
            if (launch.end() > problem.deadline(task)) return;
            if (launch.stage() > 1 || launch.start() < problem.release(task)) continue;
            for (int m = 0; m < timeline.size(onDevice.get(k)); m++)
                onCanvas(task, mode, timeline.member(onDevice.get(k), m), answers);
        }
    }

    private void onCanvas(int task, int mode, int input, List<Answer> answers) {
        if (timeline.network(input) != fleet.networkOf(mode)) return;
        var berth = free(task, mode, input);
        if (berth.isEmpty()) return;
        int exit = timeline.stagesDone(input);
        while (standing.end(input, exit) > problem.deadline(task)) exit--;
        var last = there(input, exit);
        if (exit == timeline.stagesDone(input)) follow(berth.get(), task, List.of(last), answers);
        else answers.add(new Answer(berth.get(), last, value(task, mode, last)));
    }

    /** The stages that an input has, up to one. */
    private Step there(int input, int exit) {
        var step = Step.from(0);
        for (int stage = 1; stage <= exit; stage++) {
            var launch = standing.launch(standing.launchOf(input, stage));
            step = step.then(Step.THERE, launch.start(), launch.end(), 0);
        }
        return step;
    }

    private void follow(Berth berth, int task, List<Step> from, List<Answer> answers) {
        var steps = from;
        while (!steps.isEmpty()) {
            for (var step : steps)
                if (step.stage() > 0)
                    answers.add(new Answer(berth, step, value(task, berth.mode, step)));
            if (steps.getFirst().stage() == fleet.stages(berth.network)) return;
            steps = gaps.after(steps, berth.network, problem.deadline(task));
        }
    }

    private long value(int task, int mode, Step step) {
        return problem.bestUtility(task, mode, step.stage());
    }

    /** A free place on a canvas of the schedule. */
    private Optional<Berth> free(int task, int mode, int input) {
        int network = timeline.network(input);
        if (fleet.volumeCanvas(network)) {
            var canvas = fleet.network(network);
            long taken = problem.volume(task, mode);
            for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
                taken += problem.volume(timeline.task(p), timeline.mode(p));
            if (taken > (long) canvas.width() * canvas.height()) return Optional.empty();
            return Optional.of(new Berth(Optional.of(input), network, mode, 0, 0));
        }
        var shape = CanvasShape.of(fleet.network(network));
        // an object can be moved left and up until each edge touches the canvas or another object
        for (int y : edges(shape, input, false))
            for (int x : edges(shape, input, true))
                if (clear(shape, task, mode, input, x, y))
                    return Optional.of(new Berth(Optional.of(input), network, mode, x, y));
        return Optional.empty();
    }

    /** Ascending: 0, and behind each object of a canvas the first place on the grid. */
    private List<Integer> edges(CanvasShape shape, int input, boolean alongX) {
        var edges = new ArrayList<Integer>(List.of(0));
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p)) {
            int task = timeline.task(p);
            int mode = timeline.mode(p);
            int end =
                    alongX
                            ? timeline.x(p) + problem.width(task, mode)
                            : timeline.y(p) + problem.height(task, mode);
            int grid = shape.alignment();
            edges.add((end + shape.padding() + grid - 1) / grid * grid);
        }
        return edges.stream().sorted().distinct().toList();
    }

    private boolean clear(CanvasShape shape, int task, int mode, int input, int x, int y) {
        int width = problem.width(task, mode);
        int height = problem.height(task, mode);
        if (!shape.holds(x, y, width, height)) return false;
        for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p)) {
            int other = timeline.task(p);
            int otherMode = timeline.mode(p);
            boolean apart =
                    shape.apart(x, width, timeline.x(p), problem.width(other, otherMode))
                            || shape.apart(
                                    y, height, timeline.y(p), problem.height(other, otherMode));
            if (!apart) return false;
        }
        return true;
    }

    private Addition addition(int task, Answer answer, long gain) {
        var berth = answer.berth;
        boolean canvas = fleet.canvas(berth.network);
        boolean rectangles = canvas && !fleet.volumeCanvas(berth.network);
        Optional<Scale> scale = canvas ? Optional.of(fleet.scaleOf(berth.mode)) : Optional.empty();
        boolean placed = rectangles && timeline.inputOf(task) < 0;
        var place =
                new Place(
                        fleet.network(berth.network).id(),
                        berth.input.map(input -> standing.input(input).id()),
                        scale,
                        placed ? OptionalInt.of(berth.x) : OptionalInt.empty(),
                        placed ? OptionalInt.of(berth.y) : OptionalInt.empty(),
                        answer.last.all().stream().map(step -> stay(berth, step)).toList(),
                        answer.last.stage());
        return new Addition(place, new Utility(gain), Extended.of(standing, task, place));
    }

    private Stay stay(Berth berth, Step step) {
        int inputs = 1;
        if (step.joined() >= 0) inputs = standing.launch(step.joined()).inputs().size() + 1;
        if (step.joined() == Step.THERE) {
            int launch = standing.launchOf(berth.input.orElseThrow(), step.stage());
            inputs = standing.launch(launch).inputs().size();
        }
        return new Stay(step.stage(), step.start(), step.end(), inputs);
    }
}
