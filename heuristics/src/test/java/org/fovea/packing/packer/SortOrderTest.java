package org.fovea.packing.packer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SortOrderTest {

    /** Areas 2 * 9 = 18, 5 * 5 = 25, 4 * 4 = 16; values for their areas 1, 2 and 0.5. */
    private static final SortOrder.Objects THREE =
            new SortOrder.Objects(
                    new int[] {2, 5, 4},
                    new int[] {9, 5, 4},
                    new long[] {70, 70, 30},
                    new long[] {18, 50, 8});

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "given, 0 1 2",
        "area, 1 0 2",
        "longer-side, 0 1 2",
        "deadline, 2 0 1",
        "density, 1 0 2",
        "deadline-area, 2 1 0"
    })
    void comesInThatOrder(String name, String order) {
        int[] sorted = SortOrder.named(name).orElseThrow().of(THREE);

        assertThat(sorted)
                .containsExactly(
                        Arrays.stream(order.split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderHasANameAndKeepsEveryObject(SortOrder order) {
        var random = new Random(order.ordinal());
        var objects =
                new SortOrder.Objects(
                        random.ints(30, 1, 9).toArray(),
                        random.ints(30, 1, 9).toArray(),
                        random.longs(30, 0, 4).toArray(),
                        random.longs(30, 0, 9).toArray());

        assertThat(SortOrder.named(order.title())).contains(order);
        assertThat(order.summary()).isNotBlank().doesNotContain("\n");
        assertThat(order.of(objects))
                .containsExactlyInAnyOrder(IntStream.range(0, 30).toArray())
                .isEqualTo(order.of(objects));
    }

    @Test
    void anUnknownNameIsNone() {
        assertThat(SortOrder.named("colour")).isEmpty();
    }
}
