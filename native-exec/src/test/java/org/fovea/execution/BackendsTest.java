package org.fovea.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.execution.trace.Credit;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.rules.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every backend that is available here does. */
class BackendsTest {

    static Stream<Backends.Entry> backends() {
        return Backends.all().stream();
    }

    @Test
    void simNeedsNothing() {
        assertThat(Backends.named("sim").orElseThrow().availability().get())
                .isInstanceOf(Availability.Available.class);
        assertThat(Backends.named("abacus")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void oneThatIsNotHereSaysWhyInASentence(Backends.Entry backend) {
        assertThat(backend.summary()).isNotBlank();
        if (backend.availability().get() instanceof Availability.Missing(String why))
            assertThat(why).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("backends")
    void launchesOfADeviceNeverOverlapAndStartNoEarlierThanPlanned(Backends.Entry backend) {
        assumeTrue(backend.availability().get() instanceof Availability.Available);
        for (var overrun : Overrun.values()) {
            var plan = Street.slow(overrun);
            var records = new Records(plan);
            backend.open().apply(Conditions.STANDARD).run(plan, records);

            assertThat(records.failure()).isEmpty();
            long free = 0;
            for (int l = 0; l < plan.launches(); l++) {
                assertThat(records.fate(l)).isNotEqualTo(Records.Fate.UNREACHED);
                if (records.fate(l) != Records.Fate.RAN) continue;
                assertThat(records.beginNanos(l))
                        .isGreaterThanOrEqualTo(Math.max(free, 1_000 * plan.start(l)));
                free = records.endNanos(l);
            }
        }
    }

    @Test
    void aPlanThatIsKeptEarnsWhatTheCheckerSays() {
        LongStream.range(0, 180)
                .mapToObj(TinyInstances::random)
                .forEach(instance ->
                        Oracle.schedule(instance)
                                .ifPresent(schedule -> {
                                    var plan = ExecutionPlan.of(instance, schedule, Overrun.HOLD);
                                    var verdict = Checker.check(instance, schedule);
                                    var records = new Records(plan);
                                    Backends.named("sim")
                                            .orElseThrow()
                                            .open()
                                            .apply(Conditions.STANDARD)
                                            .run(plan, records);
                                    var delivery = new Credit(plan).of(records);

                                    assertThat(delivery.utility())
                                            .as(instance.name())
                                            .isEqualTo(verdict.utility());
                                    assertThat(delivery.misses()).isEqualTo(verdict.misses());
                                }));
    }
}
