package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Limits;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedulability.Criteria;
import org.fovea.schedulability.Criterion;
import org.fovea.schedulability.Verdict;
import org.fovea.schedulability.taskset.TaskSet;

/** Whether a set of recurring tasks is schedulable, by each criterion. */
public record Judged(String set, List<Finding> criteria) implements Result {

    private static final int COLUMN = 18; // the longest name and two spaces

    /**
     * What one criterion found.
     *
     * @param margin us left where it is tightest, with {@code where} that is; absent where nothing
     *     was shown
     * @param reason why nothing was shown
     */
    public record Finding(
            String name,
            boolean schedulable,
            OptionalLong margin,
            Optional<String> where,
            Optional<String> reason) {

        static Finding of(Criterion criterion, TaskSet set) {
            return switch (criterion.judge(set)) {
                case Verdict.Schedulable(long margin, String where) ->
                        new Finding(
                                criterion.name(),
                                true,
                                OptionalLong.of(margin),
                                Optional.of(where),
                                Optional.empty());
                case Verdict.Unknown(String reason) ->
                        new Finding(
                                criterion.name(),
                                false,
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.of(reason));
            };
        }

        private String text() {
            return reason.map(why -> "not shown: " + why)
                    .orElseGet(
                            () -> "margin %d us %s".formatted(margin.orElse(0), where.orElse("")));
        }
    }

    private static final Form<Finding> FINDING =
            Structure.of(
                    "criterion",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Finding::name);
                        var schedulable =
                                fields.required(
                                        "schedulable", Scalars.flag(), Finding::schedulable);
                        var margin =
                                fields.optionalLong(
                                        "marginUs",
                                        Numbers.integer(0, Limits.TIME),
                                        Finding::margin);
                        var where = fields.optional("where", Scalars.text(), Finding::where);
                        var reason = fields.optional("reason", Scalars.text(), Finding::reason);
                        return values ->
                                new Finding(
                                        values.of(name),
                                        values.of(schedulable),
                                        values.of(margin),
                                        values.of(where),
                                        values.of(reason));
                    });

    public Judged {
        criteria = List.copyOf(criteria);
    }

    /** By every criterion on the list. */
    public static Judged of(TaskSet set) {
        return new Judged(
                set.name(),
                Criteria.all().stream().map(criterion -> Finding.of(criterion, set)).toList());
    }

    /** Its document. */
    public static Format<Judged> format() {
        return Head.format(
                "What schedulable prints under --json",
                Structure.onePerLine(
                        "judged",
                        fields -> {
                            Head.of(fields, Judged::exit);
                            var set = fields.required("set", Scalars.name(), Judged::set);
                            var criteria =
                                    fields.required(
                                            "criteria",
                                            Listing.of("criteria", FINDING, 0, 100).onePerLine(),
                                            Judged::criteria);
                            return values -> new Judged(values.of(set), values.of(criteria));
                        }));
    }

    @Override
    public int exit() {
        return criteria.stream().anyMatch(Finding::schedulable) ? Exit.YES : Exit.NO;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        String verdict = exit() == Exit.YES ? "schedulable " : "not shown schedulable: ";
        text.append(Printable.line(verdict + set)).append('\n');
        for (var finding : criteria)
            text.append("  ")
                    .append(finding.name)
                    .append(" ".repeat(Math.max(1, COLUMN - finding.name.length())))
                    .append(Printable.line(finding.text()))
                    .append('\n');
        return text.toString();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
