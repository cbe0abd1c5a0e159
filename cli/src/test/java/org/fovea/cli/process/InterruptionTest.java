package org.fovea.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    private final List<Integer> ends = new ArrayList<>();
    private final Interruption interruption = new Interruption(ends::add);

    @Test
    void whereNothingIsWorthKeepingTheFirstWishEndsTheProcess() {
        interruption.request();

        assertThat(ends).containsExactly(130);
        assertThat(interruption.requested()).isFalse();
    }

    @Test
    void aCommandThatCanEndByItselfIsAskedOnce() {
        var asked = new ArrayList<String>();
        interruption.cancelling(() -> asked.add("please"));

        interruption.request();

        assertThat(asked).containsExactly("please");
        assertThat(interruption.requested()).isTrue();
        assertThat(ends).isEmpty();
    }

    @Test
    void aSecondWishEndsTheProcessAtOnce() {
        interruption.cancelling(() -> {});

        interruption.request();
        interruption.request();

        assertThat(ends).containsExactly(130);
    }
}
