package org.fovea.cascade;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.FileKind;
import org.fovea.instance.Limits;
import org.fovea.instance.Quantities;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.NamedValues;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** Reads and writes cascade files ({@code fovea-cascade/1}): problem.md, section 7. */
public final class Cascades {

    /** The value of their field {@code format}. */
    public static final String TAG = FileKind.CASCADE.tag();

    private static final int NAMES = 10_000; // the specification sets no limit, memory does

    private static final Form<Probability> PROBABILITY =
            Numbers.decimal(
                    new Numbers.Limits("0", false, "1", Probability.PLACES), Probability::of);

    private static final Form<Long> DURATION = Numbers.microseconds(1, Limits.TIME);

    /** A classifier. */
    public static final Structure<Classifier> CLASSIFIER =
            Structure.of(
                    "classifier",
                    fields -> {
                        var id = fields.required("id", Quantities.ID, Classifier::id);
                        var duration = fields.required("duration", DURATION, Classifier::duration);
                        var storage =
                                fields.withDefault(
                                        "storageBytes",
                                        Quantities.AMOUNT,
                                        0L,
                                        Classifier::storageBytes);
                        var needs =
                                fields.orElse(
                                        "needs",
                                        NamedValues.byId(Quantities.AMOUNT, Limits.ID, NAMES),
                                        Map.of(),
                                        Classifier::needs);
                        var deterministic =
                                fields.withDefault(
                                        "deterministic",
                                        Scalars.flag(),
                                        false,
                                        Classifier::deterministic);
                        return values ->
                                new Classifier(
                                        values.of(id),
                                        values.of(duration),
                                        values.of(storage),
                                        values.of(needs),
                                        values.of(deterministic));
                    });

    private static final Structure<Outcome> OUTCOME =
            Structure.of(
                    "outcome",
                    fields -> {
                        var probability =
                                fields.required("probability", PROBABILITY, Outcome::probability);
                        var succeeds =
                                fields.required(
                                        "succeeds",
                                        Listing.of(
                                                "ids", Scalars.text(), 0, Cascade.MOST_CLASSIFIERS),
                                        Outcome::succeeds);
                        return values -> new Outcome(values.of(probability), values.of(succeeds));
                    });

    private static final Structure<Capacity> CAPACITY =
            Structure.of(
                    "capacity",
                    fields -> {
                        var limit = fields.required("limit", Quantities.CAPACITY, Capacity::limit);
                        var held =
                                fields.required(
                                        "held",
                                        Scalars.oneOf(Capacity.Held.words())
                                                .as(Capacity.Held::of, Capacity.Held::word),
                                        Capacity::held);
                        return values -> new Capacity(values.of(limit), values.of(held));
                    });

    /** Capacities by the names of their resources. */
    public static final Form<Map<String, Capacity>> CAPACITIES =
            NamedValues.byId(CAPACITY, Limits.ID, NAMES);

    private static final Format<Cascade> FORMAT = format(_ -> List.of());

    private Cascades() {}

    /**
     * Reads a cascade file.
     *
     * @throws InvalidInput with every error of the file (the first 100)
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Cascade read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a cascade that is in memory; it may be one that no sequence answers in its limits. */
    public static Cascade read(Document document) {
        return FORMAT.read(document);
    }

    /** The same, refusing a cascade that no sequence answers in its limits. */
    public static Cascade readPossible(Document document) {
        return read(document, Cascade::impossibilities);
    }

    /** The same, refusing a cascade in which a reader finds further flaws. */
    public static Cascade read(Document document, Function<Cascade, List<Flaw>> further) {
        return format(further).read(document);
    }

    /**
     * Which limits of a cascade that can be read the deterministic classifier alone breaks, with
     * their places; none where the cascade is feasible.
     */
    public static List<InputError> impossibilities(Document document) {
        try {
            readPossible(document);
            return List.of();
        } catch (InvalidInput infeasible) {
            return infeasible.errors();
        }
    }

    /** Writes a cascade file, whole or not at all: the same cascade gives the same bytes. */
    public static void write(Cascade cascade, Path target) {
        FORMAT.write(cascade, target);
    }

    /** Writes a cascade to a stream, which stays open. */
    public static void write(Cascade cascade, OutputStream target) {
        FORMAT.write(cascade, target);
    }

    /** The JSON Schema of cascade files. */
    public static String schema() {
        return FORMAT.schema();
    }

    private static Format<Cascade> format(Function<Cascade, List<Flaw>> further) {
        return new Format<>(TAG, "A cascade of expert classifiers", content(further));
    }

    private static Structure<Cascade> content(Function<Cascade, List<Flaw>> further) {
        return Structure.onePerLine(
                "cascade",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var name = fields.required("name", Scalars.name(), Cascade::name);
                    var description =
                            fields.orElse("description", Scalars.text(), "", Cascade::description);
                    var classifiers =
                            fields.required(
                                    "classifiers",
                                    Listing.of(
                                                    "classifiers",
                                                    CLASSIFIER,
                                                    1,
                                                    Cascade.MOST_CLASSIFIERS)
                                            .onePerLine(),
                                    Cascade::classifiers);
                    var outcomes =
                            fields.required(
                                    "outcomes",
                                    Listing.of("outcomes", OUTCOME, 1, Cascade.MOST_OUTCOMES)
                                            .onePerLine(),
                                    Cascade::outcomes);
                    var deadline = fields.optionalLong("deadline", DURATION, Cascade::deadline);
                    var memory =
                            fields.optionalLong(
                                    "memoryBytes", Quantities.CAPACITY, Cascade::memoryBytes);
                    var capacities =
                            fields.orElse("capacities", CAPACITIES, Map.of(), Cascade::capacities);
                    return values -> {
                        var cascade =
                                new Cascade(
                                        values.of(name),
                                        values.of(description),
                                        values.of(classifiers),
                                        values.of(outcomes),
                                        values.of(deadline),
                                        values.of(memory),
                                        values.of(capacities));
                        var flaws = further.apply(cascade);
                        if (!flaws.isEmpty()) throw new InvalidValue(flaws);
                        return cascade;
                    };
                });
    }
}
