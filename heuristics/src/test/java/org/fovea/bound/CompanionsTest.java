package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private static final int SHORTEST = 4; // the second stage
    private static final Network NET =
            Network.crop("net", 8, stages(us(5), us(SHORTEST)), at(8, "0.5", "0.8"));
    private static final Device GPU = Device.of("gpu", List.of(8, 16), NET);

    @Test
    void aTaskAloneHasItselfOnly() {
        assertThat(companions(task("a", 0, 9, 8))).isEqualTo(1);
    }

    @Test
    void windowsMustShareTheShortestLaunch() {
        var a = task("a", 0, 10, 8);

        assertThat(companions(a, task("b", 6, 20, 8))).isEqualTo(2); // 10 - 6 = 4
        assertThat(companions(a, task("b", 7, 20, 8))).isEqualTo(1);
    }

    @Test
    void tasksThatCannotBeAnsweredDoNotCount() {
        var a = task("a", 0, 20, 8);

        assertThat(companions(a, task("tight", 2, 6, 8))).isEqualTo(1); // 4 us for the first 5
        assertThat(companions(a, task("other-class", 0, 20, 16))).isEqualTo(1);
    }

    @Test
    void areThoseThatASearchFinds() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var tasks =
                    IntStream.range(0, 12)
                            .mapToObj(i -> {
                                long release = random.nextInt(30);
                                return task("t" + i, release, release + 5 + random.nextInt(20), 8);
                            })
                            .toArray(Task[]::new);
            var problem = Problem.of(instance("random", GPU, tasks));
            var companions = new Companions(problem, new Reach(problem));
            for (int t = 0; t < tasks.length; t++)
                assertThat(companions.of(t, 0)).as("seed %d", seed).isEqualTo(sharing(tasks, t));
        }
    }

    private static int sharing(Task[] tasks, int t) {
        int count = 0;
        for (var other : tasks) {
            long from = Math.max(other.release(), tasks[t].release());
            long to = Math.min(other.deadline(), tasks[t].deadline());
            if (to - from >= SHORTEST) count++;
        }
        return count;
    }

    private static int companions(Task... tasks) {
        var problem = Problem.of(instance("few", GPU, tasks));
        return new Companions(problem, new Reach(problem)).of(0, 0);
    }
}
