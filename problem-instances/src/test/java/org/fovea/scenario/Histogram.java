package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Source;
import org.fovea.instance.Task;

/**
 * Shares of the values of an instance that fall between edges.
 *
 * @param name what is counted
 * @param values one each
 */
record Histogram(String name, double[] values) {

    /** The standard instance of a scenario. */
    static Instance standard(String scenario, int tasks) {
        return Recipe.of(scenario, tasks, 1, Map.of()).instance();
    }

    /** One value a task. */
    static Histogram of(String name, List<Task> tasks, ToDoubleFunction<Task> value) {
        return new Histogram(name, tasks.stream().mapToDouble(value).toArray());
    }

    /** Objects in each frame but the last, which is cut; frames without any included. */
    static Histogram objectsAFrame(List<Task> tasks) {
        int last = frame(tasks.getLast());
        double[] counts = new double[last];
        for (var task : tasks) if (frame(task) < last) counts[frame(task)]++;
        return new Histogram("objects a frame", counts);
    }

    /** The number of the frame that a task was seen in. */
    static int frame(Task task) {
        return switch (task.source().frame().orElseThrow()) {
            case Source.Frame.Number(long number) -> (int) number;
            case Source.Frame.Name name -> throw new AssertionError(name);
        };
    }

    static Extent.Rectangle size(Task task) {
        return switch (task.object()) {
            case Extent.Rectangle rectangle -> rectangle;
            case Extent.Volume volume -> throw new AssertionError(volume);
        };
    }

    /** Root of the area, px. */
    static double side(Task task) {
        return Math.sqrt((double) size(task).width() * size(task).height());
    }

    /** ms from release to deadline. */
    static double window(Task task) {
        return (task.deadline() - task.release()) / 1e3;
    }

    /** Asserts the share of values from {@code low} to {@code high}, the latter excluded. */
    Histogram share(double low, double high, double expected, double tolerance) {
        double inside = 0;
        for (double value : values) if (value >= low && value < high) inside++;
        assertThat(inside / values.length)
                .as("share of %s in %s..%s", name, low, high)
                .isCloseTo(expected, within(tolerance));
        return this;
    }

    /** Asserts the mean. */
    Histogram mean(double expected, double tolerance) {
        assertThat(mean()).as("mean of " + name).isCloseTo(expected, within(tolerance));
        return this;
    }

    /** Asserts variance over mean. */
    Histogram spread(double expected, double tolerance) {
        double squares = 0;
        for (double value : values) squares += (value - mean()) * (value - mean());
        assertThat(squares / values.length / mean())
                .as("variance over mean of " + name)
                .isCloseTo(expected, within(tolerance));
        return this;
    }

    private double mean() {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
