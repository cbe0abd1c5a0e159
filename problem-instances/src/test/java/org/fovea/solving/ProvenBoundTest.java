package org.fovea.solving;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.instance.Utility;
import org.junit.jupiter.api.Test;

class ProvenBoundTest {

    private static final ProvenBound LOOSE = new ProvenBound(Utility.of("2.5"), "everything");
    private static final ProvenBound TIGHT = new ProvenBound(Utility.of("2"), "windows");

    @Test
    void theTighterOfTwoIsTheLowerOne() {
        assertThat(LOOSE.min(TIGHT)).isEqualTo(TIGHT);
        assertThat(TIGHT.min(LOOSE)).isEqualTo(TIGHT);
    }

    @Test
    void amongEqualsTheFirstKeepsItsName() {
        var again = new ProvenBound(Utility.of("2"), "budgets");

        assertThat(TIGHT.min(again).by()).isEqualTo("windows");
    }
}
