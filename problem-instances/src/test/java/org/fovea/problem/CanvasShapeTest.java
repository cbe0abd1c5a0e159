package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.us;

import org.fovea.instance.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasShapeTest {

    private static final CanvasShape CANVAS = new CanvasShape(100, 60, 4, 8);

    @ParameterizedTest(name = "20 x 10 px at {0}, {1}: {2}")
    @CsvSource({
        "0, 0, true",
        "80, 48, true", // 80 + 20 = 100, 48 + 10 <= 60
        "88, 0, false", // 108 > 100
        "0, 56, false", // 66 > 60
        "4, 0, false", // off the grid of 8
        "0, 4, false",
        "-8, 0, false",
        "0, -8, false"
    })
    void objectsLieInsideAndOnTheGrid(int x, int y, boolean held) {
        assertThat(CANVAS.holds(x, y, 20, 10)).isEqualTo(held);
    }

    @Test
    void anObjectAsLargeAsTheCanvasLiesAtItsOrigin() {
        assertThat(CANVAS.holds(0, 0, 100, 60)).isTrue();
        assertThat(CANVAS.holds(0, 0, 101, 60)).isFalse();
    }

    @ParameterizedTest(name = "10 px from 0 and 10 px from {0}: {1}")
    @CsvSource({"14, true", "13, false", "0, false", "-14, true", "-13, false"})
    void objectsLeaveThePaddingBetweenThem(int other, boolean apart) {
        assertThat(CANVAS.apart(0, 10, other, 10)).isEqualTo(apart);
        assertThat(CANVAS.apart(other, 10, 0, 10)).isEqualTo(apart);
    }

    @Test
    void withoutPaddingObjectsMayTouch() {
        var plain = new CanvasShape(100, 60, 0, 1);

        assertThat(plain.apart(0, 10, 10, 5)).isTrue();
        assertThat(plain.apart(0, 10, 9, 5)).isFalse();
    }

    @Test
    void paddingAndAlignmentMeanNothingOnVolumeCanvases() {
        var rectangles = network("n", new Feed.RectangleCanvas(4, 8), 100, 60, stages(us(1)));
        var volumes = network("n", new Feed.VolumeCanvas(4, 8), 100, 60, stages(us(1)));

        assertThat(CanvasShape.of(rectangles)).isEqualTo(CANVAS);
        assertThat(CanvasShape.of(volumes)).isEqualTo(new CanvasShape(100, 60, 0, 1));
    }
}
