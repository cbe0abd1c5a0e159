package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.published.Written.item;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeywordFileTest {

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void open() {
        written = new Written(folder);
    }

    @Test
    void keywordsSayWhatALineHolds() {
        var problem =
                written.problem(
                        "ep.2kp", "dim, 62, 125\nrect, 0, 9, 3, 54, 1\nrect, 1, 17, 14, 238, 2\n");

        assertThat(problem.name()).isEqualTo("ep.2kp");
        assertThat(problem.width()).isEqualTo(62);
        assertThat(problem.height()).isEqualTo(125);
        assertThat(problem.items()).containsExactly(item(9, 3, 1, 54), item(17, 14, 2, 238));
    }

    @Test
    void anotherKeywordIsRefused() {
        written.refuses(
                "ep.2kp",
                "dim, 62, 125\nring, 0, 9, 3, 54, 1\n",
                "ep.2kp:2:1: found \"ring\", expected rect, number, width, height, profit, copies");
    }

    @Test
    void aShortLineIsRefused() {
        written.refuses(
                "ep.2kp",
                "dim, 62, 125\nrect, 0, 9, 3, 54\n",
                "ep.2kp:2:16: found 5 values, expected rect, number, width, height, profit, copies");
    }
}
