package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccuracyEntryTest {

    @Test
    void accuraciesAreReadAsDecimals() {
        assertThat(AccuracyEntry.crop(64, "0.5", "0.97").byExit())
                .containsExactly(new Accuracy(500_000), new Accuracy(970_000));
        assertThat(AccuracyEntry.canvas(64, Scale.of("0.5"), "1").scale())
                .contains(new Scale(5_000));
    }

    @Test
    void anEntryHasAClassAndAnAccuracy() {
        assertThat(Flaws.of(() -> new AccuracyEntry(0, Optional.empty(), List.of())))
                .containsExactly(
                        "sizeClass: found 0, expected an integer from 1 to 65536",
                        "byExit: found 0 elements, expected 1 to 64 elements");
    }
}
