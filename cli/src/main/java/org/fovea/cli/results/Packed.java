package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * What {@code import} of packing problems came to.
 *
 * @param from the format
 * @param source what was read, as typed
 * @param output where the instances went, as typed; {@code -} is standard output
 */
public record Packed(String from, String source, String output, List<Made> instances)
        implements Result {

    private static final int LISTED = 10;

    /** An instance that was made. */
    public record Made(String name, int tasks, String description) {}

    private static final Form<Made> MADE =
            Structure.of(
                    "instance",
                    fields -> {
                        var name = fields.required("name", Scalars.name(), Made::name);
                        var tasks =
                                fields.required(
                                        "tasks", Numbers.integer(0, Limits.TASKS), Made::tasks);
                        var description =
                                fields.required("description", Scalars.text(), Made::description);
                        return values ->
                                new Made(values.of(name), values.of(tasks), values.of(description));
                    });

    public Packed {
        instances = List.copyOf(instances);
    }

    /** What came of a file. */
    public static Packed of(String from, String source, String output, List<Instance> instances) {
        var made =
                instances.stream()
                        .map(instance ->
                                new Made(
                                        instance.name(),
                                        instance.tasks().size(),
                                        instance.description()))
                        .toList();
        return new Packed(from, source, output, made);
    }

    /** Its document. */
    public static Format<Packed> format() {
        return Head.format(
                "What import of packing problems prints under --json",
                Structure.onePerLine(
                        "packed",
                        fields -> {
                            Head.of(fields, Packed::exit);
                            var from = fields.required("from", Scalars.text(), Packed::from);
                            var source = fields.required("source", Scalars.text(), Packed::source);
                            var output = fields.required("output", Scalars.text(), Packed::output);
                            var instances =
                                    fields.required(
                                            "instances",
                                            Listing.of("instances", MADE, 0, Limits.TASKS)
                                                    .onePerLine(),
                                            Packed::instances);
                            return values ->
                                    new Packed(
                                            values.of(from),
                                            values.of(source),
                                            values.of(output),
                                            values.of(instances));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(
                instances.size() == 1
                        ? instances.getFirst().name()
                        : Figures.count(instances.size(), "instance"));
        lines.add("read", source);
        for (var made : instances.subList(0, Math.min(LISTED, instances.size())))
            lines.add(
                    instances.size() == 1 ? "tasks" : made.name(),
                    instances.size() == 1
                            ? made.tasks() + ""
                            : Figures.count(made.tasks(), "task"));
        if (instances.size() > LISTED)
            lines.add("...", Figures.count(instances.size() - LISTED, "more instance"));
        if (instances.size() == 1) lines.add("meaning", instances.getFirst().description());
        if (!besideSchedule()) lines.add("written", output);
        return lines.text();
    }

    @Override
    public boolean besideSchedule() {
        return output.equals("-");
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
