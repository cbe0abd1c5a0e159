package org.fovea.instance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.json.Form;
import org.fovea.json.Listing;
import org.fovea.json.NamedValues;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** Devices and networks in JSON: the tables of problem.md, section 3, field by field. */
final class DeviceForms {

    /** Most names in a map; the specification sets no limit, memory does. */
    private static final int NAMES = 10_000;

    /** Most accuracy entries of a network; the specification sets no limit, memory does. */
    private static final int ENTRIES = 100_000;

    private static final Structure<Stage> STAGE =
            Structure.of(
                    "stage",
                    fields -> {
                        var times = batch("latencies", Numbers.microseconds(1, Limits.TIME));
                        var latency = fields.required("latency", times, Stage::latency);
                        var energy =
                                fields.orElse(
                                        "energy",
                                        batch("energies", Quantities.AMOUNT),
                                        List.of(),
                                        Stage::energy);
                        var percentiles =
                                fields.orElse(
                                        "percentiles",
                                        NamedValues.matching(
                                                "^(" + Stage.PERCENTILE.pattern() + ")$",
                                                times,
                                                NAMES),
                                        Map.of(),
                                        Stage::percentiles);
                        return values ->
                                new Stage(
                                        values.of(latency),
                                        values.of(energy),
                                        values.of(percentiles));
                    });

    private static final Structure<AccuracyEntry> ENTRY =
            Structure.of(
                    "accuracyEntry",
                    fields -> {
                        var sizeClass =
                                fields.required(
                                        "sizeClass", Quantities.SIDE, AccuracyEntry::sizeClass);
                        var scale =
                                fields.optional("scale", Quantities.SCALE, AccuracyEntry::scale);
                        var byExit =
                                fields.required(
                                        "byExit",
                                        Listing.of(
                                                "accuracies",
                                                Quantities.ACCURACY,
                                                1,
                                                Limits.STAGES),
                                        AccuracyEntry::byExit);
                        return values ->
                                new AccuracyEntry(
                                        values.of(sizeClass), values.of(scale), values.of(byExit));
                    });

    private static final Structure<Extent.Rectangle> SIDES =
            Structure.of(
                    "sides",
                    fields -> {
                        var width =
                                fields.required("width", Quantities.SIDE, Extent.Rectangle::width);
                        var height =
                                fields.required(
                                        "height", Quantities.SIDE, Extent.Rectangle::height);
                        return values -> new Extent.Rectangle(values.of(width), values.of(height));
                    });

    private static final String RECTANGLES = "rectangles";
    private static final String VOLUME = "volume";
    private static final String CROP = "crop";
    private static final String CANVAS = "canvas";

    private static final Structure<Network> NETWORK =
            Structure.onePerLine(
                    "network",
                    fields -> {
                        var id = fields.required("id", Scalars.id(Network.LONGEST_ID), Network::id);
                        var kind =
                                fields.required(
                                        "kind",
                                        Scalars.oneOf(List.of(CROP, CANVAS)),
                                        network -> network.feed().canvas() ? CANVAS : CROP);
                        var input =
                                fields.required(
                                        "input",
                                        SIDES,
                                        network ->
                                                new Extent.Rectangle(
                                                        network.width(), network.height()));
                        var storage =
                                fields.withDefault(
                                        "storageBytes",
                                        Quantities.AMOUNT,
                                        0L,
                                        Network::storageBytes);
                        var needs =
                                fields.orElse(
                                        "needs",
                                        amounts(Quantities.AMOUNT),
                                        Map.of(),
                                        Network::needs);
                        var stages =
                                fields.required(
                                        "stages",
                                        Listing.of("stages", STAGE, 1, Limits.STAGES).onePerLine(),
                                        Network::stages);
                        var accuracy =
                                fields.required(
                                        "accuracy",
                                        Listing.of("accuracy entries", ENTRY, 0, ENTRIES)
                                                .onePerLine(),
                                        Network::accuracy);
                        var packing =
                                fields.withDefault(
                                        "packing",
                                        Scalars.oneOf(List.of(RECTANGLES, VOLUME)),
                                        RECTANGLES,
                                        network ->
                                                network.feed() instanceof Feed.VolumeCanvas
                                                        ? VOLUME
                                                        : RECTANGLES);
                        var padding =
                                fields.withDefault(
                                        "padding",
                                        Quantities.GAP,
                                        0,
                                        network -> padding(network.feed()));
                        var alignment =
                                fields.withDefault(
                                        "alignment",
                                        Quantities.SIDE,
                                        1,
                                        network -> alignment(network.feed()));
                        fields.onlyWhere(kind, CANVAS, packing, padding, alignment);
                        fields.alsoInSchema(scalesOnCanvasesOnly());
                        return values ->
                                new Network(
                                        values.of(id),
                                        feed(
                                                values.of(kind),
                                                values.of(packing),
                                                values.of(padding),
                                                values.of(alignment)),
                                        values.of(input).width(),
                                        values.of(input).height(),
                                        values.of(storage),
                                        values.of(needs),
                                        values.of(stages),
                                        values.of(accuracy));
                    });

