package org.fovea.cascade.hierarchy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.cascade.Cascades;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
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

/** Reads and writes hierarchies of experts ({@code fovea-hierarchy/1}). */
public final class Hierarchies {

    /** The value of their field {@code format}. */
    public static final String TAG = "fovea-hierarchy/1";

    private static final int NAMES = 10_000; // memory sets a limit

    private static final Form<Long> DURATION = Numbers.microseconds(1, Limits.TIME);

    private static final Structure<Expert> EXPERT =
            Structure.of(
                    "expert",
                    fields -> {
                        var id = fields.required("id", Quantities.ID, Expert::id);
                        var kind =
                                fields.required(
                                        "kind",
                                        Scalars.oneOf(Expert.Kind.words())
                                                .as(Expert.Kind::of, Expert.Kind::word),
                                        Expert::kind);
                        var superClass =
                                fields.optional("superClass", Quantities.ID, Expert::superClass);
                        var duration = fields.required("duration", DURATION, Expert::duration);
                        var storage =
                                fields.withDefault(
                                        "storageBytes",
                                        Quantities.AMOUNT,
                                        0L,
                                        Expert::storageBytes);
                        var needs =
                                fields.orElse(
                                        "needs",
                                        NamedValues.byId(Quantities.AMOUNT, Limits.ID, NAMES),
                                        Map.of(),
                                        Expert::needs);
                        return values ->
                                new Expert(
                                        values.of(id),
                                        values.of(kind),
                                        values.of(superClass),
                                        values.of(duration),
                                        values.of(storage),
                                        values.of(needs));
                    });

    private static final Structure<Sample> SAMPLE =
            Structure.of(
                    "sample",
                    fields -> {
                        var weight =
                                fields.withDefault(
                                        "weight",
                                        Numbers.integer(1, Sample.HEAVIEST),
                                        1L,
                                        Sample::weight);
                        var identifies =
                                fields.orElse(
                                        "identifies",
                                        NamedValues.byId(Scalars.text(), Limits.ID, NAMES),
                                        Map.of(),
                                        Sample::identifies);
                        var succeeds =
                                fields.required(
                                        "succeeds",
                                        Listing.of(
                                                "ids",
                                                Scalars.text(),
                                                0,
                                                Hierarchy.MOST_CLASSIFIERS),
                                        Sample::succeeds);
                        return values ->
                                new Sample(
                                        values.of(weight),
                                        values.of(identifies),
                                        values.of(succeeds));
                    });

    private static final Format<Hierarchy> FORMAT = format(false);
    private static final Format<Hierarchy> POSSIBLE = format(true);

    private Hierarchies() {}

    /**
     * Reads a hierarchy.
     *
     * @throws InvalidInput with every error of the file (the first 100)
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Hierarchy read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a hierarchy that is in memory; it may be one that no tree answers in its limits. */
    public static Hierarchy read(Document document) {
        return FORMAT.read(document);
    }

    /** The same, refusing a hierarchy that no tree answers in its limits. */
    public static Hierarchy readPossible(Document document) {
        return POSSIBLE.read(document);
    }

    /**
     * Which limits of a hierarchy that can be read the deterministic classifier alone breaks, with
     * their places; none where it is feasible.
     */
    public static List<InputError> impossibilities(Document document) {
        try {
            readPossible(document);
            return List.of();
        } catch (InvalidInput infeasible) {
            return infeasible.errors();
        }
    }

    /** Writes a hierarchy, whole or not at all: the same hierarchy gives the same bytes. */
    public static void write(Hierarchy hierarchy, Path target) {
        FORMAT.write(hierarchy, target);
    }

    /** Writes a hierarchy to a stream, which stays open. */
    public static void write(Hierarchy hierarchy, OutputStream target) {
        FORMAT.write(hierarchy, target);
    }

    /** The JSON Schema of hierarchies. */
    public static String schema() {
        return FORMAT.schema();
    }

    private static Format<Hierarchy> format(boolean possible) {
        return new Format<>(TAG, "A hierarchy of expert classifiers", content(possible));
    }

    private static Structure<Hierarchy> content(boolean possible) {
        return Structure.onePerLine(
                "hierarchy",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var name = fields.required("name", Scalars.name(), Hierarchy::name);
                    var description =
                            fields.orElse(
                                    "description", Scalars.text(), "", Hierarchy::description);
                    var superClasses =
                            fields.required(
                                    "superClasses",
                                    Listing.of(
                                            "super-classes",
                                            Quantities.ID,
                                            1,
                                            Hierarchy.MOST_SUPER_CLASSES),
                                    Hierarchy::superClasses);
                    var classifiers =
                            fields.required(
                                    "classifiers",
                                    Listing.of("classifiers", EXPERT, 1, Hierarchy.MOST_CLASSIFIERS)
                                            .onePerLine(),
                                    Hierarchy::classifiers);
                    var samples =
                            fields.required(
                                    "samples",
                                    Listing.of("samples", SAMPLE, 1, Hierarchy.MOST_SAMPLES)
                                            .onePerLine(),
                                    Hierarchy::samples);
                    var deadline = fields.optionalLong("deadline", DURATION, Hierarchy::deadline);
                    var memory =
                            fields.optionalLong(
                                    "memoryBytes", Quantities.CAPACITY, Hierarchy::memoryBytes);
                    var capacities =
                            fields.orElse(
                                    "capacities",
                                    Cascades.CAPACITIES,
                                    Map.of(),
                                    Hierarchy::capacities);
                    return values -> {
                        var hierarchy =
                                new Hierarchy(
                                        values.of(name),
                                        values.of(description),
                                        values.of(superClasses),
                                        values.of(classifiers),
                                        values.of(samples),
                                        values.of(deadline),
                                        values.of(memory),
                                        values.of(capacities));
                        if (possible && !hierarchy.impossibilities().isEmpty())
                            throw new InvalidValue(hierarchy.impossibilities());
                        return hierarchy;
                    };
                });
    }
}
