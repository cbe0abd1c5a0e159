package org.fovea.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.schedule.Launch;
import org.junit.jupiter.api.Test;

/** Object a is due at 200 us, b at 120 us. */
class DispatchTest {

    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final ExecutionPlan hold = Street.slow(Overrun.HOLD);

    @Test
    void holdRunsEverythingHoweverLate() {
        var records = new Records(hold);

        assertThat(new Dispatch(hold, records).admitted(FIRST, 1_000_000)).isEqualTo(2);
    }

    @Test
    void skipKeepsAWholeLaunchWhileOneInputIsInTime() {
        var plan = Street.slow(Overrun.SKIP);
        var dispatch = new Dispatch(plan, new Records(plan));

        // from 150 us both would end at 150 + 50, just in time for a
        assertThat(dispatch.admitted(FIRST, 150_000)).isEqualTo(2);
    }

    @Test
    void skipDropsALaunchOfWhichEveryInputWouldBeLateAndWhateverFollows() {
        var plan = Street.slow(Overrun.SKIP);
        var records = new Records(plan);
        var dispatch = new Dispatch(plan, records);

        assertThat(dispatch.admitted(FIRST, 150_001)).isZero();
        assertThat(records.fate(FIRST)).isEqualTo(Records.Fate.DROPPED);
        assertThat(dispatch.admitted(SECOND, 150_001)).isZero();
        assertThat(records.fate(SECOND)).isEqualTo(Records.Fate.DROPPED);
    }

    @Test
    void shortenCutsWhatWouldBeLateAndItsLaterStages() {
        var plan = Street.slow(Overrun.SHORTEN);
        var records = new Records(plan);
        var dispatch = new Dispatch(plan, records);

        // both would end at 100 + 50: b is late and is cut
        assertThat(dispatch.admitted(FIRST, 100_000)).isEqualTo(1);
        assertThat(records.isCut(plan.first(FIRST))).isFalse();
        assertThat(records.isCut(plan.first(FIRST) + 1)).isTrue();
        // alone, a would end at 140 + 60, in time
        assertThat(dispatch.admitted(SECOND, 140_000)).isEqualTo(1);
        assertThat(records.isCut(plan.first(SECOND) + 1)).isTrue();
    }

    @Test
    void shortenDropsALaunchWithoutInputsLeft() {
        var plan = Street.slow(Overrun.SHORTEN);
        var records = new Records(plan);

        assertThat(new Dispatch(plan, records).admitted(FIRST, 150_001)).isZero();
        assertThat(records.fate(FIRST)).isEqualTo(Records.Fate.DROPPED);
        assertThat(records.isCut(plan.first(FIRST))).isFalse();
    }

    @Test
    void survivorsOfDifferentLaunchesJoin() {
        var schedule =
                Street.schedule(
                        new Launch(0, 40, "n", 1, List.of("ia")),
                        new Launch(40, 80, "n", 1, List.of("ib")),
                        new Launch(80, 150, "n", 2, List.of("ia", "ib")));
        var plan = ExecutionPlan.of(Street.instance(Street.STEADY), schedule, Overrun.SHORTEN);
        var dispatch = new Dispatch(plan, new Records(plan));

        assertThat(dispatch.admitted(0, 0)).isEqualTo(1);
        assertThat(dispatch.admitted(1, 81_000)).isZero(); // 81 + 40 is after 120
        assertThat(dispatch.admitted(2, 81_000)).isEqualTo(1); // b missed stage 1
    }
}
