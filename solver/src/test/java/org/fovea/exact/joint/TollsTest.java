package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class TollsTest {

    private static final long ONE = 10_000_000_000L; // 1 in 1e-10
    private static final int ENERGY = 0;
    private static final long ANSWER = 4L * Charges.PARTS; // what one takes

    /** Of two tasks of 4 uJ each, when there are 5. */
    private final Budgets budgets = budgets();

    private static Budgets budgets() {
        var stage = new Stage(List.of(1L), List.of(4L), Map.of());
        var device =
                new Device(
                        "gpu",
                        List.of(8),
                        OptionalLong.empty(),
                        OptionalLong.of(5),
                        Map.of(),
                        0,
                        List.of(Network.crop("net", 8, List.of(stage), at(8, "1"))),
                        Optional.empty());
        var tasks = instance("two", device, task("x", 0, 99, 8), task("y", 0, 99, 8));
        return new Joint(Problem.of(tasks)).budgets();
    }

    /** Of answers worth 1 and 0.6: each is taken where it is worth more than its toll. */
    private long bound(Tolls tolls) {
        long toll = tolls.of(ENERGY, ANSWER);
        return tolls.worth(budgets.limits())
                + Math.max(0, ONE - toll)
                + Math.max(0, ONE / 10 * 6 - toll);
    }

    @Test
    void thePriceIsThatOfTheAnswerBoughtInPart() {
        var tolls = Tolls.best(budgets, 2 * ONE, this::bound);

        assertThat(tolls.of(ENERGY, ANSWER)).isCloseTo(ONE / 10 * 6, offset(ONE / 1_000));
        assertThat(bound(tolls))
                .as("1 for 4 uJ, a quarter of 0.6 for the fifth")
                .isCloseTo(ONE / 100 * 115, offset(ONE / 1_000));
    }

    @Test
    void withoutPricesNothingIsPaid() {
        var tolls = Tolls.none(budgets);

        assertThat(tolls.of(ENERGY, ANSWER)).isZero();
        assertThat(tolls.worth(budgets.limits())).isZero();
    }

    @Test
    void whatIsLeftIsWorthNoLessThanItPays() {
        var tolls = Tolls.best(budgets, 2 * ONE, this::bound);
        for (long left = 0; left <= 5; left++)
            assertThat(tolls.worth(new long[] {left}))
                    .isGreaterThanOrEqualTo(tolls.of(ENERGY, left * Charges.PARTS));
    }
}
