package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoadUserTest {

    private static final double EXACT = 1e-12;
    private static final double FRAME = 0.1; // s
    private static final Settings STANDARD = new Settings(new DashCam().knobs(), Map.of());
    private static final Region.Image IMAGE = new Region.Image(1_920, 1_280);

    private final Draws draws = Draws.of(1, "motion");

    /** 1.5 m high, 1.8 m wide, in the middle of the image. */
    private static RoadUser car(double distance, double closing) {
        return new RoadUser(1.5, 1.2, 0.5, distance, closing);
    }

    @Test
    void whoeverComesCloserIsThatMuchCloserInTheNextFrame() {
        assertThat(car(20, 6).after(FRAME, draws, STANDARD)).isEqualTo(car(20 - 0.1 * 6, 6));
    }

    @Test
    void atTheNearestDistanceItTurns() {
        assertThat(car(5.5, 6).after(FRAME, draws, STANDARD)).isEqualTo(car(5.5, -6));
        assertThat(car(79.8, -6).after(FRAME, draws, STANDARD)).isEqualTo(car(79.8, 6));
    }

    @Test
    void goingAwayItTurnsWithTheProbabilityThatKeepsDistancesLogUniform() {
        int turns = 0;
        for (int i = 0; i < 20_000; i++)
            if (car(10, -20).after(FRAME, draws, STANDARD).closing() > 0) turns++;

        // from 10 to 12 m: the density falls from 1/10 to 1/12; standard error 0.0026
        assertThat(turns / 20_000.0).isCloseTo(1 - 10.0 / 12, within(0.0106));
    }

    @Test
    void theImageShowsTwoThousandPixelsAMetreAtOneMetre() {
        var seen = car(20, 6).seen(IMAGE, STANDARD);

        assertThat(seen.height()).isEqualTo(2_000 * 15 / 10 / 20);
        assertThat(seen.width()).isEqualTo(2_000 * 18 / 10 / 20);
        assertThat(seen.x() + seen.width() / 2).isEqualTo(1_920 / 2);
        // the camera is 1.5 m above the road, as high as the car
        assertThat(seen.y()).isEqualTo(1_280 / 2);
    }

    @Test
    void atTheImagesEdgeAHalfIsSeen() {
        var seen = new RoadUser(1.5, 1.2, 0, 20, 6).seen(IMAGE, STANDARD);

        assertThat(seen.x()).isZero();
        assertThat(seen.width()).isEqualTo(2_000 * 18 / 10 / 20 / 2);
    }

    @Test
    void thirtyOfAHundredArePersons() {
        int persons = 0;
        for (int i = 0; i < 10_000; i++) {
            var user = RoadUser.drawn(draws, STANDARD);
            if (user.height() == 1.7) persons++;
            else assertThat(user.height()).isCloseTo(1.5, within(EXACT));
        }

        assertThat(persons / 10_000.0).isCloseTo(0.3, within(0.0184)); // 4 standard errors
    }
}
