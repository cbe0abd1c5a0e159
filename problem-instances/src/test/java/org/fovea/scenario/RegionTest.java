package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionTest {

    private static final Region.Image IMAGE = new Region.Image(100, 50);

    @Test
    void anObjectInsideIsSeenWhole() {
        assertThat(Region.clipped(10.4, 20.6, 29.5, 8, IMAGE)).isEqualTo(new Region(10, 21, 30, 8));
    }

    @Test
    void whatIsBeyondAnEdgeIsCutOff() {
        assertThat(Region.clipped(-10, -20, 30, 100, IMAGE))
                .isEqualTo(new Region(0, 0, 30 - 10, 50));
        assertThat(Region.clipped(90, 45, 30, 30, IMAGE))
                .isEqualTo(new Region(90, 45, 100 - 90, 50 - 45));
    }

    @Test
    void anObjectThatIsOutsideKeepsAPixelAtTheNearestEdge() {
        assertThat(Region.clipped(500, -500, 0.1, 3, IMAGE)).isEqualTo(new Region(99, 0, 1, 1));
        assertThat(Region.clipped(-500, 500, 3, 0.1, IMAGE)).isEqualTo(new Region(0, 49, 1, 1));
    }

    @Test
    void anywhereIsInsideAndLargeObjectsAreCutToTheImage() {
        var draws = Draws.of(1, "places");
        for (int i = 0; i < 1_000; i++) {
            var region = Region.anywhere(draws, new Sides.Size(40, 200), IMAGE);

            assertThat(region.width()).isEqualTo(40);
            assertThat(region.height()).isEqualTo(50);
            assertThat(region.x()).isBetween(0, 100 - 40);
            assertThat(region.y()).isZero();
        }
    }
}
