package org.fovea.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, UTF_8);

    @Test
    void aBarIsDrawnInPlaceAndLeavesNothing() {
        var bar = new Display.Bar(out);

        bar.draw(OptionalDouble.of(0.25), "utility 1");
        bar.report("a line for logs");
        bar.erase();

        assertThat(shown.toString(UTF_8))
                .isEqualTo(
                        CLEAR
                                + "\u001b[?7l["
                                + "#".repeat(5)
                                + "-".repeat(15)
                                + "]  utility 1\u001b[?7h"
                                + CLEAR);
    }

    @Test
    void moreThanAllIsAllAndOfAnUnknownWholeThereIsNoBar() {
        new Display.Bar(out).draw(OptionalDouble.of(1.5), "late");
        new Display.Bar(out).draw(OptionalDouble.empty(), "open");

        assertThat(shown.toString(UTF_8)).contains("[" + "#".repeat(20) + "]  late", "lopen");
    }

    @Test
    void whatIsToldStaysAboveTheBar() {
        new Display.Bar(out).tell("12 cells");

        assertThat(shown.toString(UTF_8)).isEqualTo(CLEAR + "12 cells" + System.lineSeparator());
    }

    @Test
    void linesAreLinesAndNothingElse() {
        var lines = new Display.Lines(out);

        lines.draw(OptionalDouble.of(1), "a bar");
        lines.report("one");
        lines.tell("two");
        lines.erase();

        assertThat(shown.toString(UTF_8).lines()).containsExactly("one", "two");
    }
}
