package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.input.Text;

/**
 * A comparison for a terminal: columns of text, numbers to the right, nothing that a terminal could
 * take as a command.
 */
final class TextTable {

    private static final String NONE = "-";
    private static final int PER_CENT_PLACES = 2;
    private static final int PROBABILITY_PLACES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private TextTable() {}

    static String of(ComparisonTable table) {
        var summary = table.summary();
        var text = new StringBuilder();
        text.append("Share of the best proven bound, mean of the runs counted in brackets\n");
        append(text, instances(summary));
        text.append("\nSolvers over all instances, shares as mean / median, baseline: ")
                .append(summary.baseline().map(Text::escaped).orElse("best known"))
                .append('\n');
        append(text, standings(summary));
        if (!summary.pairings().isEmpty()) {
            text.append("\nShare of the best proven bound against ")
                    .append(Text.escaped(summary.pairings().getFirst().against()))
                    .append(
                            ", paired: mean difference, 95 % bootstrap interval, signed-rank test\n");
            append(text, pairings(summary));
        }
        if (summary.missing() > 0)
            text.append(
                    "\n%d of %d runs are not made yet.\n"
                            .formatted(summary.missing(), summary.planned()));
        for (var run : table.failures())
            text.append(
                    "\nFailed: %s on %s, seed %d: %s\n"
                            .formatted(
                                    Text.escaped(run.key().solver()),
                                    Text.escaped(run.key().instance()),
                                    run.key().seed(),
                                    run.error().orElse("")));
        for (var unread : summary.unread())
            text.append("\nNot read: ").append(Text.escaped(unread.error())).append('\n');
        for (var discovery : summary.discoveries())
            text.append("\nBetter than the library: ")
                    .append(Text.escaped(discovery.told()))
                    .append('\n');
        for (var defect : summary.defects()) text.append("\nDefect: ").append(defect).append('\n');
        return text.toString();
    }

    private static List<List<String>> instances(Summary summary) {
        var lines = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("instance", "best known", "best bound"));
        summary.standings().forEach(standing -> header.add(Text.escaped(standing.solver())));
        lines.add(header);
        for (var row : summary.rows()) {
            var line = new ArrayList<String>();
            var reference = row.reference();
            line.add(Text.escaped(row.instance()));
            line.add(reference.infeasible() ? "infeasible" : shown(reference.bestKnown()));
            line.add(
                    shown(
                            reference
                                    .bestBound()
                                    .map(bound ->
                                            bound.value()
                                                    + " ("
                                                    + Text.escaped(bound.by())
                                                    + ")")));
            for (var cell : row.cells())
                line.add(
                        shown(
                                cell.ofBound()
                                        .map(share ->
                                                perCent(share.mean(), RoundingMode.FLOOR)
                                                        + " ("
                                                        + cell.runs()
                                                        + ")")));
            lines.add(line);
        }
        return lines;
    }

    private static List<List<String>> standings(Summary summary) {
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        "solver",
                        "runs",
                        "failed",
                        "none",
                        "optimal",
                        "proven",
                        "wins",
                        "of bound",
                        "of baseline",
                        "gap",
                        "misses",
                        "mandatory",
                        "time ms",
                        "best ms",
                        "primal ms",
                        "decision us"));
        for (var standing : summary.standings())
            lines.add(
                    List.of(
                            Text.escaped(standing.solver()),
                            standing.runs() + "",
                            standing.failed() + "",
                            standing.unanswered() + "",
                            standing.optimal() + "",
                            standing.proven() + "",
                            standing.wins() + "",
                            both(standing.ofBound(), RoundingMode.FLOOR),
                            both(standing.ofBaseline(), RoundingMode.FLOOR),
                            both(standing.gap(), RoundingMode.CEILING),
                            shown(standing.misses().map(misses -> rounded(misses.mean(), 1))),
                            shown(
                                    standing.mandatoryMissed()
                                            .map(misses -> rounded(misses.mean(), 1))),
                            thousandth(standing.wallTime()),
                            thousandth(standing.toBest()),
                            thousandth(standing.primalIntegral()),
                            thousandth(standing.decision())));
        return lines;
    }

    private static List<List<String>> pairings(Summary summary) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("solver", "pairs", "difference", "from", "to", "p"));
        for (var pairing : summary.pairings())
            lines.add(
                    List.of(
                            Text.escaped(pairing.solver()),
                            pairing.pairs() + "",
                            perCent(pairing.difference(), RoundingMode.HALF_EVEN),
                            perCent(pairing.low(), RoundingMode.FLOOR),
                            perCent(pairing.high(), RoundingMode.CEILING),
                            rounded(pairing.probability(), PROBABILITY_PLACES)));
        return lines;
    }

    private static String both(Optional<Spread> spread, RoundingMode rounding) {
        return shown(
                spread.map(value ->
                        perCent(value.mean(), rounding)
                                + " / "
                                + perCent(value.median(), rounding)));
    }

    private static String perCent(BigDecimal share, RoundingMode rounding) {
        return share.multiply(HUNDRED).setScale(PER_CENT_PLACES, rounding).toPlainString() + " %";
    }

    /** Median in a thousand times the unit. */
    private static String thousandth(Optional<Spread> spread) {
        return shown(spread.map(value -> rounded(value.median().divide(THOUSAND), 1)));
    }

    private static String rounded(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse(NONE);
    }

    /** The first column to the left, the others to the right, two spaces between. */
    private static void append(StringBuilder text, List<List<String>> lines) {
        int columns = lines.getFirst().size();
        int[] width = new int[columns];
        for (var line : lines)
            for (int c = 0; c < columns; c++) width[c] = Math.max(width[c], length(line.get(c)));
        for (var line : lines) {
            for (int c = 0; c < columns; c++) {
                String cell = line.get(c);
                String blanks = " ".repeat(width[c] - length(cell));
                if (c == 0) text.append(cell).append(columns > 1 ? blanks : "");
                else text.append("  ").append(blanks).append(cell);
            }
            text.append('\n');
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
