package org.fovea.cli.report;

import java.util.HashSet;
import java.util.List;
import org.fovea.cli.solve.Subject;
import org.fovea.execution.trace.ExecutedLaunch;
import org.fovea.execution.trace.Trace;
import org.fovea.execution.trace.Traces;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/** The launches of a schedule that took place, as a trace tells. */
public final class Ran {

    private Ran() {}

    /**
     * Launches that ran, at their measured times, each with the inputs that took part.
     *
     * @param name of the trace's file
     * @throws InvalidInput where it is no trace, or one of another schedule
     */
    public static List<Launch> read(String name, Schedule plan) {
        var trace = Traces.read(Subject.path(name));
        if (!trace.instance().equals(plan.instance()))
            throw other(name, "/instance", trace.instance(), Text.quoted(plan.instance()));
        var planned = trace.launches().stream().map(ExecutedLaunch::planned).toList();
        boolean same =
                planned.size() == plan.launches().size()
                        && new HashSet<>(planned).equals(new HashSet<>(plan.launches()));
        if (!same)
            throw other(
                    name,
                    "/launches",
                    "launches of another schedule",
                    "those of the schedule that it stands beside");
        return launches(trace);
    }

    private static List<Launch> launches(Trace trace) {
        return trace.launches().stream()
                .flatMap(launch ->
                        launch.span().stream()
                                .map(span ->
                                        new Launch(
                                                span.start(),
                                                span.end(),
                                                launch.planned().network(),
                                                launch.planned().stage(),
                                                launch.planned().inputs().stream()
                                                        .filter(input ->
                                                                !launch.cut().contains(input))
                                                        .toList())))
                .toList();
    }

    private static InvalidInput other(String name, String pointer, String found, String expected) {
        return new InvalidInput(
                List.of(
                        new InputError(
                                name,
                                0,
                                0,
                                pointer,
                                found,
                                expected,
                                "the n-th --trace is of the n-th schedule")));
    }
}
