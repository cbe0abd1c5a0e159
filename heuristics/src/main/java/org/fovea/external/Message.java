package org.fovea.external;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.input.Check;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;

/** One line between the simulator and a program. Times in us, everything else by id. */
sealed interface Message {

    /** What the simulator says. */
    sealed interface Event extends Message {}

    /** What the program answers. */
    sealed interface Reply extends Message {}

    /** The first line: the instance without its tasks. */
    record Hello(Instance instance) implements Event {}

    /** A task was released. */
    record Release(long at, Task task) implements Event {}

    /**
     * A launch has ended.
     *
     * @param tasks those in its inputs
     * @param confidences in its answers to them, in their order; none where the run has none
     */
    record Ended(
            long at,
            String device,
            String network,
            int stage,
            List<String> tasks,
            List<Accuracy> confidences)
            implements Event {
        public Ended {
            tasks = List.copyOf(tasks);
            confidences = List.copyOf(confidences);
        }
    }

    /** A device is idle; the only event that is answered. */
    record Idle(long at, String device) implements Event {}

    /**
     * Start a stage of a network.
     *
     * @param tasks at stage 1 of a crop network one new input for each; at later stages inputs that
     *     wait, each named by one of its tasks
     * @param canvases new inputs of a canvas network; then the stage is 1 and there are no tasks
     */
    record Start(
            String network,
            int stage,
            Optional<List<String>> tasks,
            Optional<List<List<Placement>>> canvases)
            implements Reply {
        public Start {
            tasks = tasks.map(List::copyOf);
            canvases = canvases.map(all -> all.stream().map(List::copyOf).toList());
            new Check()
                    .that(
                            stage == 1 || canvases.isEmpty(),
                            "stage",
                            stage + "",
                            "1, the stage at which canvases begin; name later inputs by a task")
                    .done();
        }
    }

    /** Start nothing before the next event, or the time given. */
    record Wait(OptionalLong until) implements Reply {}
}
