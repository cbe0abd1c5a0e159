package org.fovea.detections;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {

    private static final Optional<ImageSize> UNKNOWN = Optional.empty();
    private static final Optional<ImageSize> SMALL = Optional.of(new ImageSize(100, 50));

    @Test
    void isRoundedOutwardToTheWholePixelsThatItTouches() {
        // 10.2 + 5.5 = 15.7, so pixels 10 to 15; 20.9 + 0.2 = 21.1, so pixels 20 and 21
        assertThat(box("10.2", "20.9", "5.5", "0.2").pixels(UNKNOWN))
                .contains(new Box.Pixels(10, 20, 16 - 10, 22 - 20, false));
    }

    @Test
    void isRoundedExactly() {
        // binary floating point makes 0.1 + 0.2 more than 0.3, and a third pixel of 2.1 + 0.9
        assertThat(box("2.1", "0.1", "0.9", "0.9").pixels(UNKNOWN))
                .contains(new Box.Pixels(2, 0, 1, 1, false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "inside               | 10, 10, 20, 20     | 10 10 20 20 false",
                "to the very edges    | 0, 0, 100, 50      | 0 0 100 50 false",
                "beyond the left      | -5.5, 10, 20, 20   | 0 10 15 20 true",
                "beyond the top       | 10, -0.1, 20, 20.1 | 10 0 20 20 true",
                "beyond the right     | 90, 10, 10.1, 20   | 90 10 10 20 true",
                "beyond the bottom    | 10, 49.5, 20, 20   | 10 49 20 1 true",
                "beyond all of them   | -1, -1, 999, 999   | 0 0 100 50 true",
                "a sliver at the left | -10, 10, 10.001, 5 | 0 10 1 5 true"
            })
    void isClippedToTheImage(String where, String sides, String pixels) {
        var clipped = box(sides.split(", ")).pixels(SMALL).orElseThrow();

        assertThat(
                        "%d %d %d %d %s"
                                .formatted(
                                        clipped.x(),
                                        clipped.y(),
                                        clipped.width(),
                                        clipped.height(),
                                        clipped.cut()))
                .as(where)
                .isEqualTo(pixels);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-10:10:10:5", "100:10:5:5", "10:-5:10:5", "10:50:5:5"})
    void isNothingWhereItOnlyTouchesTheImage(String sides) {
        assertThat(box(sides.split(":")).pixels(SMALL)).isEmpty();
    }

    @Test
    void isCutAtTheOriginAloneWhereTheImageIsUnknown() {
        assertThat(box("-5", "-5", "9999", "9999").pixels(UNKNOWN))
                .contains(new Box.Pixels(0, 0, 9999 - 5, 9999 - 5, true));
        assertThat(box("-5", "0", "5", "5").pixels(UNKNOWN)).isEmpty();
    }

    private static Box box(String... sides) {
        return Box.sized(
                new BigDecimal(sides[0].strip()),
                new BigDecimal(sides[1].strip()),
                new BigDecimal(sides[2].strip()),
                new BigDecimal(sides[3].strip()));
    }
}
