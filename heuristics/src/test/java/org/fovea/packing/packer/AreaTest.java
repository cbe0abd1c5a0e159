package org.fovea.packing.packer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaTest {

    private final Area area = new Area(2, 3, 4, 5); // to 2 + 4, 3 + 5

    @Test
    void touchingAreasDoNotOverlap() {
        assertThat(area.overlaps(new Area(6, 3, 1, 1))).isFalse();
        assertThat(area.overlaps(new Area(5, 7, 9, 9))).isTrue();
        assertThat(area.overlaps(new Area(2, 8, 1, 1))).isFalse();
    }

    @Test
    void containsItselfAndItsParts() {
        assertThat(area.contains(area)).isTrue();
        assertThat(area.contains(new Area(3, 4, 3, 4))).isTrue();
        assertThat(area.contains(new Area(3, 4, 4, 4))).isFalse();
    }
}
