package org.fovea.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void aBarIsDrawnOnATerminalThatCanDrawIt() {
        assertThat(Terminal.drawable(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.drawable(false, Map.of("TERM", "xterm"))).isFalse();
        assertThat(Terminal.drawable(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.drawable(true, Map.of())).isFalse();
    }

    @Test
    void noneIsDrawnUnderNoColorOrCi() {
        assertThat(Terminal.drawable(true, Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.drawable(true, Map.of("TERM", "xterm", "CI", "true"))).isFalse();
        assertThat(Terminal.drawable(true, Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    }
}
