package org.fovea.cli.results;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final int PLACES = 3;
    private static final int SHOWN = 10;
    private static final int BAR = 40;

    /**
     * The instance at a glance.
     *
     * @param first release, us
     * @param last deadline, us
     * @param load of its devices, as {@link org.fovea.problem.Load}
     * @param horizonUs that the load is stated for
     */
    public record Extents(
            String instance,
            int tasks,
            int mandatory,
            int devices,
            int networks,
            long first,
            long last,
            BigDecimal load,
            long horizonUs) {}

    /** How many tasks have a native size class on a device, px. */
    public record ClassCount(String device, int sizeClass, int tasks) {}

    /** A task that no network can serve. */
    public record Unservable(String task, Service reason) {}

    public Described {
        sizes = List.copyOf(sizes);
        unservable = List.copyOf(unservable);
    }

    /** A load as it is printed. */
    public static BigDecimal rounded(double load) {
        var rounded = BigDecimal.valueOf(load).setScale(PLACES, RoundingMode.HALF_UP);
        return new BigDecimal(
                rounded.stripTrailingZeros()
                        .toPlainString()); // so that it is written without an exponent
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
                            var count = Numbers.integer(0, Integer.MAX_VALUE);
                            var time = Numbers.integer(0L, Long.MAX_VALUE);
                            var decimal =
                                    Numbers.decimal(
                                            new Numbers.Limits("0", false, "1e12", PLACES),
                                            BigDecimal::new);
                            Head.of(fields, Described::exit);
                            var instance =
                                    fields.required(
                                            "instance",
                                            Scalars.name(),
                                            described -> described.extents.instance);
                            var tasks =
                                    fields.required(
                                            "tasks", count, described -> described.extents.tasks);
                            var mandatory =
                                    fields.required(
                                            "mandatory",
                                            count,
                                            described -> described.extents.mandatory);
                            var devices =
                                    fields.required(
                                            "devices",
                                            count,
                                            described -> described.extents.devices);
                            var networks =
                                    fields.required(
                                            "networks",
                                            count,
                                            described -> described.extents.networks);
                            var first =
                                    fields.required(
                                            "firstReleaseUs",
                                            time,
                                            described -> described.extents.first);
                            var last =
                                    fields.required(
                                            "lastDeadlineUs",
                                            time,
                                            described -> described.extents.last);
                            var load =
                                    fields.required(
                                            "load", decimal, described -> described.extents.load);
                            var horizon =
                                    fields.required(
                                            "loadHorizonUs",
                                            time,
                                            described -> described.extents.horizonUs);
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
                                            new Extents(
                                                    values.of(instance),
                                                    values.of(tasks),
                                                    values.of(mandatory),
                                                    values.of(devices),
                                                    values.of(networks),
                                                    values.of(first),
                                                    values.of(last),
                                                    values.of(load),
                                                    values.of(horizon)),
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
        lines.heading(extents.instance);
        lines.add(
                "tasks",
                extents.tasks
                        + (extents.mandatory > 0 ? ", " + extents.mandatory + " mandatory" : ""));
        lines.add(
                "devices", extents.devices + " with " + Figures.count(extents.networks, "network"));
        lines.add("horizon", extents.first + " to " + extents.last + " us");
        lines.add("load", extents.load.toPlainString() + " over " + extents.horizonUs + " us");
        for (var size : sizes) lines.add("size", size(size));
        lines.add("bound", bound.value() + ", proved by " + bound.by());
        if (!unservable.isEmpty()) lines.add("unservable", listed());
        lines.add("suits", suits + ": " + reason);
        return lines.text();
    }

    private String size(ClassCount size) {
        int most = sizes.stream().mapToInt(ClassCount::tasks).max().orElse(1);
        String bar = "#".repeat((int) ((long) BAR * size.tasks() / Math.max(1, most)));
        String device = extents.devices > 1 ? size.device() + " " : "";
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
