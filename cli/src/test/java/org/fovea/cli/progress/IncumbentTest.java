package org.fovea.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.instance.Utility;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.Test;

class IncumbentTest {

    private final Incumbent incumbent = new Incumbent("auto");

    @Test
    void aBoundThatComesWithABetterScheduleIsTheSolversOwn() {
        incumbent.improved(Utility.of("1"), Utility.of("9"), "fifo");

        assertThat(incumbent.state().bound()).contains(new ProvenBound(Utility.of("9"), "auto"));
        assertThat(incumbent.state().source()).isEqualTo("fifo");
    }

    @Test
    void aBoundThatImprovesAloneIsItsSources() {
        incumbent.improved(Utility.of("1"), Utility.of("9"), "fifo");
        incumbent.improved(Utility.of("1"), Utility.of("8"), "windows");

        assertThat(incumbent.state().bound()).contains(new ProvenBound(Utility.of("8"), "windows"));
    }

    @Test
    void aBoundNeverLoosens() {
        incumbent.improved(Utility.of("1"), Utility.of("8"), "fifo");
        incumbent.improved(Utility.of("2"), Utility.of("9"), "edf");

        assertThat(incumbent.state().bound()).contains(new ProvenBound(Utility.of("8"), "auto"));
        assertThat(incumbent.state().utility()).contains(Utility.of("2"));
    }
}
