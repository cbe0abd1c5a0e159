package org.fovea.exact.crops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

/** Networks of two and of three stages: types 0 and 1, and 2, 3 and 4. */
class CodesTest {

    private static final long ONE = 10_000_000_000L;

    private final Crops crops =
            Crops.of(
                    Problem.of(
                            instance(
                                    "codes",
                                    Device.of(
                                            "gpu",
                                            List.of(8),
                                            Network.crop(
                                                    "two",
                                                    8,
                                                    stages(us(10), us(10)),
                                                    at(8, "0.5", "0.8")),
                                            Network.crop(
                                                    "three",
                                                    8,
                                                    stages(us(5), us(20), us(30)),
                                                    at(8, "0.2", "0.6", "0.9"))),
                                    task("a", 0, 100, 8))));
    private final Codes codes = new Codes(crops);
    private final Outlook outlook = new Outlook(crops, codes);

    @Test
    void anUntouchedTaskHasACapForEachNetwork() {
        int code = codes.untouched(new int[] {1, 3});

        assertThat(codes.isUntouched(code)).isTrue();
        assertThat(codes.cap(code, 0)).isEqualTo(1);
        assertThat(codes.cap(code, 1)).isEqualTo(3);
        assertThat(codes.completed(code)).isZero();
        assertThat(codes.canRun(code, 0)).isTrue();
        assertThat(codes.canRun(code, 3)).as("stage 2 comes later").isFalse();
    }

    @Test
    void aStartedTaskGoesOnOnItsNetwork() {
        int code = codes.after(2, 3);

        assertThat(codes.completed(code)).isEqualTo(1);
        assertThat(codes.next(code)).isEqualTo(3);
        assertThat(codes.canRun(code, 3)).isTrue();
        assertThat(codes.canRun(code, 0)).isFalse();
        assertThat(codes.cap(code, 1)).isEqualTo(3);
        assertThat(codes.cap(code, 0)).isZero();
    }

    @Test
    void whoMayGoNoDeeperIsDone() {
        assertThat(codes.after(2, 1)).isEqualTo(codes.done());
        assertThat(codes.capped(codes.after(2, 3), 1, 1)).isEqualTo(codes.done());
        assertThat(codes.untouched(new int[] {0, 0})).isEqualTo(codes.done());
    }

    @Test
    void aLowerCapOnOneNetworkLeavesTheOther() {
        int lower = codes.capped(codes.untouched(new int[] {2, 3}), 1, 1);

        assertThat(lower).isEqualTo(codes.untouched(new int[] {2, 1}));
    }

    @Test
    void progressIsTheSameWhateverTheCaps() {
        assertThat(codes.sameProgress(codes.after(2, 3), codes.after(2, 2))).isTrue();
        assertThat(codes.sameProgress(codes.after(2, 3), codes.after(3, 3))).isFalse();
    }

    @Test
    void capsFallWhenTimeRunsOut() {
        int first = outlook.first(0);

        assertThat(first).isEqualTo(codes.untouched(new int[] {2, 3})); // 10 + 10, 5 + 20 + 30
        assertThat(outlook.at(0, first, 45)).isEqualTo(first);
        assertThat(outlook.at(0, first, 46)).isEqualTo(codes.untouched(new int[] {2, 2}));
        assertThat(outlook.at(0, first, 81)).isEqualTo(codes.untouched(new int[] {1, 1}));
        assertThat(outlook.at(0, first, 96)).isEqualTo(codes.done());
    }

    @Test
    void whatATaskCanStillGainIsItsBestCapLessWhatItHas() {
        assertThat(outlook.potential(0, outlook.first(0))).isEqualTo(ONE / 10 * 9);
        assertThat(outlook.potential(0, codes.after(2, 3))).isEqualTo(ONE / 10 * (9 - 2));
    }

    @Test
    void lowerCapsCostWhatTheHigherAreWorthMore() {
        int lower = codes.untouched(new int[] {1, 3});

        assertThat(outlook.loss(0, lower, outlook.first(0))).isEqualTo(ONE / 10 * (8 - 5));
        assertThat(outlook.loss(0, outlook.first(0), lower)).isZero();
    }

    @Test
    void sumsAreThoseOfOneAnswerEach() {
        var sums = new Sums(crops); // 0, .2, .5, .6, .8, .9

        assertThat(sums.floor(ONE / 10 * 7)).isEqualTo(ONE / 10 * 6);
        assertThat(sums.floor(ONE)).isEqualTo(ONE / 10 * 9);
        assertThat(sums.above(ONE / 10 * 6)).isEqualTo(ONE / 10 * 8);
        assertThat(sums.above(ONE / 10 * 9)).as("nothing is").isEqualTo(ONE);
        assertThat(sums.floor(-1)).isZero();
    }
}
