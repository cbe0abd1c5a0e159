package org.fovea.packing.skyline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingOrderTest {

    @ParameterizedTest
    @CsvSource({
        "AREA, 2 0 3 1", // 36 > 30 > 20 = 2 x 10 > 16
        "LONGER_SIDE, 1 0 3 2", // 16 > 10 = 10 > 6, equal ones as they came
        "HEIGHT, 1 3 2 0", // 16 > 10 > 6 > 3
        "WIDTH, 0 2 3 1" // 10 > 6 > 2 > 1
    })
    void sortsTheLargestFirst(PackingOrder order, String expected) {
        int[] width = {10, 1, 6, 2};
        int[] height = {3, 16, 6, 10};

        assertThat(order.of(width, height))
                .containsExactly(
                        java.util.Arrays.stream(expected.split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray());
    }

    @ParameterizedTest
    @CsvSource({"AREA", "LONGER_SIDE", "HEIGHT", "WIDTH"})
    void equalRectanglesKeepTheirOrder(PackingOrder order) {
        int[] side = {65_536, 65_536, 65_536};

        assertThat(order.of(side, side)).containsExactly(0, 1, 2);
    }
}
