package org.fovea.packing.skyline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {

    private final Outline outline = new Outline(5);

    @Test
    void raisedPartsSplitAndEqualNeighboursMerge() {
        outline.clear(10);
        outline.raise(0, 2, 5, 4);
        assertThat(text()).isEqualTo("0-2@0 2-5@4 5-10@0");

        outline.raise(2, 5, 7, 4);
        assertThat(text()).isEqualTo("0-2@0 2-7@4 7-10@0");
        assertThat(outline.lowest()).isZero();
        assertThat(outline.topBefore(0)).isEqualTo(Outline.WALL);
        assertThat(outline.topAfter(2)).isEqualTo(Outline.WALL);
    }

    @Test
    void raisingMayCoverSeveralSegments() {
        outline.clear(10);
        outline.raise(0, 0, 3, 2);
        outline.raise(1, 3, 6, 5);

        outline.raise(0, 1, 8, 7); // the end of the first, all of the second, some of the third

        assertThat(text()).isEqualTo("0-1@2 1-8@7 8-10@0");
    }

    @Test
    void closedGapRisesToItsLowerNeighbour() {
        outline.clear(10);
        outline.raise(0, 0, 3, 2);
        outline.raise(1, 6, 10, 5);

        outline.close(1);

        assertThat(text()).isEqualTo("0-6@2 6-10@5");
    }

    private String text() {
        var text = new StringBuilder();
        for (int s = 0; s < outline.segments(); s++)
            text.append(outline.left(s))
                    .append('-')
                    .append(outline.right(s))
                    .append('@')
                    .append(outline.top(s))
                    .append(' ');
        return text.toString().trim();
    }
}
