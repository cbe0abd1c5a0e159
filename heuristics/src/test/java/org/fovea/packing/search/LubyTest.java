package org.fovea.packing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LubyTest {

    @Test
    void theSequenceOfThePaper() {
        assertThat(IntStream.rangeClosed(1, 15).mapToLong(Luby::length))
                .containsExactly(1L, 1L, 2L, 1L, 1L, 2L, 4L, 1L, 1L, 2L, 1L, 1L, 2L, 4L, 8L);
    }
}
