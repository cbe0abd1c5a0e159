package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MartelloVigoTest {

    private static final int TASKS = 10_000;

    /** Shares by class: Martello and Vigo 1998. Sides of 50 and less are not large. */
    @ParameterizedTest(name = "class {0}: wide {1} %, tall {2} %, large {3} %, small {4} %")
    @CsvSource({
        "7, 70, 10, 10, 10",
        "8, 10, 70, 10, 10",
        "9, 10, 10, 70, 10",
        "10, 10, 10, 10, 70"
    })
    void oneKindIsCommon(String type, int wide, int tall, int large, int small) {
        int[] seen = new int[4];
        for (var task : instance(type, TASKS, 1, Map.of()).tasks()) {
            var object = (Extent.Rectangle) task.object();
            boolean broad = object.width() > 50;
            boolean high = object.height() > 50;
            seen[broad ? high ? 2 : 0 : high ? 1 : 3]++;
        }

        // a large item has a side of exactly 50 with probability 1 - (50 / 51)^2 < 4 %, and then
        // counts as another kind; 3 % are 6 standard deviations of a share of 70 % of 10,000
        double lost = large * 0.04;
        assertThat(seen[0] / 100.0).isBetween(wide - 3.0, wide + 3.0 + lost);
        assertThat(seen[1] / 100.0).isBetween(tall - 3.0, tall + 3.0 + lost);
        assertThat(seen[2] / 100.0).isBetween(large - 3.0 - lost, large + 3.0);
        assertThat(seen[3] / 100.0).isBetween(small - 3.0, small + 3.0 + lost);
    }

    @Test
    void aWideItemIsUniformInBothSides() {
        int[] widths = new int[101];
        int[] heights = new int[101];
        int wide = 0;
        for (var task : instance("7", TASKS, 1, Map.of()).tasks()) {
            var object = (Extent.Rectangle) task.object();
            if (object.width() < 66 || object.height() > 49) continue;
            widths[object.width()]++;
            heights[object.height()]++;
            wide++;
        }
        // 35 widths and 49 heights: 6 standard deviations of a binomial around the mean
        for (int side = 66; side <= 100; side++)
            assertThat(widths[side])
                    .as("width " + side)
                    .isBetween(around(wide / 35, -1), around(wide / 35, 1));
        for (int side = 1; side <= 49; side++)
            assertThat(heights[side])
                    .as("height " + side)
                    .isBetween(around(wide / 49, -1), around(wide / 49, 1));
    }

    @Test
    void everyItemFitsTheBin() {
        for (String type : new String[] {"7", "8", "9", "10"}) {
            var instance = instance(type, 100, 2, Map.of());
            var canvas = instance.devices().getFirst().networks().getFirst();

            assertThat(canvas.width()).isEqualTo(100);
            assertThat(canvas.height()).isEqualTo(100);
            assertThat(instance.tasks()).allMatch(task -> task.object().side() <= 100);
            assertThat(instance.name()).isEqualTo("martello-vigo-" + type + "-100-2");
        }
    }

    private static int around(int mean, int sign) {
        return (int) (mean + sign * 6 * Math.sqrt(mean));
    }

    private static Instance instance(
            String type, int tasks, long seed, Map<String, String> settings) {
        var all = new java.util.HashMap<>(settings);
        all.put("class", type);
        return Recipe.of("martello-vigo", tasks, seed, all).instance();
    }
}
