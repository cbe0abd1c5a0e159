package org.fovea.report;

import java.util.List;
import org.fovea.instance.Quantities;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Status;

/** A sheet as the JSON that a page carries ({@code fovea-report/1}). */
final class SheetFormat {

    private static final String TAG = "fovea-report/1";
    private static final int MANY = Integer.MAX_VALUE;
    private static final Form<Integer> COUNT = Numbers.integer(0, MANY);
    private static final Form<Long> AMOUNT = Numbers.integer(0L, Long.MAX_VALUE);

    private static final Form<Sheet.Net> NETWORK =
            Structure.of(
                    "network",
                    fields -> {
                        var id = fields.required("id", Scalars.text(), Sheet.Net::id);
                        var device = fields.required("device", COUNT, Sheet.Net::device);
                        var kind = fields.required("kind", Scalars.text(), Sheet.Net::kind);
                        var width = fields.required("width", COUNT, Sheet.Net::width);
                        var height = fields.required("height", COUNT, Sheet.Net::height);
                        var stages = fields.required("stages", COUNT, Sheet.Net::stages);
                        return values ->
                                new Sheet.Net(
                                        values.of(id),
                                        values.of(device),
                                        values.of(kind),
                                        values.of(width),
                                        values.of(height),
                                        values.of(stages));
                    });

    private static final Form<Sheet.Row> TASK =
            Structure.of(
                    "task",
                    fields -> {
                        var id = fields.required("id", Scalars.text(), Sheet.Row::id);
                        var release = fields.required("release", AMOUNT, Sheet.Row::release);
                        var deadline = fields.required("deadline", AMOUNT, Sheet.Row::deadline);
                        var weight = fields.required("weight", Scalars.text(), Sheet.Row::weight);
                        var width = fields.withDefault("width", COUNT, 0, Sheet.Row::width);
                        var height = fields.withDefault("height", COUNT, 0, Sheet.Row::height);
                        var volume = fields.required("volume", AMOUNT, Sheet.Row::volume);
                        var mandatory =
                                fields.withDefault(
                                        "mandatory", Scalars.flag(), false, Sheet.Row::mandatory);
                        return values ->
                                new Sheet.Row(
                                        values.of(id),
                                        values.of(release),
                                        values.of(deadline),
                                        values.of(weight),
                                        values.of(width),
                                        values.of(height),
                                        values.of(volume),
                                        values.of(mandatory));
                    });

    private static final Form<Sheet.Spot> SPOT =
            Structure.of(
                    "spot",
                    fields -> {
                        var task = fields.required("task", COUNT, Sheet.Spot::task);
                        var scale =
                                fields.withDefault("scale", Scalars.text(), "", Sheet.Spot::scale);
                        var x = fields.withDefault("x", COUNT, 0, Sheet.Spot::x);
                        var y = fields.withDefault("y", COUNT, 0, Sheet.Spot::y);
                        var width = fields.withDefault("width", COUNT, 0, Sheet.Spot::width);
                        var height = fields.withDefault("height", COUNT, 0, Sheet.Spot::height);
                        var volume = fields.required("volume", AMOUNT, Sheet.Spot::volume);
                        return values ->
                                new Sheet.Spot(
                                        values.of(task),
                                        values.of(scale),
                                        values.of(x),
                                        values.of(y),
                                        values.of(width),
                                        values.of(height),
                                        values.of(volume));
                    });

    private static final Form<Sheet.Feeding> INPUT =
            Structure.of(
                    "input",
                    fields -> {
                        var network = fields.required("network", COUNT, Sheet.Feeding::network);
                        var spots = fields.required("spots", listing(SPOT), Sheet.Feeding::spots);
                        return values -> new Sheet.Feeding(values.of(network), values.of(spots));
                    });

    private static final Form<Sheet.Bar> LAUNCH =
            Structure.of(
                    "launch",
                    fields -> {
                        var start = fields.required("start", AMOUNT, Sheet.Bar::start);
                        var end = fields.required("end", AMOUNT, Sheet.Bar::end);
                        var network = fields.required("network", COUNT, Sheet.Bar::network);
                        var stage = fields.required("stage", COUNT, Sheet.Bar::stage);
                        var inputs = fields.required("inputs", listing(COUNT), Sheet.Bar::inputs);
                        return values ->
                                new Sheet.Bar(
                                        values.of(start),
                                        values.of(end),
                                        values.of(network),
                                        values.of(stage),
                                        values.of(inputs));
                    });

