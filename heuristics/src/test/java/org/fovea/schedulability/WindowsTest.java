package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.schedulability.Streams.squares;
import static org.fovea.schedulability.Streams.words;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fovea.schedulability.taskset.Stream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void theFirstWindowThatAsksForTooMuchIsNamed() {
        // due at 5, 11, 17, ... and at 12: 3 + 3 + 7 us by then
        var streams = List.of(squares("a", 8, 6).due(5), squares("b", 8, 100).due(12));

        assertThat(words(judge(streams, List.of(3L, 7L))))
                .isEqualTo("windows of 12 us may ask for 13 us");
        assertThat(words(judge(streams, List.of(3L, 6L)))).isEqualTo("0 us in windows of 12 us");
    }

    @Test
    void noLongerWindowThanComparedAsksForMoreThanItsLength() {
        var random = new SplittableRandom(11);
        int schedulable = 0;
        for (int i = 0; i < 300; i++) {
            var streams = new ArrayList<Stream>();
            var work = new ArrayList<Long>();
            for (int s = 0; s < 3; s++) {
                long period = random.nextLong(4, 30);
                long deadline = random.nextLong(period / 2, period) + 1;
                streams.add(
                        squares("s" + s, 8, period).due(deadline).delayedBy(random.nextLong(9)));
                work.add(random.nextLong(1, 6));
            }
            boolean all = true;
            for (long window = 1; window < 3_000 && all; window++)
                all = demand(streams, work, window) <= window;
            var verdict = judge(streams, work);

            assertThat(verdict.schedulable())
                    .as("%s of %s: %s", work, streams, verdict)
                    .isEqualTo(all);
            if (all) schedulable++;
        }
        assertThat(schedulable).isBetween(30, 270);
    }

    @Test
    void endlessComparisonsAreGivenUp() {
        // half the time in windows of 2 us each, until the other's deadline after 500 million of
        // them
        var busy = squares("busy", 8, 2);
        var rare = squares("rare", 8, 1_000_000_000);

        assertThat(
                        words(
                                judge(
                                        List.of(busy, rare.delayedBy(500_000_000)),
                                        List.of(1L, 499_000_000L))))
                .isEqualTo("more than " + Windows.MOST + " windows would have to be compared");
    }

    private static Verdict judge(List<Stream> streams, List<Long> work) {
        return Windows.judge(streams, new BlockedDemand(streams, work, unblocked(work)));
    }

    private static List<Long> unblocked(List<Long> work) {
        return work.stream().map(_ -> 1L).toList();
    }

    private static long demand(List<Stream> streams, List<Long> work, long window) {
        long sum = 0;
        for (int s = 0; s < streams.size(); s++)
            sum += work.get(s) * streams.get(s).demanded(window);
        return sum;
    }
}
