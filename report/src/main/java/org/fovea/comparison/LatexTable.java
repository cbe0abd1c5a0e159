package org.fovea.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The solvers' standings as a table for LaTeX with the package booktabs. */
final class LatexTable {

    private static final String NONE = "--";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private LatexTable() {}

    static String of(Summary summary) {
        var text = new StringBuilder();
        text.append("% \\usepackage{booktabs}\n\\begin{tabular}{lrrrrrrrrr}\n\\toprule\n")
                .append(
                        "solver & runs & failed & proven & of bound, \\% & gap, \\% & misses & mandatory & time, s & primal, s \\\\\n")
                .append("\\midrule\n");
        for (var standing : summary.standings())
            text.append(escaped(standing.solver()))
                    .append(" & ")
                    .append(standing.runs())
                    .append(" & ")
                    .append(standing.failed())
                    .append(" & ")
                    .append(standing.proven())
                    .append(" & ")
                    .append(perCent(standing.ofBound(), RoundingMode.FLOOR))
                    .append(" & ")
                    .append(perCent(standing.gap(), RoundingMode.CEILING))
                    .append(" & ")
                    .append(mean(standing.misses(), BigDecimal.ONE, 1))
                    .append(" & ")
                    .append(mean(standing.mandatoryMissed(), BigDecimal.ONE, 1))
                    .append(" & ")
                    .append(mean(standing.wallTime(), MILLION, 3))
                    .append(" & ")
                    .append(mean(standing.primalIntegral(), MILLION, 3))
                    .append(" \\\\\n");
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String perCent(Optional<Spread> spread, RoundingMode rounding) {
        return spread.map(value ->
                        value.mean().multiply(HUNDRED).setScale(2, rounding).toPlainString())
                .orElse(NONE);
    }

    private static String mean(Optional<Spread> spread, BigDecimal unit, int places) {
        return spread.map(value ->
                        value.mean().divide(unit, places, RoundingMode.HALF_EVEN).toPlainString())
                .orElse(NONE);
    }

    /** Text that LaTeX sets as it is: no command, no comment, no end of a cell. */
    static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '\\' -> safe.append("\\textbackslash{}");
                        case '^' -> safe.append("\\textasciicircum{}");
                        case '~' -> safe.append("\\textasciitilde{}");
                        case '&', '%', '$', '#', '_', '{', '}' ->
                                safe.append('\\').appendCodePoint(point);
                        default ->
                                safe.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
                    }
                });
        return safe.toString();
    }
}
