package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgendaTest {

    @Test
    void statesComeInOrderOfTime() {
        var agenda = new Agenda();
        long[] time = new SplittableRandom(1).longs(5_000, 0, 1_000).toArray();
        for (int state = 0; state < time.length; state++) agenda.add(state, time[state]);

        var polled = new ArrayList<Long>();
        while (!agenda.isEmpty()) polled.add(time[agenda.poll()]);

        Arrays.sort(time);
        assertThat(polled).containsExactlyElementsOf(Arrays.stream(time).boxed().toList());
    }
}
