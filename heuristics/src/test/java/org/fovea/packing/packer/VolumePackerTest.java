package org.fovea.packing.packer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolumePackerTest {

    @Test
    void firstFitTakesTheFirstCanvasWithRoom() {
        // By hand, room 10: 4 and 7 open canvases, 3 goes beside 4, 3 beside 7 and 3 beside 4 + 3.
        assertThat(VolumePacker.FIRST_FIT.canvases(10, new long[] {4, 7, 3, 6, 3, 3}))
                .containsExactly(0, 1, 0, 2, 0, 1);
    }

    @Test
    void bestFitDecreasingTakesTheFullestCanvasWithRoom() {
        // By hand, room 10: 7, 6, 4: 4 beside 6 fills it; 3 beside 7 fills it.
        assertThat(VolumePacker.BEST_FIT_DECREASING.canvases(10, new long[] {4, 7, 3, 6}))
                .containsExactly(1, 0, 0, 1);
    }

    @Test
    void largerThanACanvasIsADefect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumePacker.FIRST_FIT.canvases(10, new long[] {11}))
                .withMessageContaining("11")
                .withMessageContaining("10");
    }

    @ParameterizedTest
    @EnumSource(VolumePacker.class)
    void noCanvasIsOverfullAndTwoAreMoreThanOneFull(VolumePacker packer) {
        for (int seed = 0; seed < 200; seed++) {
            long[] volume = new Random(seed).longs(30, 1, 100).toArray();
            long[] sum = new long[30];
            int[] canvas = packer.canvases(100, volume);
            int used = 0;
            for (int i = 0; i < 30; i++) {
                sum[canvas[i]] += volume[i];
                used = Math.max(used, canvas[i] + 1);
            }
            for (int c = 0; c < used; c++)
                assertThat(sum[c]).as("seed %d", seed).isBetween(1L, 100L);
            // neither would have opened a canvas whose contents the one before had room for
            for (int c = 1; c < used; c++)
                assertThat(sum[c - 1] + sum[c]).as("seed %d", seed).isGreaterThan(100);
        }
    }
}
