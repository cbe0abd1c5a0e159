package org.fovea.report;

import java.util.List;
import java.util.Map;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/**
 * One schedule to show, as it was planned or as it ran.
 *
 * @param label tells it from the others on the page
 * @param kind whether the launches are planned or measured
 * @param whys by task id; empty where nobody asked
 * @param course of the search that found it, in order of time; empty where it was not recorded
 */
public record Exhibit(
        String label, Kind kind, Schedule schedule, Map<String, Why> whys, List<Mark> course) {

    /** Where the times of the launches come from. */
    public enum Kind {
        /** A schedule file. */
        PLAN,
        /** A run. */
        TRACE
    }

    public Exhibit {
        whys = Map.copyOf(whys);
        course = List.copyOf(course);
    }

    /** A schedule as it was planned. */
    public static Exhibit planned(String label, Schedule schedule) {
        return new Exhibit(label, Kind.PLAN, schedule, Map.of(), List.of());
    }

    /**
     * A schedule as it ran: the launches that took place at their measured times, each with the
     * inputs that took part.
     */
    public static Exhibit ran(String label, Schedule plan, List<Launch> launches) {
        var run =
                new Schedule(
                        plan.instance(),
                        plan.instanceSha256(),
                        java.util.Optional.empty(),
                        plan.inputs(),
                        launches,
                        plan.rejected());
        return new Exhibit(label, Kind.TRACE, run, Map.of(), List.of());
    }

    /** The same, with the reason for what each task got. */
    public Exhibit explained(Map<String, Why> reasons) {
        return new Exhibit(label, kind, schedule, reasons, course);
    }

    /** The same, with the course of the search that found it. */
    public Exhibit found(List<Mark> marks) {
        return new Exhibit(label, kind, schedule, whys, marks);
    }
}
