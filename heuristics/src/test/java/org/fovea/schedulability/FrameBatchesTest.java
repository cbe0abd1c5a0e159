package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.schedulability.Streams.crop;
import static org.fovea.schedulability.Streams.device;
import static org.fovea.schedulability.Streams.squares;
import static org.fovea.schedulability.Streams.words;

import org.fovea.instance.Stage;
import org.fovea.schedulability.taskset.Arrivals;
import org.fovea.schedulability.taskset.TaskSet;
import org.junit.jupiter.api.Test;

class FrameBatchesTest {

    private final Criterion batches = new FrameBatches();

    @Test
    void aReleaseCostsItsFullBatchesAndOneForTheRest() {
        var device = device(crop("net", 8, Stage.of(4, 6)));
        var set = TaskSet.of("five", device, squares("s", 8, 20).releasing(5));

        assertThat(words(batches.judge(set)))
                .isEqualTo("4 us in windows of 20 us"); // 20 - (6 + 6 + 4)
        assertThat(words(new EarliestDeadline().judge(set)))
                .isEqualTo("the streams ask for 100.0 % of the device's time");
        assertThat(Trial.missed(set, batches, Arrivals.together(set, 100))).isEmpty();
    }

    @Test
    void batchesThatSaveNothingAreNotMade() {
        var device = device(crop("net", 8, Stage.of(4, 8, 13)));
        var set = TaskSet.of("three", device, squares("s", 8, 20).releasing(3));

        assertThat(words(batches.judge(set))).isEqualTo("8 us in windows of 20 us"); // 3 x 4
    }

    @Test
    void onlyTheStagesAskedForAreRun() {
        var device = device(crop("net", 8, Stage.of(4), Stage.of(5), Stage.of(6)));

        assertThat(words(batches.judge(TaskSet.of("s", device, squares("s", 8, 20).from(2)))))
                .isEqualTo("11 us in windows of 20 us"); // 20 - (4 + 5)
    }

    @Test
    void aStreamThatNoCropNetworkServesIsNamed() {
        var device = device(crop("net", 8, Stage.of(4)));

        assertThat(words(batches.judge(TaskSet.of("s", device, squares("large", 16, 20)))))
                .isEqualTo("no crop network answers large as it asks");
    }
}
