package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.published.Written.item;

import java.nio.file.Path;
import java.util.List;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    private static final String BINS = "ID,WIDTH,HEIGHT,COST\n0,30,20,600\n";

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void open() {
        written = new Written(folder);
    }

    @Test
    void theItemsComeWithTheBinBesideThem() {
        written.file("shelf_bins.csv", BINS);
        written.file("shelf_parameters.csv", "NAME,VALUE\nobjective,knapsack\n");
        var problem =
                written.problem(
                        "shelf_items.csv",
                        "ID,WIDTH,HEIGHT,PROFIT,COPIES,ORIENTED\n0,9,5,60,2,1\n1,4,3,11,1,1\n");

        assertThat(problem.name()).isEqualTo("shelf");
        assertThat(problem.origin()).isEqualTo("shelf_items.csv and the bin beside it");
        assertThat(problem.width()).isEqualTo(30);
        assertThat(problem.height()).isEqualTo(20);
        assertThat(problem.items()).containsExactly(item(9, 5, 2, 60), item(4, 3, 1, 11));
    }

    @Test
    void withoutColumnsForThemThereIsOneCopyAndNoProfit() {
        written.file("shelf_bins.csv", BINS);
        var problem = written.problem("shelf_items.csv", "ID,WIDTH,HEIGHT\n0,9,5\n");

        assertThat(problem.items()).containsExactly(item(9, 5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an unknown column | ID,WIDTH,HEIGHT,COPIE;0,9,5,1 | 1:17: found "COPIE", expected a column of ID, WIDTH, HEIGHT, COPIES, PROFIT, ORIENTED; did you mean "COPIES"?
                    rotation | ID,WIDTH,HEIGHT,ORIENTED;0,9,5,0 | 2:7: found "0", expected ORIENTED: an integer from 1 to 1
                    no heights | ID,WIDTH;0,9 | 1:1: found "ID", expected a column HEIGHT in the header
                    a short row | ID,WIDTH,HEIGHT;0,9 | 2:3: found 2 values, expected HEIGHT
                    a name for a number | ID,WIDTH,HEIGHT;0,9,tall | 2:5: found "tall", expected HEIGHT: an integer from 1 to 65536
                    """)
    void whatTheHeaderDoesNotPromiseIsRefused(String what, String lines, String error) {
        written.file("shelf_bins.csv", BINS);

        written.refuses("shelf_items.csv", lines.replace(";", "\n"), "shelf_items.csv:" + error);
    }

    @Test
    void binsOfSeveralSizesAreRefused() {
        written.file("shelf_bins.csv", BINS + "1,60,20,900\n");
        var items = written.file("shelf_items.csv", "ID,WIDTH,HEIGHT\n0,9,5\n");

        assertThatThrownBy(() -> PackingFiles.read(items))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        folder
                                + "/shelf_bins.csv:3:1: found \"1\", expected the end of the file"
                                + " after one bin, since all bins are of one size");
    }

    @Test
    void aParameterOfAnotherProblemIsRefused() {
        written.file("shelf_bins.csv", BINS);
        written.file("shelf_parameters.csv", "NAME,VALUE\nmax1cut,104\n");
        var items = written.file("shelf_items.csv", "ID,WIDTH,HEIGHT\n0,9,5\n");

        assertThatThrownBy(() -> PackingFiles.read(items))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("shelf_parameters.csv:2:1: found \"max1cut\"");
    }

    @Test
    void itemsWithoutBinsAreNoProblem() {
        var items = written.file("shelf_items.csv", "ID,WIDTH,HEIGHT\n0,9,5\n");

        assertThatThrownBy(() -> PackingFiles.read(items))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("shelf_bins.csv: found no such file");
    }

    @Test
    void theFileOfBinsIsNotTheOneToName() {
        written.refuses(
                "shelf_bins.csv",
                BINS,
                "shelf_bins.csv:1:17: found \"COST\", expected a column of ID, WIDTH, HEIGHT, COPIES,"
                        + " PROFIT, ORIENTED");
        written.refuses(
                "shelf.csv",
                "ID,WIDTH,HEIGHT\n0,9,5\n",
                "shelf.csv:1:1: found \"ID\", expected the items of a problem in a file named"
                        + " X_items.csv, with X_bins.csv beside it");
    }

    @Test
    void columnsThatAreNamedInTheFileNeedNoNames() {
        written.file("shelf_bins.csv", BINS);
        var items = written.file("shelf_items.csv", "ID,WIDTH,HEIGHT\n0,9,5\n");

        assertThatThrownBy(() ->
                        PackingFiles.read(
                                PackingFiles.open(items), List.of(Column.WIDTH, Column.HEIGHT)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "columns: found width, height, expected no columns, since the file says what"
                                + " is what");
    }
}
