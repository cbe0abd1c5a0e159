package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.published.Column.COPIES;
import static org.fovea.published.Column.HEIGHT;
import static org.fovea.published.Column.LEAST;
import static org.fovea.published.Column.NUMBER;
import static org.fovea.published.Column.PROFIT;
import static org.fovea.published.Column.WIDTH;

import java.util.List;
import org.fovea.input.InvalidValue;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void twoColumnsAreWidthAndHeight() {
        assertThat(Column.of(new long[][] {{9, 5}, {4, 3}})).containsExactly(WIDTH, HEIGHT);
    }

    @Test
    void aFirstColumnThatCountsIsANumber() {
        assertThat(Column.of(new long[][] {{1, 6, 8}, {2, 4, 11}, {3, 3, 10}}))
                .containsExactly(NUMBER, WIDTH, HEIGHT);
        assertThat(Column.of(new long[][] {{1, 6, 8, 2}, {2, 4, 11, 1}, {3, 3, 10, 1}}))
                .containsExactly(NUMBER, WIDTH, HEIGHT, COPIES);
        assertThat(Column.of(new long[][] {{1, 6, 8, 2, 50}, {2, 4, 11, 1, 40}, {3, 3, 10, 1, 30}}))
                .containsExactly(NUMBER, WIDTH, HEIGHT, COPIES, PROFIT);
    }

    @Test
    void aThirdColumnIsProfitWhereItIsAsLargeAsAreas() {
        // 10 x 8 + 4 x 5 = 100: an eighth is 12.5
        assertThat(Column.of(new long[][] {{10, 8, 12}, {4, 5, 1}}))
                .containsExactly(WIDTH, HEIGHT, PROFIT);
        assertThat(Column.of(new long[][] {{10, 8, 11}, {4, 5, 1}}))
                .containsExactly(WIDTH, HEIGHT, COPIES);
    }

    @Test
    void fewOfSmallItemsAreCopiesThoughAreasAreAsSmall() {
        // 3 x 1 + 2 x 2 = 7 <= 8 x (4 + 2), but no value reaches 10
        assertThat(Column.of(new long[][] {{3, 1, 4}, {2, 2, 2}}))
                .containsExactly(WIDTH, HEIGHT, COPIES);
    }

    @Test
    void ofTwoMoreColumnsTheLargerIsTheProfit() {
        assertThat(Column.of(new long[][] {{8, 4, 2, 66}}))
                .containsExactly(WIDTH, HEIGHT, COPIES, PROFIT);
        assertThat(Column.of(new long[][] {{8, 4, 66, 2}}))
                .containsExactly(WIDTH, HEIGHT, PROFIT, COPIES);
        assertThat(Column.of(new long[][] {{8, 4, 2, 3}, {3, 7, 3, 2}})).isEmpty();
    }

    @Test
    void fiveColumnsHaveTheLeastCopiesToo() {
        assertThat(Column.of(new long[][] {{3, 7, 0, 2, 35}}))
                .containsExactly(WIDTH, HEIGHT, LEAST, COPIES, PROFIT);
    }

    @Test
    void columnsHaveNames() {
        assertThat(Column.words())
                .containsExactly("number", "width", "height", "least", "copies", "profit");
        for (var column : Column.values())
            assertThat(Column.named(Column.words().get(column.ordinal()))).isEqualTo(column);
    }

    @Test
    void aListOfColumnsHasBothSidesAndNoneTwice() {
        for (var columns : List.of(List.of(WIDTH, PROFIT), List.of(WIDTH, HEIGHT, WIDTH)))
            assertThatThrownBy(() -> PackingFiles.read(Document.of("any.txt", ""), columns))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("expected width and height among them, and none twice");
    }
}
