package org.fovea.cli.execution;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Lines;
import org.fovea.cli.results.Result;
import org.fovea.execution.trace.Conduct;
import org.fovea.execution.trace.Punctuality;
import org.fovea.execution.trace.Trials;
import org.fovea.input.InputError;
import org.fovea.instance.Utility;
import org.fovea.json.Format;

/**
 * What a run of a schedule delivered.
 *
 * @param trials of many runs with other seeds
 * @param failure why the run ended early
 * @param wallMs of the run alone, ms
 * @param trace where it was written; empty for nowhere
 * @param warnings what may be wrong
 */
public record Executed(
        Conduct conduct,
        Worth worth,
        Punctuality punctuality,
        Optional<Trials> trials,
        Optional<String> failure,
        long wallMs,
        Optional<String> trace,
        List<String> warnings)
        implements Result {

    private static final int MILLION = 1_000_000;

    /**
     * What was planned and what was delivered.
     *
     * @param longestRun of misses among tasks in the order of their deadlines
     * @param mandatoryMissed ids of mandatory tasks without the exit they need by their deadline
     */
    public record Worth(
            String instance,
            int tasks,
            Utility planned,
            Utility delivered,
            int plannedMisses,
            int misses,
            int longestRun,
            List<String> mandatoryMissed) {

        public Worth {
            mandatoryMissed = List.copyOf(mandatoryMissed);
        }
    }

    public Executed {
        warnings = List.copyOf(warnings);
    }

    /** Its document. */
    public static Format<Executed> format() {
        return ExecutedForm.format();
    }

    @Override
    public int exit() {
        if (failure.isPresent()) return Exit.DEFECT;
        return worth.mandatoryMissed().isEmpty() ? Exit.YES : Exit.NO;
    }

    @Override
    public boolean besideSchedule() {
        return trace.filter("-"::equals).isPresent();
    }

    @Override
    public List<InputError> errors() {
        return failure
                .map(why -> new InputError("", 0, 0, "", why, "a run to its end", ""))
                .stream()
                .toList();
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(
                worth.instance()
                        + ", "
                        + Figures.count(worth.tasks(), "task")
                        + ", "
                        + conduct.backend()
                        + conduct.device().map(device -> " on " + device).orElse("")
                        + (conduct.realTime() ? "" : ", virtual clock"));
        lines.add("utility", worth.delivered() + " of " + worth.planned() + " planned" + loss());
        lines.add("misses", misses());
        if (!worth.mandatoryMissed().isEmpty())
            lines.add("mandatory", "missed: " + String.join(", ", worth.mandatoryMissed()));
        lines.add("launches", launches());
        lines.add("start", late(punctuality.startLate()));
        lines.add("end", late(punctuality.endLate()) + "; " + prompt());
        lines.add("durations", punctuality.claim().toString());
        trials.ifPresent(many -> spread(lines, many));
        trace.ifPresent(file -> lines.add("trace", file));
        lines.add("time", wallMs + " ms");
        return lines.text();
    }

    private String loss() {
        if (worth.planned().equals(Utility.ZERO)) return "";
        boolean less = worth.delivered().compareTo(worth.planned()) <= 0;
        var lesser = less ? worth.delivered() : worth.planned();
        var greater = less ? worth.planned() : worth.delivered();
        return ", "
                + Figures.percent(Figures.gapMillionths(lesser, greater))
                + (less ? " lost" : " of what was delivered won");
    }

    private String misses() {
        return Figures.count(worth.misses(), "task")
                + ", "
                + worth.plannedMisses()
                + " planned; longest run of them "
                + worth.longestRun()
                + "; planned with "
                + conduct.planned().orElse("a percentile that the profile does not name")
                + ", overrun "
                + conduct.overrun().title();
    }

    private String launches() {
        return punctuality.launches()
                + " ran, "
                + punctuality.shortened()
                + " of them shortened, "
                + punctuality.dropped()
                + " dropped";
    }

    private String prompt() {
        if (punctuality.launches() == 0) return "no launch ran";
        long share = (long) punctuality.prompt() * MILLION / punctuality.launches();
        return Figures.percent(share) + " within max(5 %, " + punctuality.within() + " us)";
    }

    private static String late(Punctuality.Spread spread) {
        return "late by "
                + spread.p50()
                + " / "
                + spread.p99()
                + " / "
                + spread.max()
                + " us at p50 / p99 / max";
    }

    private static void spread(Lines lines, Trials trials) {
        var utility = trials.utility();
        lines.add(
                "runs",
                trials.runs()
                        + ": utility "
                        + new Utility(utility.mean())
                        + " on average, "
                        + parts(utility, true));
        var misses = trials.misses();
        lines.add("", "misses " + misses.mean() + " on average, " + parts(misses, false));
    }

    private static String parts(Trials.Distribution of, boolean utility) {
        var parts = new ArrayList<String>();
        for (long value : new long[] {of.min(), of.p1(), of.p50(), of.p99(), of.max()})
            parts.add(utility ? new Utility(value).toString() : value + "");
        return String.join(" / ", parts) + " at min / p1 / p50 / p99 / max";
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
