package org.fovea.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.instance.Utility;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.Test;

class IncumbentTest {

    private static final ProvenBound LOOSE = new ProvenBound(Utility.of("9"), "everything");
    private static final ProvenBound TIGHT = new ProvenBound(Utility.of("8"), "windows");

    private final Incumbent incumbent = new Incumbent();

    @Test
    void aBoundKeepsTheNameOfItsProver() {
        incumbent.improved(Utility.of("1"), LOOSE, "fifo");

        assertThat(incumbent.state().bound()).contains(LOOSE);
        assertThat(incumbent.state().source()).isEqualTo("fifo");
    }

    @Test
    void aTighterBoundReplacesALooserOne() {
        incumbent.improved(Utility.of("1"), LOOSE, "fifo");
        incumbent.improved(Utility.of("1"), TIGHT, "windows");

        assertThat(incumbent.state().bound()).contains(TIGHT);
    }

    @Test
    void aBoundNeverLoosens() {
        incumbent.improved(Utility.of("1"), TIGHT, "fifo");
        incumbent.improved(Utility.of("2"), LOOSE, "edf");

        assertThat(incumbent.state().bound()).contains(TIGHT);
        assertThat(incumbent.state().utility()).contains(Utility.of("2"));
    }

    @Test
    void whatASolverWantsToBeKnownIsKeptInOrder() {
        incumbent.note("too large for a proof");
        incumbent.note("and late");

        assertThat(incumbent.notes()).containsExactly("too large for a proof", "and late");
    }
}
