package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void everyRunIsALineWithItsShares() {
        var plan = Crossing.plan(Crossing.both(), Crossing.signOnly());
        var line =
                lines(plan, Crossing.run("sign-only", 0, Crossing.scheduled("0.5", "3")), both())
                        .getLast();

        assertThat(line.getField("instance")).isEqualTo("crossing");
        assertThat(line.getField("timeLimitUs")).isEqualTo("1000000");
        assertThat(line.getField("workLimit")).isEmpty();
        assertThat(line.getField("status")).isEqualTo("FEASIBLE");
        assertThat(line.getField("shareOfBound")).isEqualTo("0.333333"); // 0.5 / 1.5
        assertThat(line.getField("bestKnown")).isEqualTo("1.5");
        assertThat(line.getField("wallTimeUs")).isEqualTo("1500");
        assertThat(line.getField("win")).isEqualTo("false");
        assertThat(line.getField("error")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1"})
    void noSpreadsheetRunsAName(String name) {
        var plan = Crossing.plan(Crossing.serving(name, "0.5", "3", "sign"));

        var line = lines(plan, Crossing.run(name, 0, Crossing.scheduled("0.5", "3"))).getFirst();

        assertThat(line.getField("solver")).isEqualTo("'" + name);
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() {
        var failure =
                new Run.Failed("said \"no\", twice\r\n=cmd", Optional.of("schedules/kept.json"));

        var line =
                lines(Crossing.plan(Crossing.both()), Crossing.run("both", 0, failure)).getFirst();

        assertThat(line.getField("error")).isEqualTo("said \"no\", twice  =cmd");
        assertThat(line.getField("status")).isEqualTo("FAILED");
        assertThat(line.getField("schedule")).isEqualTo("schedules/kept.json");
        assertThat(line.getField("utility")).isEmpty();
    }

    private static Run both() {
        return Crossing.run("both", 0, Crossing.scheduled("1.5", "1.5"));
    }

    private static List<NamedCsvRecord> lines(ComparisonPlan plan, Run... runs) {
        var csv = new StringBuilder();
        ComparisonTable.of(plan, List.of(runs)).csv(csv);
        return CsvReader.builder().ofNamedCsvRecord(csv.toString()).stream().toList();
    }
}
