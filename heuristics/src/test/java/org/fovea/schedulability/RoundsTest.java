package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.schedulability.Streams.crop;
import static org.fovea.schedulability.Streams.device;
import static org.fovea.schedulability.Streams.squares;
import static org.fovea.schedulability.Streams.words;

import org.fovea.instance.Stage;
import org.fovea.schedulability.taskset.TaskSet;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Criterion rounds = new Rounds();

    @Test
    void aTaskWaitsForARoundAndForThoseBeforeItInTheNext() {
        // rounds of 6 + 10 us: two of the first stream in a batch, one of the second
        assertThat(words(rounds.judge(two(15 + 6, 40))))
                .isEqualTo("0 us for pair in rounds of 16 us");
        assertThat(words(rounds.judge(two(20, 40))))
                .isEqualTo("pair may be answered 21 us after its release");
        assertThat(words(rounds.judge(two(38, 38))))
                .isEqualTo("7 us for slow in rounds of 16 us"); // 38 - (15 + 16)
    }

    @Test
    void aRoundServesWhatMayComeInIt() {
        var device = device(crop("net", 8, Stage.of(4)));

        assertThat(words(rounds.judge(TaskSet.of("busy", device, squares("s", 8, 4)))))
                .isEqualTo("s may be answered 7 us after its release"); // 4 - 1 + 4
    }

    @Test
    void whereMoreComesThanARoundServesNoRoundIsTheLongest() {
        var device = device(crop("net", 8, Stage.of(4)));

        assertThat(words(rounds.judge(TaskSet.of("over", device, squares("s", 8, 3)))))
                .isEqualTo("a round may last longer than the longest deadline, 3 us");
    }

    private static TaskSet two(long pair, long slow) {
        return TaskSet.of(
                "two",
                device(crop("small", 8, Stage.of(4, 6)), crop("large", 16, Stage.of(10))),
                squares("pair", 8, 40).releasing(2).due(pair),
                squares("slow", 16, 40).due(slow));
    }
}