    private static final Form<Why> WHY =
            Structure.of(
                    "why",
                    fields -> {
                        var code = fields.required("code", Scalars.text(), Why::code);
                        var sentence = fields.required("sentence", Scalars.text(), Why::sentence);
                        return values -> new Why(values.of(code), values.of(sentence));
                    });

    private static final Form<Sheet.Result> RESULT =
            Structure.of(
                    "result",
                    fields -> {
                        var input = fields.optionalInt("input", COUNT, Sheet.Result::input);
                        var exit = fields.required("exit", COUNT, Sheet.Result::exit);
                        var end = fields.optionalLong("end", AMOUNT, Sheet.Result::end);
                        var utility =
                                fields.required(
                                        "utility", Quantities.UTILITY, Sheet.Result::utility);
                        var why = fields.optional("why", WHY, Sheet.Result::why);
                        return values ->
                                new Sheet.Result(
                                        values.of(input),
                                        values.of(exit),
                                        values.of(end),
                                        values.of(utility),
                                        values.of(why));
                    });

    private static final Form<Mark> MARK =
            Structure.of(
                    "mark",
                    fields -> {
                        var time = fields.required("timeMs", AMOUNT, Mark::timeMs);
                        var utility = fields.optional("utility", Quantities.UTILITY, Mark::utility);
                        var bound = fields.optional("bound", Quantities.UTILITY, Mark::bound);
                        return values ->
                                new Mark(values.of(time), values.of(utility), values.of(bound));
                    });

    private static final Form<Sheet.Panel> PANEL =
            Structure.of(
                    "panel",
                    fields -> {
                        var label = fields.required("label", Scalars.text(), Sheet.Panel::label);
                        var kind =
                                fields.required(
                                        "kind",
                                        Scalars.constant(Exhibit.Kind.class),
                                        Sheet.Panel::kind);
                        var solver =
                                fields.withDefault(
                                        "solver", Scalars.text(), "", Sheet.Panel::solver);
                        var status =
                                fields.optional(
                                        "status",
                                        Scalars.constant(Status.class),
                                        Sheet.Panel::status);
                        var utility =
                                fields.required(
                                        "utility", Quantities.UTILITY, Sheet.Panel::utility);
                        var bound =
                                fields.optional("bound", Quantities.UTILITY, Sheet.Panel::bound);
                        var boundBy =
                                fields.withDefault(
                                        "boundBy", Scalars.text(), "", Sheet.Panel::boundBy);
                        var inputs = fields.required("inputs", listing(INPUT), Sheet.Panel::inputs);
                        var launches =
                                fields.required("launches", listing(LAUNCH), Sheet.Panel::launches);
                        var results =
                                fields.required("results", listing(RESULT), Sheet.Panel::results);
                        var course = fields.required("course", listing(MARK), Sheet.Panel::course);
                        return values ->
                                new Sheet.Panel(
                                        values.of(label),
                                        values.of(kind),
                                        values.of(solver),
                                        values.of(status),
                                        values.of(utility),
                                        values.of(bound),
                                        values.of(boundBy),
                                        values.of(inputs),
                                        values.of(launches),
                                        values.of(results),
                                        values.of(course));
                    });

    /** The document. */
    static final Format<Sheet> FORMAT =
            new Format<>(
                    TAG,
                    "What a page of Fovea shows",
                    Structure.of(
                            "sheet",
                            fields -> {
                                fields.required(Format.FIELD, Scalars.exactly(TAG), sheet -> TAG);
                                var name = fields.required("name", Scalars.text(), Sheet::name);
                                var description =
                                        fields.required(
                                                "description", Scalars.text(), Sheet::description);
                                var devices =
                                        fields.required(
                                                "devices", listing(Scalars.text()), Sheet::devices);
                                var networks =
                                        fields.required(
                                                "networks", listing(NETWORK), Sheet::networks);
                                var tasks = fields.required("tasks", listing(TASK), Sheet::tasks);
                                var panels =
                                        fields.required("panels", listing(PANEL), Sheet::panels);
                                return values ->
                                        new Sheet(
                                                values.of(name),
                                                values.of(description),
                                                values.of(devices),
                                                values.of(networks),
                                                values.of(tasks),
                                                values.of(panels));
                            }));

    private SheetFormat() {}

    private static <E> Form<List<E>> listing(Form<E> element) {
        return Listing.of("elements", element, 0, MANY);
    }
}
