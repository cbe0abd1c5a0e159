package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.published.Written.item;

import java.util.OptionalLong;
import org.fovea.fixture.Oracle;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

class KnapsackTest {

    private static final long ONE = 10_000_000_000L; // a utility of 1

    @Test
    void theOptimumIsTheMostProfitInOneBin() {
        // 6 x 4 holds both copies of 3 x 4, worth 5 + 5, or the one of 6 x 3, worth 9
        var problem = Written.problem(6, 4, item(6, 3, 1, 9), item(3, 4, 2, 5));

        assertThat(Oracle.optimum(Knapsack.instance(problem))).hasValue((5 + 5) * ONE);
    }

    @Test
    void aFileWithoutProfitsIsAboutArea() {
        var problem = Written.problem(6, 4, item(5, 4), item(3, 4), item(3, 3));
        var instance = Knapsack.instance(problem);

        // 3 x 4 + 3 x 3 = 21 beats 5 x 4 = 20
        assertThat(Oracle.optimum(instance)).hasValue((3 * 4 + 3 * 3) * ONE);
        assertThat(instance.description())
                .contains("its weight is its area, since the file states no profit.");
    }

    @Test
    void profitsBeyondAThousandAreDividedByAPowerOfTen() {
        var problem = Written.problem(6, 4, item(6, 3, 1, 25_384), item(3, 4, 2, 1_001));
        var instance = Knapsack.instance(problem);

        assertThat(Knapsack.divisor(problem)).isEqualTo(100);
        assertThat(instance.tasks())
                .extracting(task -> task.weight().toString())
                .containsExactly("253.84", "10.01", "10.01");
        assertThat(instance.description())
                .isEqualTo(
                        "crate: the most profit of 3 items in one 6 x 4 bin, none rotated (two-dimensional"
                                + " knapsack, read from crate.txt). Convention: the one launch before the"
                                + " deadline is the bin, a copy of an item is a task, its weight is its"
                                + " profit divided by 100: multiply utilities by it.");
    }

    @Test
    void aThousandIsNotDivided() {
        assertThat(Knapsack.divisor(Written.problem(6, 4, item(6, 3, 1, 1_000)))).isEqualTo(1);
        assertThat(Knapsack.divisor(Written.problem(6, 4, item(6, 3, 1, 1_001)))).isEqualTo(10);
    }

    @Test
    void aProfitThatNoWeightIsExactlyIsRefused() {
        var whole = Written.problem(6, 4, item(6, 3, 1, 123_456_700));
        var odd = Written.problem(6, 4, item(6, 3, 1, 123_456_789), item(1, 1, 1, 0));

        assertThat(Knapsack.instance(whole).tasks())
                .extracting(task -> task.weight().toString())
                .containsExactly("123.4567");
        assertThatThrownBy(() -> Knapsack.instance(odd))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        """
                        item 1: found profit 123456789, expected a positive profit that divided by \
                        1000000 has at most 4 places; weights go up to 1000
                        item 2: found profit 0, expected a positive profit that divided by 1000000 has \
                        at most 4 places; weights go up to 1000\
                        """);
    }

    @Test
    void copiesThatMustBePackedAreMandatory() {
        var item = new PackingProblem.Item(3, 4, 1, 2, OptionalLong.of(5));
        var instance = Knapsack.instance(Written.problem(6, 4, item(6, 3, 1, 9), item));

        assertThat(instance.tasks())
                .extracting(Task::id, Task::mandatory)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("i1", false),
                        org.assertj.core.groups.Tuple.tuple("i2.1", true),
                        org.assertj.core.groups.Tuple.tuple("i2.2", false));
        assertThat(instance.description()).endsWith(" Copies that the file demands are mandatory.");
    }

    @Test
    void moreItemsThanTasksAreRefused() {
        var crowd = Written.problem(6, 4, item(1, 1, 900_000, 1), item(1, 1));

        assertThatThrownBy(() -> Knapsack.instance(crowd))
                .hasMessage("copies: found 900001 items in all, expected at most 900000");
    }
}
