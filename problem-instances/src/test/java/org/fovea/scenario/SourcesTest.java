package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {

    @Test
    void knobsOfOneSourceAreToldTogetherAndThoseWithoutAStandardNotAtAll() {
        var mean = Knob.Number.of("mean", "", "1..2", "1", "objects", "Waymo");
        var low = Knob.Number.of("low", "", "1..2", "1", "least", "assumed");
        var high = Knob.Number.of("high", "", "1..2", "1", "most", "assumed");

        assertThat(Sources.told(List.of(low, mean, high, WantedLoad.BY_SPEED)))
                .isEqualTo("Sources: assumed [low, high]; Waymo [mean].");
    }
}
