package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.fovea.instance.Quantities;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.problem.Service;
import org.fovea.solving.ProvenBound;

/**
 * What {@code info} tells of an instance.
 *
 * @param sizes how many tasks have which native class, device by device
 * @param unservable tasks that no network can serve
 */
public record Described(
        Extents extents,
        List<ClassCount> sizes,
        List<Unservable> unservable,
        ProvenBound bound,
        String suits,
        String reason)
        implements Result {

    private static final int SHOWN = 10;
    private static final int BAR = 40;

    /** How many tasks have a native size class on a device, px. */
    public record ClassCount(String device, int sizeClass, int tasks) {}

    /** A task that no network can serve. */
    public record Unservable(String task, Service reason) {}

    public Described {
        sizes = List.copyOf(sizes);
        unservable = List.copyOf(unservable);
    }

    private static final Form<ClassCount> CLASS =
            Structure.of(
                    "class",
                    fields -> {
                        var device = fields.required("device", Scalars.text(), ClassCount::device);
                        var sizeClass =
                                fields.required(
                                        "sizeClass",
                                        Numbers.integer(1, Integer.MAX_VALUE),
                                        ClassCount::sizeClass);
                        var tasks =
                                fields.required(
                                        "tasks",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        ClassCount::tasks);
                        return values ->
                                new ClassCount(
                                        values.of(device), values.of(sizeClass), values.of(tasks));
                    });

    private static final Form<Unservable> UNSERVABLE =
            Structure.of(
                    "unservable",
                    fields -> {
                        var task = fields.required("task", Scalars.text(), Unservable::task);
                        var reason =
                                fields.required(
                                        "reason",
                                        Scalars.constant(Service.class),
                                        Unservable::reason);
                        return values -> new Unservable(values.of(task), values.of(reason));
                    });

    /** Its document. */
    public static Format<Described> format() {
        return Head.format(
                "What info prints under --json",
                Structure.onePerLine(
                        "described",
                        fields -> {
                            Head.of(fields, Described::exit);
                            var extents = Extents.declared(fields, Described::extents);
                            var sizes =
                                    fields.required(
                                            "sizes",
                                            Listing.of("size classes", CLASS, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Described::sizes);
                            var unservable =
                                    fields.required(
                                            "unservable",
                                            Listing.of("tasks", UNSERVABLE, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Described::unservable);
                            var bound =
                                    fields.required(
                                            "bound",
                                            Quantities.UTILITY,
                                            described -> described.bound.value());
                            var boundBy =
                                    fields.required(
                                            "boundBy",
                                            Scalars.text(),
                                            described -> described.bound.by());
                            var suits = fields.required("suits", Scalars.text(), Described::suits);
                            var reason =
                                    fields.required("reason", Scalars.text(), Described::reason);
                            return values ->
                                    new Described(
                                            extents.apply(values),
                                            values.of(sizes),
                                            values.of(unservable),
                                            new ProvenBound(values.of(bound), values.of(boundBy)),
                                            values.of(suits),
                                            values.of(reason));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var lines = new Lines();
        extents.tell(lines);
        for (var size : sizes) lines.add("size", size(size));
        lines.add("bound", bound.value() + ", proved by " + bound.by());
        if (!unservable.isEmpty()) lines.add("unservable", listed());
        lines.add("suits", suits + ": " + reason);
        return lines.text();
    }

    private String size(ClassCount size) {
        int most = sizes.stream().mapToInt(ClassCount::tasks).max().orElse(1);
        String bar = "#".repeat((int) ((long) BAR * size.tasks() / Math.max(1, most)));
        String device = extents.devices() > 1 ? size.device() + " " : "";
        return String.format(
                        Locale.ROOT,
                        "%s%5d px %6d  %s",
                        device,
                        size.sizeClass(),
                        size.tasks(),
                        bar)
                .stripTrailing();
    }

    private String listed() {
        var shown =
                unservable.stream()
                        .limit(SHOWN)
                        .map(each -> each.task() + " (" + words(each.reason()) + ")");
        String more =
                unservable.size() > SHOWN ? ", and " + (unservable.size() - SHOWN) + " more" : "";
        return Figures.count(unservable.size(), "task")
                + ": "
                + String.join(", ", shown.toList())
                + more;
    }

    private static String words(Service reason) {
        return switch (reason) {
            case POSSIBLE -> "can be served";
            case NO_NETWORK -> "no accuracy entry for its size class";
            case DOES_NOT_FIT -> "fits no canvas at any scale";
        };
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
