package org.fovea.cli.explain;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Lines;
import org.fovea.cli.results.Printable;
import org.fovea.cli.results.Result;
import org.fovea.explanation.Account;
import org.fovea.explanation.Explanation;
import org.fovea.explanation.Reason;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;

/**
 * What {@code explain} tells.
 *
 * @param exit of the process
 * @param status of the schedule that is explained; {@code INFEASIBLE} and {@code UNKNOWN} have none
 * @param better what the best schedule found is worth, where that is more
 * @param tasks those asked for; of an infeasible instance, mandatory tasks that cannot all be met
 */
public record Explained(
        int exit,
        String instance,
        Status status,
        Optional<Utility> utility,
        Optional<ProvenBound> bound,
        Optional<Utility> better,
        List<Explanation> tasks)
        implements Result {

    public Explained {
        tasks = List.copyOf(tasks);
    }

    /** Of an account; {@code interrupted} where the user ended it before there was one. */
    public static Explained of(String instance, Account account, int unknown) {
        return switch (account) {
            case Account.Explained told ->
                    new Explained(
                            Exit.YES,
                            instance,
                            told.status(),
                            Optional.of(told.utility()),
                            Optional.of(told.bound()),
                            Optional.of(told.better())
                                    .filter(more -> more.compareTo(told.utility()) > 0),
                            told.tasks());
            case Account.Infeasible(var mandatory) ->
                    without(Exit.NO, instance, Status.INFEASIBLE, mandatory);
            case Account.Unknown() -> without(unknown, instance, Status.UNKNOWN, List.of());
        };
    }

    private static Explained without(
            int exit, String instance, Status status, List<Explanation> tasks) {
        return new Explained(
                exit,
                instance,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tasks);
    }

    /** Its document. */
    public static Format<Explained> format() {
        return Head.format(
                "What explain prints under --json",
                Structure.onePerLine(
                        "explained",
                        fields -> {
                            var exit = Head.of(fields, Explained::exit);
                            var instance =
                                    fields.required(
                                            "instance", Scalars.name(), Explained::instance);
                            var status =
                                    fields.required(
                                            "status",
                                            Scalars.constant(Status.class),
                                            Explained::status);
                            var utility =
                                    fields.optional(
                                            "utility", Quantities.UTILITY, Explained::utility);
                            var bound =
                                    fields.optional(
                                            "bound",
                                            Quantities.UTILITY,
                                            told -> told.bound.map(ProvenBound::value));
                            var boundBy =
                                    fields.optional(
                                            "boundBy",
                                            Scalars.text(),
                                            told -> told.bound.map(ProvenBound::by));
                            var better =
                                    fields.optional(
                                            "better", Quantities.UTILITY, Explained::better);
                            var tasks =
                                    fields.required(
                                            "tasks",
                                            Listing.of(
                                                            "tasks",
                                                            EvidenceForms.EXPLANATION,
                                                            0,
                                                            Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Explained::tasks);
                            return values ->
                                    new Explained(
                                            values.of(exit),
                                            values.of(instance),
                                            values.of(status),
                                            values.of(utility),
                                            values.of(bound)
                                                    .flatMap(value ->
                                                            values.of(boundBy)
                                                                    .map(by ->
                                                                            new ProvenBound(
                                                                                    value, by))),
                                            values.of(better),
                                            values.of(tasks));
                        }));
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(status + " " + instance);
        utility.ifPresent(sum -> lines.add("utility", sum.toString()));
        bound.ifPresent(most -> lines.add("bound", most.value() + ", proved by " + most.by()));
        better.ifPresent(more -> lines.add("better", more + " is worth another schedule"));
        if (status == Status.UNKNOWN)
            lines.add("nothing", "no valid schedule found within the limit, nor a proof of none");
        if (status == Status.INFEASIBLE)
            lines.add("conflict", "these mandatory tasks cannot all be met, all but any one can");
        else if (!tasks.isEmpty()) lines.add("reasons", counts());
        var text = new StringBuilder(lines.text());
        tell(text, tasks.stream().filter(Explanation::missed).toList(), "missed");
        tell(text, tasks.stream().filter(told -> !told.missed()).toList(), "served");
        return text.toString();
    }

    private String counts() {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        for (var told : tasks) counts.merge(told.reason(), 1, Integer::sum);
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private void tell(StringBuilder text, List<Explanation> told, String what) {
        if (told.isEmpty()) return;
        String heading = status == Status.INFEASIBLE ? "cannot all be met" : what;
        text.append(heading).append(": ").append(Figures.count(told.size(), "task")).append('\n');
        for (var each : told)
            text.append("  ")
                    .append(Printable.line(each.task()))
                    .append(each.missed() ? "" : " at exit " + each.exit())
                    .append("  ")
                    .append(each.reason())
                    .append("\n      ")
                    .append(Printable.line(each.sentence()))
                    .append('\n');
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
