package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.published.Written.item;

import java.util.OptionalLong;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;

class PackingProblemTest {

    @Test
    void theAreaBoundCountsEveryCopyAndRoundsUp() {
        // 3 x (2 x 5) + 11 x 1 = 41 on bins of 20
        var problem = Written.problem(5, 4, item(2, 5, 3, 1), item(11, 1));

        assertThat(problem.copies()).isEqualTo(3 + 1);
        assertThat(problem.areaBound()).isEqualTo(3);
    }

    @Test
    void anItemIsWorthItsAreaWhereNoProfitIsStated() {
        assertThat(item(4, 3).worth()).isEqualTo(4 * 3);
        assertThat(item(4, 3, 1, 7).worth()).isEqualTo(7);
    }

    @Test
    void noMoreCopiesAreDemandedThanThereAre() {
        assertThatThrownBy(() -> new PackingProblem.Item(4, 3, 3, 2, OptionalLong.empty()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("least: found 3, expected an integer from 0 to 2");
    }
}
