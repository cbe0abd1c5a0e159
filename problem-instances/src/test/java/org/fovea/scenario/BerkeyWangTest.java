package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerkeyWangTest {

    /** Ranges by class: Berkey and Wang 1987. */
    @ParameterizedTest(name = "class {0}: bins of {1} px, items up to {2} px")
    @CsvSource({"1, 10, 10", "2, 30, 10", "3, 40, 35", "4, 100, 35", "5, 100, 100", "6, 300, 100"})
    void sidesAreUniform(String type, int bin, int longest) {
        int tasks = 200 * longest;
        var instance = instance(type, tasks, 1, Map.of());

        var canvas = instance.devices().getFirst().networks().getFirst();
        assertThat(canvas.width()).isEqualTo(bin);
        assertThat(canvas.height()).isEqualTo(bin);
        int[] widths = new int[longest + 1];
        int[] heights = new int[longest + 1];
        for (var task : instance.tasks()) {
            var object = (Extent.Rectangle) task.object();
            widths[object.width()]++;
            heights[object.height()]++;
        }
        // 200 expected in each; 5 standard deviations of a binomial are 5 x sqrt(200) = 71
        for (int side = 1; side <= longest; side++) {
            assertThat(widths[side]).as("width " + side).isBetween(200 - 71, 200 + 71);
            assertThat(heights[side]).as("height " + side).isBetween(200 - 71, 200 + 71);
        }
    }

    @Test
    void thereIsTimeForTheBinsThatTheAreaNeedsOrForThoseAskedFor() {
        var bounded = instance("1", 20, 1, Map.of());
        long area =
                bounded.tasks().stream()
                        .map(task -> (Extent.Rectangle) task.object())
                        .mapToLong(object -> (long) object.width() * object.height())
                        .sum();

        assertThat(bounded.tasks())
                .extracting(Task::deadline)
                .containsOnly(Math.ceilDiv(area, 10 * 10) * 1_000);
        var asked = instance("1", 20, 1, Map.of("bins", "9"));
        assertThat(asked.tasks()).extracting(Task::deadline).containsOnly(9L * 1_000);
        assertThat(asked.name()).isEqualTo("berkey-wang-1-20-1-bins9");
        assertThat(asked.tasks()).allMatch(Task::mandatory);
    }

    @Test
    void itIsLabelledAsGenerated() {
        assertThat(instance("3", 20, 1, Map.of()).description())
                .contains("generated", "none of the published instances");
    }

    private static Instance instance(
            String type, int tasks, long seed, Map<String, String> settings) {
        var all = new java.util.HashMap<>(settings);
        all.put("class", type);
        return Recipe.of("berkey-wang", tasks, seed, all).instance();
    }
}
