package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Task;
import org.fovea.policy.Precedence;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortedTasksTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(Precedence.class)
    void itIsASortedListWhateverComesAndGoes(Precedence order) {
        var random = new SplittableRandom(SEED);
        var problem = problem(random);
        var sorted = new SortedTasks(problem, order);
        var list = new ArrayList<Integer>();

        for (int step = 0; step < 3_000; step++) {
            int task = random.nextInt(problem.tasks());
            assertThat(sorted.holds(task)).as("step %d", step).isEqualTo(list.contains(task));
            if (list.remove(Integer.valueOf(task))) sorted.remove(task);
            else {
                list.add(task);
                list.sort((a, b) -> order.compare(problem, a, b));
                sorted.add(task);
            }
            var held = IntStream.range(0, sorted.size()).mapToObj(sorted::at).toList();
            assertThat(held).as("seed %d, step %d", SEED, step).isEqualTo(list);
        }
    }

    @Test
    void aTaskThatIsNotThereCannotLeave() {
        var sorted = new SortedTasks(problem(new SplittableRandom(SEED)), Precedence.DEADLINE);
        sorted.add(3);

        assertThatThrownBy(() -> sorted.remove(4)).hasMessageContaining("Task 4");
    }

    private static Problem problem(SplittableRandom random) {
        var tasks =
                IntStream.range(0, 200)
                        .mapToObj(i ->
                                weighing(
                                        task("t" + i, 0, 1 + random.nextInt(50), 8),
                                        1 + random.nextInt(9) + ""))
                        .toArray(Task[]::new);
        return Problem.of(instance("many", Device.of("gpu", List.of(8)), tasks));
    }
}
