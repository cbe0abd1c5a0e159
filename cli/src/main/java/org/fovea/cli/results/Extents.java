package org.fovea.cli.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.fovea.instance.Instance;
import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;

/**
 * An instance at a glance.
 *
 * @param first release, us
 * @param last deadline, us
 * @param load of its devices, as {@link Load}
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
        long horizonUs) {

    private static final int PLACES = 3;

    private static final Form<BigDecimal> LOAD =
            Numbers.decimal(new Numbers.Limits("0", false, "1e12", PLACES), BigDecimal::new);

    /** Of an instance and the problem that it is. */
    public static Extents of(Instance instance, Problem problem) {
        long first = Long.MAX_VALUE;
        long last = 0;
        int mandatory = 0;
        for (var task : instance.tasks()) {
            first = Math.min(first, task.release());
            last = Math.max(last, task.deadline());
            if (task.mandatory()) mandatory++;
        }
        var load = Load.of(problem);
        return new Extents(
                instance.name(),
                instance.tasks().size(),
                mandatory,
                instance.devices().size(),
                problem.fleet().networks(),
                Math.min(first, last),
                last,
                rounded(load.share()),
                load.horizon());
    }

    private static BigDecimal rounded(double load) {
        var rounded = BigDecimal.valueOf(load).setScale(PLACES, RoundingMode.HALF_UP);
        return new BigDecimal(
                rounded.stripTrailingZeros()
                        .toPlainString()); // so that it is written without an exponent
    }

    /** The fields of a document that tell it, and how they are read back. */
    static <T> Function<Structure.Values, Extents> declared(
            Structure.Fields<T> fields, Function<T, Extents> extents) {
        var count = Numbers.integer(0, Integer.MAX_VALUE);
        var time = Numbers.integer(0L, Long.MAX_VALUE);
        var instance =
                fields.required("instance", Scalars.name(), extents.andThen(Extents::instance));
        var tasks = fields.required("tasks", count, extents.andThen(Extents::tasks));
        var mandatory = fields.required("mandatory", count, extents.andThen(Extents::mandatory));
        var devices = fields.required("devices", count, extents.andThen(Extents::devices));
        var networks = fields.required("networks", count, extents.andThen(Extents::networks));
        var first = fields.required("firstReleaseUs", time, extents.andThen(Extents::first));
        var last = fields.required("lastDeadlineUs", time, extents.andThen(Extents::last));
        var load = fields.required("load", LOAD, extents.andThen(Extents::load));
        var horizon = fields.required("loadHorizonUs", time, extents.andThen(Extents::horizonUs));
        return values ->
                new Extents(
                        values.of(instance),
                        values.of(tasks),
                        values.of(mandatory),
                        values.of(devices),
                        values.of(networks),
                        values.of(first),
                        values.of(last),
                        values.of(load),
                        values.of(horizon));
    }

    /** The lines that tell it. */
    void tell(Lines lines) {
        lines.heading(instance);
        lines.add("tasks", tasks + (mandatory > 0 ? ", " + mandatory + " mandatory" : ""));
        lines.add("devices", devices + " with " + Figures.count(networks, "network"));
        lines.add("horizon", first + " to " + last + " us");
        lines.add("load", load.toPlainString() + " over " + horizonUs + " us");
    }
}
