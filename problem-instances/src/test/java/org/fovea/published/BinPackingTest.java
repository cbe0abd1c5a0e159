package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.published.Written.item;

import java.util.List;
import org.fovea.fixture.Oracle;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

class BinPackingTest {

    /** Two of 6 x 2 fill a bin of 6 x 4; three need a second. */
    private static final PackingProblem THREE_PLANKS = Written.problem(6, 4, item(6, 2, 3, 1));

    @Test
    void thereIsAScheduleExactlyWhereTheItemsFitTheBins() {
        assertThat(Oracle.optimum(BinPacking.instance(THREE_PLANKS, 1))).isEmpty();
        assertThat(Oracle.optimum(BinPacking.instance(THREE_PLANKS, 2)))
                .hasValue(3 * 10_000_000_000L);
    }

    @Test
    void areaAloneDoesNotMakeItemsFitAndNothingIsRotated() {
        // 6 x 2 + 2 x 6 = 24, the area of the bin; upright the second is too tall
        var cross = Written.problem(6, 6, item(6, 2), item(2, 6));
        var flat = Written.problem(6, 6, item(6, 2), item(6, 2));

        assertThat(cross.areaBound()).isEqualTo(1);
        assertThat(Oracle.optimum(BinPacking.instance(cross, 1))).isEmpty();
        assertThat(Oracle.optimum(BinPacking.instance(flat, 1))).isPresent();
    }

    @Test
    void everyCopyIsAMandatoryTaskDueWhenTheLastBinEnds() {
        var instance = BinPacking.instance(THREE_PLANKS, 2);

        assertThat(instance.tasks()).extracting(Task::id).containsExactly("i1.1", "i1.2", "i1.3");
        assertThat(instance.tasks()).allMatch(Task::mandatory);
        assertThat(instance.tasks()).allMatch(task -> task.deadline() == 2 * 1_000);
        assertThat(instance.devices()).hasSize(1);
        assertThat(instance.devices().getFirst().networks()).hasSize(1);
        var bin = instance.devices().getFirst().networks().getFirst();
        assertThat(List.of(bin.width(), bin.height(), bin.batchLimit())).containsExactly(6, 4, 1);
    }

    @Test
    void theDescriptionSaysWhatItIsAndByWhichConvention() {
        assertThat(BinPacking.instance(THREE_PLANKS, 2).description())
                .isEqualTo(
                        "crate: 3 items, all of them in at most 2 bins of 6 x 4, none rotated"
                                + " (two-dimensional bin packing, read from crate.txt). Convention: one"
                                + " launch of 1000 us is one bin, every object is mandatory, the common"
                                + " deadline is that of 2 launches.");
    }

    @Test
    void anItemLargerThanTheBinIsRefused() {
        var wide = Written.problem(6, 4, item(2, 2), item(4, 6));

        assertThatThrownBy(() -> BinPacking.instance(wide, 2))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "item 2: found 4 x 6, expected at most the bin, 6 x 4; no number of bins holds it"
                                + " without rotation");
    }

    @Test
    void noBinsAndTooManyItemsAreRefused() {
        assertThatThrownBy(() -> BinPacking.instance(THREE_PLANKS, 0))
                .hasMessage("bins: found 0, expected an integer from 1 to 900000");
        var crowd = Written.problem(6, 4, item(1, 1, 900_000, 1), item(1, 1));
        assertThatThrownBy(() -> BinPacking.instance(crowd, 1))
                .hasMessage("copies: found 900001 items in all, expected at most 900000");
    }
}
