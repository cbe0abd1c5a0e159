package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fovea.instance.Instances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fovea import bpp} and {@code knapsack}, on small files written by hand. */
class ImportPackingTest {

    private static final String SHELF = "2\n6 4\n6 3 1 9\n3 4 2 5\n";

    /** Two problems of the OR-Library kind: one of one item, one of one item in two copies. */
    private static final String SHELVES = "2\n1\n6 4\n6 3 0 1 9\n1\n6 4\n3 4 0 2 5\n";

    @TempDir Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theItemsOfAKnapsackWeighTheirProfit() throws IOException {
        var said = fovea("import", "knapsack", file("shelf.txt", SHELF), "-o", at("shelf.json"));

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("shelf.txt\n")
                .contains("tasks     3\n", "columns read as width, height, copies, profit");
        var weights =
                Instances.read(folder.resolve("shelf.json")).tasks().stream()
                        .map(task -> task.id() + " " + task.weight());
        assertThat(weights).containsExactly("i1 9", "i2.1 5", "i2.2 5");
    }

    /** 6 x 3 earns 9 and leaves no room; two of 3 x 4 earn 5 + 5. */
    @Test
    void exactProvesTheMostProfitOfAKnapsack() throws IOException {
        fovea("import", "knapsack", file("shelf.txt", SHELF), "-o", at("shelf.json"));

        var said = fovea("solve", at("shelf.json"), "--solver", "exact", "--time-limit", "10s");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("OPTIMAL").contains("10");
        assertThat(said.err()).doesNotContain("cannot prove");
    }

    @Test
    void binsAreANumberOrAListOfBestKnownValues() throws IOException {
        String best = file("best.csv", "Path,Value\nset/shelf.txt,2\n");
        String shelf = file("shelf.txt", SHELF);

        assertThat(fovea("import", "bpp", shelf, "--bins", "2", "-o", at("a.json")).exit())
                .isZero();
        assertThat(fovea("import", "bpp", shelf, "--bins", best, "-o", at("b.json")).exit())
                .isZero();
        assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("b.json"));
        assertThat(Instances.read(folder.resolve("a.json")).tasks())
                .hasSize(1 + 2)
                .allMatch(task -> task.mandatory() && task.deadline() == 2 * 1_000);
    }

    @Test
    void aListWithoutTheProblemIsRefused() throws IOException {
        String best = file("best.csv", "Path,Value\nset/rack.txt,2\n");
        var said =
                fovea(
                        "import",
                        "bpp",
                        file("shelf.txt", SHELF),
                        "--bins",
                        best,
                        "-o",
                        at("a.json"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("expected a list with a number of bins for shelf.txt");
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    @Test
    void anItemThatNoBinHoldsIsNamedWithItsFile() throws IOException {
        var said =
                fovea(
                        "import",
                        "bpp",
                        file("shelf.txt", "1\n6 4\n4 6\n"),
                        "--bins",
                        "2",
                        "-o",
                        at("a.json"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .contains("shelf.txt: found item 1 4 x 6, expected at most the bin, 6 x 4");
    }

    @Test
    void severalProblemsGoIntoAFolderOrOneIsChosen() throws IOException {
        String shelves = file("shelves.txt", SHELVES);
        var all = Files.createDirectory(folder.resolve("all"));

        var said = fovea("import", "knapsack", shelves, "-o", all.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("2 instances\n");
        try (Stream<Path> files = Files.list(all)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("shelves.txt_1.json", "shelves.txt_2.json");
        }
        for (String chosen : new String[] {"2", "shelves.txt_2"}) {
            var one =
                    fovea("import", "knapsack", shelves, "--instance", chosen, "-o", at("s.json"));
            assertThat(one.exit()).as(one.err()).isZero();
            assertThat(folder.resolve("s.json"))
                    .hasSameBinaryContentAs(all.resolve("shelves.txt_2.json"));
        }
    }

    @Test
    void standardInputAndOutputWork() {
        var said =
                foveaReading(
                        SHELF, "import", "bpp", "-", "--bins", "2", "--name", "shelf", "-o", "-");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("\"name\": \"shelf\"");
        assertThat(said.err()).contains("meaning");
    }

    @Test
    void columnsCanBeNamed() throws IOException {
        var said =
                fovea(
                        "import",
                        "knapsack",
                        file("shelf.txt", SHELF),
                        "--columns",
                        "height,width,copies,profit",
                        "--json",
                        "-o",
                        at("shelf.json"));

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("columns read as height, width, copies, profit");
    }

    @Test
    void theFormatsAreListed() {
        assertThat(fovea("solvers").out()).contains("bpp", "knapsack");
    }

    @Test
    void aNameIsForOneProblem() throws IOException {
        var said =
                fovea(
                        "import",
                        "knapsack",
                        file("shelves.txt", SHELVES),
                        "--name",
                        "shelf",
                        "-o",
                        folder.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("expected --name with one problem");
    }
}
