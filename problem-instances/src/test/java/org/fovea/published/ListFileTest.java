package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.published.Column.COPIES;
import static org.fovea.published.Column.HEIGHT;
import static org.fovea.published.Column.PROFIT;
import static org.fovea.published.Column.WIDTH;
import static org.fovea.published.Written.item;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void open() {
        written = new Written(folder);
    }

    @ParameterizedTest(name = "head {0}")
    @ValueSource(strings = {"2\n30 20", "30 20\n2", "30\t20\n\n2\n4", "30 20 2"})
    void theNumberOfItemsComesBeforeOrAfterTheBin(String head) {
        var problem = written.problem("shelf.txt", head + "\n9 5 2 60\n4 3 1 11\n");

        assertThat(problem.name()).isEqualTo("shelf.txt");
        assertThat(problem.origin())
                .isEqualTo("shelf.txt, columns read as width, height, copies, profit");
        assertThat(problem.width()).isEqualTo(30);
        assertThat(problem.height()).isEqualTo(20);
        assertThat(problem.items()).containsExactly(item(9, 5, 2, 60), item(4, 3, 1, 11));
    }

    @Test
    void aCollectionOfTheOrLibraryHoldsManyProblems() {
        var problems =
                PackingFiles.read(
                        written.file(
                                "ngcut.txt",
                                """
                                 2
                                 1
                                 10 8
                                 3 7 1 2 35
                                 2
                                 15 10
                                 8 2 0 2 40
                                 5 4 0 3 23
                                """));

        assertThat(problems)
                .extracting(PackingProblem::name)
                .containsExactly("ngcut.txt_1", "ngcut.txt_2");
        assertThat(problems.getFirst().items())
                .containsExactly(new PackingProblem.Item(3, 7, 1, 2, OptionalLong.of(35)));
        assertThat(problems.getLast().items())
                .containsExactly(item(8, 2, 2, 40), item(5, 4, 3, 23));
    }

    @Test
    void twoDPackLibHasSixColumnsAndMinusOneForWhatASetDoesNotState() {
        var problem =
                written.problem(
                        "box.ins2D",
                        """
                        3
                        40 50
                        1 10 20 1 1 -1
                        2 11 21 0 4 90
                        3 12 22 2 -1 -1
                        """);

        assertThat(problem.items())
                .containsExactly(
                        new PackingProblem.Item(10, 20, 1, 1, OptionalLong.empty()),
                        item(11, 21, 4, 90),
                        new PackingProblem.Item(12, 22, 2, 2, OptionalLong.empty()));
    }

    @Test
    void aStripHasNoHeightAndIsRefused() {
        written.refuses(
                "strip.ins2D",
                "1\n40 -1\n1 10 20 1 1 -1\n",
                "strip.ins2D:2:4: found \"-1\", expected height: an integer from 1 to 65536");
    }

    @Test
    void columnsThatAreNamedAreNotGuessed() {
        String text = "1\n30 20\n9 5 60 2\n";
        var file = written.file("shelf.txt", text);

        assertThat(PackingFiles.read(file).getFirst().items()).containsExactly(item(9, 5, 2, 60));
        assertThat(
                        PackingFiles.read(
                                        PackingFiles.open(file),
                                        List.of(HEIGHT, WIDTH, COPIES, PROFIT))
                                .getFirst()
                                .items())
                .containsExactly(item(5, 9, 60, 2));
        assertThatThrownBy(() ->
                        PackingFiles.read(PackingFiles.open(file), List.of(WIDTH, HEIGHT, PROFIT)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        folder
                                + "/shelf.txt:3:1: found \"9\", expected 3 values: width, height,"
                                + " profit");
    }

    @Test
    void columnsThatCannotBeToldApartAreAskedFor() {
        written.refuses(
                "shelf.txt",
                "2\n30 20\n9 5 2 3\n4 3 3 2\n",
                "shelf.txt:3:1: found \"9\", expected columns that can be told apart by their sums;"
                        + " name them: --columns width,height,copies,profit");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    two items of three | 3;30 20;9 5;4 3 | 4:1: found the end of the file, expected item 3 of 3: 2 to 6 values
                    an item too many | 1;30 20;9 5;4 3 | 4:1: found "4", expected the end of the file after 1 items
                    a column too many | 2;30 20;9 5;4 3 7 | 4:1: found "4", expected item 2 of 2: 2 to 6 values, as before
                    one column | 2;30 20;9;4 | 3:1: found "9", expected item 1 of 2: 2 to 6 values
                    a fraction | 1;30 20;9.5 5 | 3:1: found "9.5", expected a value: an integer from -1 to 1000000000000
                    a side of 0 | 1;30 20;9 0 | 3:3: found "0", expected height: an integer from 1 to 65536
                    no items | 0;30 20 | 1:1: found "0", expected number of items: an integer from 1 to 900000
                    no copies | 1;30 20;9 5 0 60 | 3:5: found "0", expected copies: an integer from 1
                    fewer copies than demanded | 1;30 20;9 5 3 2 60 | 3:7: found "2", expected copies: an integer from 3
                    more profit than any | 1;30 20;9 5 1 1000000000001 | 3:7: found "1000000000001", expected a value: an integer from -1 to 1000000000000
                    words | A list of;items | 1:1: found "A", expected width: an integer from 1 to 65536
                    a bin of three sides | 1;30 20 10;9 5 | 2:1: found "30", expected the width and height of the bin
                    many numbers first | 1 2 3 4;9 5 | 1:1: found "1", expected the number of items, or the width and height of the bin
                    nothing | | 1:1: found the end of the file, expected the number of items, or the width and height of the bin
                    a problem too few | 2;1;30 20;9 5 2 | 4:1: found the end of the file, expected number of items: an integer from 1 to 900000
                    """)
    void whatIsInNoLayoutIsRefusedWhereItStands(String what, String lines, String error) {
        String text = lines == null ? "" : lines.replace(";", "\n") + "\n";

        written.refuses("shelf.txt", text, "shelf.txt:" + error);
    }
}