    private static final Structure<Measured> MEASURED =
            Structure.of(
                    "measured",
                    fields -> {
                        var device = fields.optional("device", Scalars.text(), Measured::device);
                        var date = fields.optional("date", Scalars.text(), Measured::date);
                        var method = fields.optional("method", Scalars.text(), Measured::method);
                        var samples =
                                fields.optionalLong(
                                        "samples", Quantities.CAPACITY, Measured::samples);
                        var planned = fields.optional("planned", Scalars.text(), Measured::planned);
                        var software =
                                fields.optional("software", Scalars.text(), Measured::software);
                        var clocks = fields.optional("clocks", Scalars.text(), Measured::clocks);
                        var notes = fields.optional("notes", Scalars.text(), Measured::notes);
                        var verdict = fields.optional("verdict", Scalars.text(), Measured::verdict);
                        return values ->
                                new Measured(
                                        values.of(device),
                                        values.of(date),
                                        values.of(method),
                                        values.of(samples),
                                        values.of(planned),
                                        values.of(software),
                                        values.of(clocks),
                                        values.of(notes),
                                        values.of(verdict));
                    });

    /** A device. */
    static final Structure<Device> DEVICE =
            Structure.onePerLine(
                    "device",
                    fields -> {
                        var id = fields.required("id", Quantities.ID, Device::id);
                        var sizeClasses =
                                fields.required(
                                        "sizeClasses",
                                        Listing.of("size classes", Quantities.SIDE, 1, Limits.SIDE),
                                        Device::sizeClasses);
                        var memory =
                                fields.optionalLong(
                                        "memoryBytes", Quantities.CAPACITY, Device::memoryBytes);
                        var energy =
                                fields.optionalLong(
                                        "energyBudget", Quantities.CAPACITY, Device::energyBudget);
                        var budgets =
                                fields.orElse(
                                        "budgets",
                                        amounts(Quantities.CAPACITY),
                                        Map.of(),
                                        Device::budgets);
                        var overhead =
                                fields.withDefault(
                                        "launchOverhead",
                                        Quantities.TIME,
                                        0L,
                                        Device::launchOverhead);
                        var networks =
                                fields.required(
                                        "networks",
                                        Listing.of("networks", NETWORK, 0, Limits.NETWORKS)
                                                .onePerLine(),
                                        Device::networks);
                        var measured = fields.optional("measured", MEASURED, Device::measured);
                        return values ->
                                new Device(
                                        values.of(id),
                                        values.of(sizeClasses),
                                        values.of(memory),
                                        values.of(energy),
                                        values.of(budgets),
                                        values.of(overhead),
                                        values.of(networks),
                                        values.of(measured));
                    });

    private DeviceForms() {}

    private static <V> Listing<V> batch(String elements, Form<V> each) {
        return Listing.of(elements, each, 1, Limits.BATCH);
    }

    private static Form<Map<String, Long>> amounts(Form<Long> each) {
        return NamedValues.byId(each, Limits.ID, NAMES);
    }

    private static Feed feed(String kind, String packing, int padding, int alignment) {
        if (kind.equals(CROP)) return new Feed.Crop();
        return packing.equals(VOLUME)
                ? new Feed.VolumeCanvas(padding, alignment)
                : new Feed.RectangleCanvas(padding, alignment);
    }

    private static int padding(Feed feed) {
        return switch (feed) {
            case Feed.Crop() -> 0;
            case Feed.RectangleCanvas canvas -> canvas.padding();
            case Feed.VolumeCanvas canvas -> canvas.padding();
        };
    }

    private static int alignment(Feed feed) {
        return switch (feed) {
            case Feed.Crop() -> 1;
            case Feed.RectangleCanvas canvas -> canvas.alignment();
            case Feed.VolumeCanvas canvas -> canvas.alignment();
        };
    }

    /** The constructor of Network refuses the same. */
    private static Map<String, Object> scalesOnCanvasesOnly() {
        Map<String, Object> canvas = Map.of("properties", Map.of("kind", Map.of("const", CANVAS)));
        Map<String, Object> required = Map.of("required", List.of("scale"));
        Map<String, Object> forbidden = Map.of("properties", Map.of("scale", false));
        var rule = new LinkedHashMap<String, Object>();
        rule.put("if", canvas);
        rule.put("then", Map.of("properties", Map.of("accuracy", Map.of("items", required))));
        rule.put("else", Map.of("properties", Map.of("accuracy", Map.of("items", forbidden))));
        return rule;
    }
}
