package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.rejecting;
import static org.fovea.rules.Hand.schedule;

import java.util.List;
import java.util.Optional;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Utility;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimsTest {

    private static final Instance INSTANCE =
            Build.instance(
                    "one",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop("net", 8, stages(us(10)), at(8, "0.75"))),
                    task("a", 0, 10, 8));
    private static final Schedule SERVED =
            schedule(INSTANCE, crops("net", "a"), launch(0, 10, "net", 1, "a"));
    private static final Schedule LATE =
            schedule(INSTANCE, crops("net", "a"), launch(0, 11, "net", 1, "a")); // rule 1

    private static Provenance claim(Optional<String> utility, Optional<String> bound) {
        return Provenance.of(
                "somebody",
                Status.OPTIMAL,
                utility.map(Utility::of),
                bound.map(Utility::of),
                Optional.empty());
    }

    private static List<Violation> check(Schedule schedule, String utility, String bound) {
        var claim =
                claim(
                        Optional.of(utility).filter(text -> !text.equals("-")),
                        Optional.of(bound).filter(text -> !text.equals("-")));
        return Checker.check(INSTANCE, schedule.by(claim)).violations();
    }

    @ParameterizedTest(name = "utility {0}, bound {1}: {2} violations")
    @CsvSource({
        "-, -, 0",
        "0.75, -, 0",
        "7.5e-1, -, 0",
        "0.7500000001, -, 1",
        "0.7499999999, -, 1",
        "-, 0.75, 0",
        "-, 0.8, 0",
        "-, 0.7499999999, 1",
        "0.7, 0.7, 2"
    })
    void claimsAreCheckedExactly(String utility, String bound, int violations) {
        assertThat(check(SERVED, utility, bound))
                .hasSize(violations)
                .allMatch(violation -> violation.rule() == 11);
    }

    @Test
    void sentencesGiveBothNumbers() {
        assertThat(check(SERVED, "0.7", "0.7"))
                .extracting(Violation::text)
                .containsExactly(
                        "The stated utility is 0.7; recomputed it is 0.75.",
                        "The stated bound is 0.7, yet this valid schedule's utility is 0.75.");
    }

    @Test
    void anInvalidScheduleRefutesNoBound() {
        assertThat(check(LATE, "-", "0.7")).extracting(Violation::rule).containsExactly(1);
        assertThat(check(LATE, "0.7", "0.7")).extracting(Violation::rule).containsExactly(1, 11);
    }

    @Test
    void theUtilityOfAMalformedScheduleIsNotCompared() {
        var malformed = rejecting(INSTANCE, SERVED.inputs(), SERVED.launches(), "nobody");

        assertThat(check(malformed, "0.7", "-")).extracting(Violation::rule).containsExactly(0);
    }

    @Test
    void theUtilityOfAPolicysInvalidScheduleIsCompared() {
        var instance =
                Build.instance("one", INSTANCE.devices().getFirst(), must(task("a", 0, 10, 8), 1));
        var missed =
                rejecting(instance, List.of(), List.of(), "a")
                        .by(claim(Optional.of("0.1"), Optional.empty()));

        assertThat(Checker.check(instance, missed).violations())
                .extracting(Violation::rule)
                .containsExactly(9, 11);
    }

    @Test
    void withoutAClaimThereIsNothingToCheck() {
        assertThat(Checker.check(INSTANCE, SERVED).valid()).isTrue();
    }
}
