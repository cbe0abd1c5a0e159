package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.published.Written.item;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFileTest {

    private static final String TWO =
            """
                3        PROBLEM CLASS
                2        N. OF ITEMS
                1    1   RELATIVE AND ABSOLUTE N. OF INSTANCE
               40   50   HBIN,WBIN
                9    5   H(I),W(I),I=1,...,N
                2    4

                3        PROBLEM CLASS
                1        N. OF ITEMS
                2    2   RELATIVE AND ABSOLUTE N. OF INSTANCE
               40   50   HBIN,WBIN
                7    8   H(I),W(I),I=1,...,N
            """;

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void open() {
        written = new Written(folder);
    }

    @Test
    void aFileOfAClassHoldsManyInstancesHeightsFirst() {
        var problems = PackingFiles.read(written.file("Class_03.2bp", TWO));

        assertThat(problems)
                .extracting(PackingProblem::name)
                .containsExactly("Class_03.2bp_2_1", "Class_03.2bp_1_2");
        var first = problems.getFirst();
        assertThat(first.width()).isEqualTo(50);
        assertThat(first.height()).isEqualTo(40);
        assertThat(first.items()).containsExactly(item(5, 9), item(4, 2));
        assertThat(problems.getLast().items()).containsExactly(item(8, 7));
        assertThat(first.origin())
                .isEqualTo(
                        "Class_03.2bp, problem class 3, 2 items, instance 1, heights before widths");
    }

    @Test
    void linesMayEndAsOnOtherSystems() {
        var unix = PackingFiles.read(written.file("Class_03.2bp", TWO));
        var dos =
                PackingFiles.read(
                        written.file("Class_03.2bp", TWO.replace("\n", "\r\n") + "\u001a"));

        assertThat(dos).isEqualTo(unix);
    }

    @Test
    void anItemThatIsMissingIsSought() {
        written.refuses(
                "Class_03.2bp",
                TWO.replace("    2    4\n", ""),
                "Class_03.2bp:7:14: found \"PROBLEM\","
                        + " expected width of item 2: an integer from 1 to 65536");
    }

    @Test
    void aFileThatEndsTooEarlySaysWhatIsMissing() {
        written.refuses(
                "Class_03.2bp",
                TWO.substring(0, TWO.indexOf("    2    4")),
                "Class_03.2bp:5:1: found the end of the file,"
                        + " expected height of item 2: an integer from 1 to 65536");
    }

    @Test
    void whatFollowsAnInstanceIsTheHeadOfTheNext() {
        written.refuses(
                "Class_03.2bp",
                TWO.replace("    2    4\n", "    2    4\n    6    6\n"),
                "Class_03.2bp:7:10: found \"6\", expected a number before the words PROBLEM CLASS");
        written.refuses(
                "Class_03.2bp",
                TWO.replace("    2    4\n", "    2    4\n    6\n"),
                "Class_03.2bp:7:5: found 1 values,"
                        + " expected a number before the words PROBLEM CLASS");
    }

    @Test
    void aSideBeyondTheLimitIsRefused() {
        written.refuses(
                "Class_03.2bp",
                TWO.replace("   40   50   HBIN", "70000   50   HBIN"),
                "Class_03.2bp:4:1: found \"70000\","
                        + " expected height of the bin: an integer from 1 to 65536");
    }
}
