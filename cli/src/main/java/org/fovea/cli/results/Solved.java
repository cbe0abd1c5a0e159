package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.input.InputError;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Status;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/**
 * What a run of {@code fovea solve} came to.
 *
 * @param answer what the checker found it to be
 * @param ending why the solver ended; absent where it did not end by itself
 * @param decisions of a policy, where one was simulated
 * @param realised what drawn answers turned out to be worth, where confidences were drawn
 * @param attempted where the experts of a cascade were asked, what that came to
 * @param file where the schedule was written
 * @param command the command line that repeats the run
 * @param defects of ours that showed
 * @param against the best known answer, where the library has one
 */
public record Solved(
        int exit,
        Subject subject,
        String solver,
        Answered answer,
        Optional<Ending> ending,
        boolean interrupted,
        Phases wall,
        Optional<Decisions> decisions,
        Optional<Realised> realised,
        Optional<Attempted> attempted,
        Optional<String> file,
        String command,
        List<InputError> defects,
        Optional<AgainstBest> against,
        List<String> warnings)
        implements Result {

    private static final int MILLION = 1_000_000;

    /** What was to be solved. */
    public record Subject(String instance, int tasks, int devices) {}

    /**
     * The answer itself.
     *
     * @param utility recomputed by the checker
     * @param bound proven, with its prover
     * @param busyMillionths share of the devices' time between the first release and the last end
     * @param mandatory where infeasible, tasks that cannot all be met
     */
    public record Answered(
            Status status,
            Optional<Utility> utility,
            Optional<ProvenBound> bound,
            Optional<Misses> misses,
            OptionalLong busyMillionths,
            OptionalLong workUnits,
            List<String> mandatory) {

        public Answered {
            mandatory = List.copyOf(mandatory);
        }

        OptionalInt gapMillionths() {
            if (utility.isEmpty() || bound.isEmpty()) return OptionalInt.empty();
            return OptionalInt.of(Figures.gapMillionths(utility.get(), bound.get().value()));
        }
    }

    public Solved {
        defects = List.copyOf(defects);
        warnings = List.copyOf(warnings);
    }

    /**
     * The same, with the time that decisions took and what drawn answers turned out to be worth.
     */
    public Solved simulated(Optional<Decisions> made, Optional<Realised> drawn) {
        return new Solved(
                exit,
                subject,
                solver,
                answer,
                ending,
                interrupted,
                wall,
                made,
                drawn,
                attempted,
                file,
                command,
                defects,
                against,
                warnings);
    }

    /** The same, with what asking the experts of a cascade came to. */
    public Solved attempting(Attempted asked) {
        return new Solved(
                exit,
                subject,
                solver,
                answer,
                ending,
                interrupted,
                wall,
                decisions,
                realised,
                Optional.of(asked),
                file,
                command,
                defects,
                against,
                warnings);
    }

    /** Its document. */
    public static Format<Solved> format() {
        return Head.format(
                "What solve and simulate print under --json",
                Structure.onePerLine(
                        "solved",
                        fields -> {
                            var count = Numbers.integer(0, Integer.MAX_VALUE);
                            var exit = Head.of(fields, Solved::exit);
                            var instance =
                                    fields.required(
                                            "instance",
                                            Scalars.name(),
                                            solved -> solved.subject.instance);
                            var tasks =
                                    fields.required("tasks", count, solved -> solved.subject.tasks);
                            var devices =
                                    fields.required(
                                            "devices", count, solved -> solved.subject.devices);
                            var solver = fields.required("solver", Scalars.text(), Solved::solver);
                            var status =
                                    fields.required(
                                            "status",
                                            Scalars.constant(Status.class),
                                            solved -> solved.answer.status);
                            var utility =
                                    fields.optional(
                                            "utility",
                                            Quantities.UTILITY,
                                            solved -> solved.answer.utility);
                            var bound =
                                    fields.optional(
                                            "bound",
                                            Quantities.UTILITY,
                                            solved -> solved.answer.bound.map(ProvenBound::value));
                            var boundBy =
                                    fields.optional(
                                            "boundBy",
                                            Scalars.text(),
                                            solved -> solved.answer.bound.map(ProvenBound::by));
                            fields.optionalInt(
                                    "gapMillionths",
                                    Numbers.integer(0, MILLION),
                                    solved -> solved.answer.gapMillionths());
                            var misses =
                                    fields.optional(
                                            "misses", Misses.FORM, solved -> solved.answer.misses);
                            var busy =
                                    fields.optionalLong(
                                            "busyMillionths",
                                            Numbers.integer(0L, Long.MAX_VALUE),
                                            solved -> solved.answer.busyMillionths);
                            var mandatory =
                                    fields.orElse(
                                            "mandatory",
                                            Listing.of("ids", Scalars.text(), 0, Integer.MAX_VALUE),
                                            List.of(),
                                            solved -> solved.answer.mandatory);
                            var ending =
                                    fields.optional(
                                            "ending",
                                            Scalars.constant(Ending.class),
                                            Solved::ending);
                            var interrupted =
                                    fields.required(
                                            "interrupted", Scalars.flag(), Solved::interrupted);
                            var work =
                                    fields.optionalLong(
                                            "workUnits",
                                            Numbers.integer(0L, Long.MAX_VALUE),
                                            solved -> solved.answer.workUnits);
                            var wall = fields.required("wallTimeMs", Phases.FORM, Solved::wall);
                            var decisions =
                                    fields.optional("decisions", Decisions.FORM, Solved::decisions);
                            var realised =
                                    fields.optional("realised", Realised.FORM, Solved::realised);
                            var attempted =
                                    fields.optional("attempted", Attempted.FORM, Solved::attempted);
                            var file = fields.optional("schedule", Scalars.text(), Solved::file);
                            var command =
                                    fields.required("command", Scalars.text(), Solved::command);
                            var against =
                                    fields.optional("bestKnown", AgainstBest.FORM, Solved::against);
                            var defects =
                                    fields.orElse(
                                            "errors", Head.ERRORS, List.of(), Solved::defects);
                            return values ->
                                    new Solved(
                                            values.of(exit),
                                            new Subject(
                                                    values.of(instance),
                                                    values.of(tasks),
                                                    values.of(devices)),
                                            values.of(solver),
                                            new Answered(
                                                    values.of(status),
                                                    values.of(utility),
                                                    values.of(bound)
                                                            .map(value ->
                                                                    new ProvenBound(
                                                                            value,
                                                                            values.of(boundBy)
                                                                                    .orElse(""))),
                                                    values.of(misses),
                                                    values.of(busy),
                                                    values.of(work),
                                                    values.of(mandatory)),
                                            values.of(ending),
                                            values.of(interrupted),
                                            values.of(wall),
                                            values.of(decisions),
                                            values.of(realised),
                                            values.of(attempted),
                                            values.of(file),
                                            values.of(command),
                                            values.of(defects),
                                            values.of(against),
                                            List.of());
                        }));
    }

    @Override
    public List<InputError> errors() {
        return defects;
    }

    @Override
    public boolean besideSchedule() {
        return file.isPresent() && file.get().equals("-");
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(
                answer.status + " " + subject.instance + (interrupted ? " (interrupted)" : ""));
        answer.utility.ifPresent(utility -> lines.add("utility", utility.toString()));
        lines.add(
                "bound",
                answer.bound
                        .map(bound -> bound.value() + ", proved by " + bound.by())
                        .orElse("none proven"));
        answer.gapMillionths().ifPresent(gap -> lines.add("gap", Figures.percent(gap)));
        against.ifPresent(known -> known.addTo(lines));
        realised.ifPresent(drawn -> lines.add("realised", drawn.text()));
        attempted.ifPresent(asked -> asked.addTo(lines));
        answer.misses.ifPresent(misses -> lines.add("misses", misses.among(subject.tasks)));
        answer.busyMillionths.ifPresent(share ->
                lines.add(
                        "busy",
                        Figures.percent(share)
                                + " of "
                                + Figures.count(subject.devices, "device")));
        if (!answer.mandatory.isEmpty()) lines.add("unmet", String.join(", ", answer.mandatory));
        String cut = defects.isEmpty() ? "cut short, as it did not end in time" : "failed";
        lines.add("solver", solver + ", " + ending.map(Solved::words).orElse(cut));
        decisions.ifPresent(made -> lines.add("decisions", made.text()));
        lines.add("time", wall.text());
        file.ifPresent(path -> lines.add("schedule", path));
        lines.add("repeat", command);
        return lines.text();
    }

    private static String words(Ending ending) {
        return switch (ending) {
            case PROVEN -> "ended with a proof";
            case GAP_REACHED -> "ended at the gap asked for";
            case FINISHED -> "ran to its end";
            case TIME_LIMIT -> "ended by the time limit";
            case WORK_LIMIT -> "ended by the work limit";
            case CANCELLED -> "interrupted";
        };
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
