package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HullTest {

    @Test
    void cornersComeByFallingDensity() {
        var hull = new Hull();
        hull.clear(0);
        hull.add(10, 50); // 5 a part
        hull.add(20, 60); // below the line from (10, 50) to (30, 90)
        hull.add(30, 90); // (90 - 50) / (30 - 10) = 2 a part
        hull.add(40, 80); // dearer and worth less than (30, 90)

        assertThat(corners(hull)).containsExactly("10:50", "30:90");
    }

    @Test
    void whatIsEarnedAlreadyIsNoCorner() {
        var hull = new Hull();
        hull.clear(50);
        hull.add(10, 50);
        hull.add(30, 90);

        assertThat(corners(hull)).containsExactly("30:90");
    }

    @Test
    void theCheapestWayComesFirstWhereOneIsNeededAndOfEqualOnesTheBest() {
        var hull = new Hull();
        hull.clear(0);
        hull.add(20, 70);
        hull.add(20, 80);
        hull.add(60, 100);

        assertThat(hull.start()).isTrue();
        assertThat(hull.parts()).isEqualTo(20);
        assertThat(hull.worth()).isEqualTo(80);
        assertThat(corners(hull)).containsExactly("60:100");
        hull.clear(0);
        assertThat(hull.start()).isFalse();
    }

    private static List<String> corners(Hull hull) {
        var corners = new ArrayList<String>();
        while (hull.next()) corners.add(hull.parts() + ":" + hull.worth());
        return corners;
    }
}
