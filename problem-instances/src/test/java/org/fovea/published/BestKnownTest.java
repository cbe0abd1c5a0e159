package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestKnownTest {

    @TempDir Path folder;

    @Test
    void valuesAreFoundByTheLastPartOfThePath() {
        var file =
                new Written(folder)
                        .file(
                                "best.csv",
                                """
                                Path,Best known solution value
                                berkey1987/Class_01.2bp_20_1,8
                                berkey1987/Class_01.2bp_20_1,9
                                shelf.txt,244
                                berkey1987/Class_01.2bp_20,7.1
                                ,
                                Total,7229
                                """);

        assertThat(BestKnown.read(file))
                .containsExactly(
                        org.assertj.core.api.Assertions.entry("Class_01.2bp_20_1", 8L),
                        org.assertj.core.api.Assertions.entry("shelf.txt", 244L));
    }

    @Test
    void aValueThatIsNoneIsRefusedWhereItStands() {
        var file = new Written(folder).file("best.csv", "Path,Value\nshelf.txt,many\n");

        assertThatThrownBy(() -> BestKnown.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        folder
                                + "/best.csv:2:11: found \"many\", expected value: an integer from 1 to"
                                + " 1000000000000");
    }
}
