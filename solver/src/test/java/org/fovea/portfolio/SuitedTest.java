package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitedTest {

    @ParameterizedTest(name = "{0} tasks: {1}")
    @CsvSource({"0, auto", "50000, auto", "50001, edf-batch"})
    void manyTasksGetOnePass(int tasks, String solver) {
        var network = Network.crop("n", 64, List.of(Stage.of(4)), AccuracyEntry.crop(64, "0.9"));
        var instance =
                Instance.of(
                        "many",
                        List.of(Device.of("g", List.of(64), network)),
                        IntStream.range(0, tasks)
                                .mapToObj(
                                        i -> Task.of("t" + i, i, i + 9, new Extent.Rectangle(9, 9)))
                                .toList());

        var suited = Suited.to(Problem.of(instance));

        assertThat(suited.name()).isEqualTo(solver);
        assertThat(Solvers.names()).contains(suited.name());
    }
}
