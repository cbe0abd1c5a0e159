package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final int ENERGY = 0;
    private static final int UPLINK = 1;

    /** Stages of 3 and 5 uJ alone, 4 and 9 together; an input takes 2 of the uplink. */
    private static Budgets budgets(long energy, long uplink) {
        var network =
                new Network(
                        "net",
                        new Feed.Crop(),
                        8,
                        8,
                        0,
                        Map.of("uplink", 2L),
                        List.of(
                                new Stage(List.of(1L, 1L), List.of(3L, 4L), Map.of()),
                                new Stage(List.of(1L, 1L), List.of(5L, 9L), Map.of())),
                        List.of(at(8, "0.5", "0.9")));
        var device =
                new Device(
                        "gpu",
                        List.of(8),
                        OptionalLong.empty(),
                        OptionalLong.of(energy),
                        Map.of("uplink", uplink),
                        0,
                        List.of(network),
                        Optional.empty());
        var tasks = instance("two", device, task("x", 0, 99, 8), task("y", 0, 99, 8));
        return new Joint(Problem.of(tasks)).budgets();
    }

    @Test
    void whatCannotRunOutLimitsNothing() {
        assertThat(budgets(26, 4).count()).as("2 x (4 + 9) uJ, 2 x 2").isZero();
        assertThat(budgets(25, 4).limits()).containsExactly(25);
        assertThat(budgets(26, 3).limits()).containsExactly(3);
    }

    @Test
    void launchesTakeEnergyAndNewInputsTheOthers() {
        var budgets = budgets(25, 3);
        long[] left = budgets.limits();

        budgets.pay(left, Launch.crops(0, 0, 0, 0b1));
        budgets.pay(left, Launch.crops(0, 1, 0, 0b1));

        assertThat(left[ENERGY]).isEqualTo(25 - 3 - 5);
        assertThat(left[UPLINK]).as("once for both stages").isEqualTo(3 - 2);
        assertThat(budgets.afford(left, 0, 0, 1)).as("1 of 2").isFalse();
        assertThat(budgets.afford(left, 0, 1, 2)).as("17 of 9 uJ").isTrue();
    }

    @Test
    void aloneAnInputGoesAsFarAsEveryBudget() {
        var budgets = budgets(25, 3);

        assertThat(budgets.reach(new long[] {8, 2}, 0, 0, 2)).isEqualTo(2);
        assertThat(budgets.reach(new long[] {7, 2}, 0, 0, 2)).isEqualTo(1);
        assertThat(budgets.reach(new long[] {8, 1}, 0, 0, 2)).isZero();
        assertThat(budgets.reach(new long[] {5, 0}, 0, 1, 2)).as("it is open").isEqualTo(2);
    }

    @Test
    void scaledAmountsNeverForbidWhatIsAffordable() {
        var budgets = budgets(25, 3);

        assertThat(budgets.scaled(ENERGY, 25)).isEqualTo(25);
        assertThat(budgets.scaledCost(ENERGY, 0, 1, 2)).isEqualTo(9);
    }
}
