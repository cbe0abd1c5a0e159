package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void aFrameIsANumberFromZeroOrAName() {
        assertThat(new Source.Frame.Number(0).number()).isZero();
        assertThat(Flaws.of(() -> new Source.Frame.Number(-1)))
                .containsExactly("found -1, expected an integer from 0 to " + Limits.TIME);
        assertThat(Flaws.of(() -> new Source.Frame.Name("")))
                .containsExactly("found \"\", expected 1 to 200 visible characters or spaces");
    }

    @Test
    void aTrackIsAName() {
        assertThat(
                        Flaws.of(() ->
                                new Source(
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        OptionalInt.empty(),
                                        Optional.of(""))))
                .containsExactly(
                        "track: found \"\", expected 1 to 200 visible characters or spaces");
    }
}
