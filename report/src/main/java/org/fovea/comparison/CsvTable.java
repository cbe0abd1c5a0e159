package org.fovea.comparison;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.solving.ProvenBound;

/**
 * The runs of a table as comma-separated values (RFC 4180): one line each, empty cells where
 * nothing is known.
 */
final class CsvTable {

    private static final List<String> HEADER =
            List.of(
                    "instance",
                    "instanceSha256",
                    "solver",
                    "seed",
                    "threads",
                    "timeLimitUs",
                    "workLimit",
                    "gapAllowed",
                    "configuration",
                    "environment",
                    "status",
                    "ending",
                    "utility",
                    "bound",
                    "boundBy",
                    "gap",
                    "bestKnown",
                    "bestBound",
                    "shareOfBound",
                    "shareOfBaseline",
                    "win",
                    "rejected",
                    "late",
                    "mandatoryMissed",
                    "busyUs",
                    "wallTimeUs",
                    "toBestUs",
                    "meanUtility",
                    "primalIntegralUs",
                    "decisionP50Ns",
                    "decisionP99Ns",
                    "decisionMaxNs",
                    "workUnits",
                    "schedule",
                    "error");

    /** What spreadsheets take for the start of a formula, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String UNREAD = "UNREAD";

    private CsvTable() {}

    static void write(ComparisonTable table, Appendable target) {
        // closed here, it flushes its buffer and leaves the target open
        try (var csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new Onto(target))) {
            csv.writeRecord(HEADER);
            for (var score : table.scores()) csv.writeRecord(line(score));
            for (var unread : table.summary().unread()) csv.writeRecord(line(unread));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Text that no spreadsheet runs: an apostrophe before what would start a formula. */
    static String neutral(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> line(Score score) {
        var run = score.run();
        var effort = run.effort();
        var cells = new ArrayList<String>(HEADER.size());
        cells.add(neutral(run.key().instance()));
        cells.add(run.key().sha256());
        cells.add(neutral(run.key().solver()));
        cells.add(Long.toString(run.key().seed()));
        cells.add(Integer.toString(effort.threads()));
        cells.add(text(effort.timeLimit().map(Effort::microseconds)));
        cells.add(text(effort.workLimit()));
        cells.add(RunFormat.gap(effort.gapMillionths()).toString());
        cells.add(run.key().configuration());
        cells.add(Integer.toString(run.environment()));
        cells.add(run.status());
        cells.add(text(run.ending()));
        outcome(cells, score);
        return cells;
    }

    private static void outcome(List<String> cells, Score score) {
        var reference = score.reference();
        var outcome = score.run().outcome();
        var found =
                outcome instanceof Run.Scheduled scheduled
                        ? Optional.of(scheduled)
                        : Optional.<Run.Scheduled>empty();
        var bound = outcome.proven();
        cells.add(text(found.map(Run.Scheduled::utility)));
        cells.add(text(bound.map(ProvenBound::value)));
        cells.add(neutral(text(bound.map(ProvenBound::by))));
        cells.add(text(score.gap()));
        cells.add(text(reference.bestKnown()));
        cells.add(text(reference.bestBound().map(ProvenBound::value)));
        cells.add(text(score.ofBound()));
        cells.add(text(score.ofBaseline()));
        cells.add(Boolean.toString(score.win()));
        cells.add(text(found.map(Run.Scheduled::rejected)));
        cells.add(text(found.map(Run.Scheduled::late)));
        cells.add(text(found.map(Run.Scheduled::mandatoryMissed)));
        cells.add(text(found.map(Run.Scheduled::busy)));
        cells.add(Long.toString(score.run().wallTime()));
        pace(cells, found.map(Run.Scheduled::pace).orElse(Pace.UNKNOWN), score);
        cells.add(text(score.run().workUnits()));
        cells.add(text(score.run().file()));
        cells.add(neutral(text(score.run().error())));
    }

    private static void pace(List<String> cells, Pace pace, Score score) {
        cells.add(text(pace.toBest()));
        cells.add(text(pace.meanUtility()));
        cells.add(text(score.primalIntegral()));
        cells.add(text(pace.decisions().map(Pace.Decided::median)));
        cells.add(text(pace.decisions().map(Pace.Decided::p99)));
        cells.add(text(pace.decisions().map(Pace.Decided::longest)));
    }

    private static List<String> line(ComparisonPlan.Unread unread) {
        var cells = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
        cells.set(0, neutral(unread.file()));
        cells.set(HEADER.indexOf("status"), UNREAD);
        cells.set(HEADER.indexOf("error"), neutral(unread.error()));
        return cells;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }

    /** An {@code Appendable} as the writer that the library wants. */
    private static final class Onto extends Writer {

        private final Appendable target;

        Onto(Appendable target) {
            this.target = target;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            target.append(java.nio.CharBuffer.wrap(buffer, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
