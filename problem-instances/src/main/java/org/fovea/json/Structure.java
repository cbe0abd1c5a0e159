package org.fovea.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object with known fields. Its declaration reads as the table of a specification, field by
 * field:
 *
 * <pre>{@code
 * Structure.of("Point", fields -> {
 *     var x = fields.required("x", Numbers.integer(0, 9), Point::x);
 *     var y = fields.withDefault("y", Numbers.integer(0, 9), 0, Point::y);
 *     return values -> new Point(values.of(x), values.of(y));
 * })
 * }</pre>
 *
 * <p>Fields are written in the order of their declaration, those that equal their default not at
 * all. Unknown and repeated fields are errors; a field whose name starts with {@code x-} is
 * skipped.
 */
public final class Structure<T> extends Form<T> {

    private static final String IGNORED = "x-";

    private final String name;
    private final List<Field.Part<T, ?>> parts;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<Condition> conditions;
    private final Function<Values, T> build;
    private final boolean lines;
    private final boolean opening;

    private Structure(
            String name,
            List<Field.Part<T, ?>> parts,
            List<Condition> conditions,
            Function<Values, T> build,
            boolean lines,
            boolean opening) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.conditions = List.copyOf(conditions);
        this.build = build;
        this.lines = lines;
        this.opening = opening;
        for (int i = 0; i < parts.size(); i++) indices.put(parts.get(i).name(), i);
    }

    /**
     * A structure.
     *
     * @param name its name in schemas
     * @param declaration declares the fields and returns the constructor of values
     */
    public static <T> Structure<T> of(
            String name, Function<Fields<T>, Function<Values, T>> declaration) {
        return declared(name, declaration, false);
    }

    /** The same, each field written on a line of its own. */
    public static <T> Structure<T> onePerLine(
            String name, Function<Fields<T>, Function<Values, T>> declaration) {
        return declared(name, declaration, true);
    }

    private static <T> Structure<T> declared(
            String name, Function<Fields<T>, Function<Values, T>> declaration, boolean lines) {
        var fields = new Fields<T>();
        var build = declaration.apply(fields);
        return new Structure<>(name, fields.parts, fields.conditions, build, lines, false);
    }

    /** The same for reading only as far as the first field that it does not know. */
    Structure<T> opening() {
        return new Structure<>(name, parts, conditions, build, lines, true);
    }

    @Override
    Optional<T> read(Reading in) {
        if (in.token() != JsonToken.START_OBJECT) {
            in.refuse(expected(), "");
            return Optional.empty();
        }
        var content = new Content(new @Nullable Object[parts.size()], new boolean[parts.size()]);
        boolean whole = true;
        for (int next = 0; in.nextField(); next++) {
            String field = in.name();
            int index =
                    next < parts.size() && parts.get(next).name().equals(field)
                            ? next
                            : index(field);
            if (index < 0 && opening && !field.startsWith(IGNORED)) break;
            if (index < 0) unknown(field, content, in);
            else if (content.named[index])
                in.refuseField(Text.quoted(field) + " again", "each field once", "");
            else whole &= value(index, content, in);
        }
        whole &= complete(content, in);
        return whole ? built(content, in) : Optional.empty();
    }

    private int index(String field) {
        Integer index = indices.get(field);
        return index == null ? -1 : index;
    }

    private boolean value(int index, Content content, Reading in) {
        var part = parts.get(index);
        content.named[index] = true;
        in.nextValue();
        if (in.token() == JsonToken.VALUE_NULL && !part.required()) {
            in.refuse(part.form().expected(), "leave the field out");
            return false;
        }
        part.read(in).ifPresent(value -> content.values[index] = value);
        return content.values[index] != null;
    }

    private void unknown(String field, Content content, Reading in) {
        if (field.startsWith(IGNORED)) {
            in.skipValue();
            return;
        }
        var nearest = Nearest.to(field, indices.keySet());
        String known = "one of " + String.join(", ", parts.stream().map(Field.Part::name).toList());
        in.refuseField(
                "unknown field " + Text.quoted(field),
                known,
                nearest.map(meant -> "did you mean " + Text.quoted(meant) + "?").orElse(""));
        nearest.ifPresent(content.misspelt::add);
    }

    /**
     * Fills in what may be missing, reports what may not, and checks which fields stand together.
     */
    private boolean complete(Content content, Reading in) {
        boolean whole = true;
        for (int i = 0; i < parts.size(); i++) {
            if (content.named[i]) continue;
            var part = parts.get(i);
            if (part.missing().isPresent()) {
                content.values[i] = part.missing().get();
                continue;
            }
            whole = false;
            if (content.misspelt.contains(part.name())) continue; // reported once, where it stands
            in.refuseWhole(
                    "no " + Text.quoted(part.name()),
                    part.form().expected() + " in that field",
                    "");
        }
        for (var condition : conditions) whole &= condition.holds(content, in);
        return whole;
    }

    private Optional<T> built(Content content, Reading in) {
        try {
            return Optional.of(build.apply(new Values(content.values)));
        } catch (InvalidValue invalid) {
            in.refuse(invalid);
        } catch (InvalidInput another) { // of a file that this value refers to
            in.refuse(another);
        }
        return Optional.empty();
    }

    @Override
    void write(T value, Writing out) {
        out.startObject(lines ? Writing.Lines.EACH_FIELD : Writing.Lines.NONE);
        for (var part : parts) part.write(value, out);
        out.endObject();
    }

    @Override
    String expected() {
        return "an object with " + String.join(", ", parts.stream().map(Field.Part::name).toList());
    }

    @Override
    Map<String, Object> schema(Map<String, Object> definitions) {
        if (!definitions.containsKey(name)) {
            definitions.put(
                    name,
                    Map.of()); // holds its place, so that definitions stand in order of first use
            definitions.put(name, body(definitions));
        }
        return Schema.of("$ref", "#/$defs/" + name);
    }

    /** The schema itself, not a reference to it. */
    Map<String, Object> body(Map<String, Object> definitions) {
        var properties = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            properties.put(part.name(), part.schema(definitions));
        }
        var schema = Schema.of("type", "object", "properties", properties);
        schema.put("patternProperties", Schema.of("^" + IGNORED, true));
        schema.put("additionalProperties", false);
        var required = parts.stream().filter(Field.Part::required).map(Field.Part::name).toList();
        if (!required.isEmpty()) schema.put("required", required);
        var rules = conditions.stream().map(Condition::schema).toList();
        if (!rules.isEmpty()) schema.put("allOf", rules);
        return schema;
    }

    /**
     * What was read of one object so far; {@code misspelt} holds the names that unknown fields come
     * near to.
     */
    static final class Content {

        final @Nullable Object[] values;
        final boolean[] named;
        final List<String> misspelt = new ArrayList<>(0);

        Content(@Nullable Object[] values, boolean[] named) {
            this.values = values;
            this.named = named;
        }

        boolean misspelt(Field<?> field) {
            return misspelt.contains(field.name());
        }
    }

    /** The values of one object's fields, complete. */
    public static final class Values {

        private final @Nullable Object[] values;

        private Values(@Nullable Object[] values) {
            this.values = values;
        }

        /** The value of a field that this structure declared. */
        public <V> V of(Field<V> field) {
            return field.in(values);
        }
    }

    /** Fields that stand together; where one is there, so are the others. */
    public record Shape(List<Field<?>> fields) {

        /** These fields; none of the others that some shape names. */
        public static Shape of(Field<?>... fields) {
            return new Shape(List.of(fields));
        }
    }

    /** Declares the fields of a structure. */
    public static final class Fields<T> {

        private final List<Field.Part<T, ?>> parts = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();

        private Fields() {}

        /** A field that must be there. */
        public <V> Field<V> required(String name, Form<V> form, Function<T, V> value) {
            return add(
                    new Field.Part<>(
                            name,
                            form,
                            Optional.empty(),
                            read -> read,
                            Optional.empty(),
                            whole -> Optional.of(value.apply(whole))));
        }

        /** A field that may be absent. */
        public <V> Field<Optional<V>> optional(
                String name, Form<V> form, Function<T, Optional<V>> value) {
            return add(
                    new Field.Part<>(
                            name,
                            form,
                            Optional.of(Optional.empty()),
                            Optional::of,
                            Optional.empty(),
                            value));
        }

        /** A long that may be absent. */
        public Field<OptionalLong> optionalLong(
                String name, Form<Long> form, Function<T, OptionalLong> value) {
            return add(
                    new Field.Part<>(
                            name,
                            form,
                            Optional.of(OptionalLong.empty()),
                            OptionalLong::of,
                            Optional.empty(),
                            whole -> {
                                var present = value.apply(whole);
                                return present.isPresent()
                                        ? Optional.of(present.getAsLong())
                                        : Optional.empty();
                            }));
        }

        /** An int that may be absent. */
        public Field<OptionalInt> optionalInt(
                String name, Form<Integer> form, Function<T, OptionalInt> value) {
            return add(
                    new Field.Part<>(
                            name,
                            form,
                            Optional.of(OptionalInt.empty()),
                            OptionalInt::of,
                            Optional.empty(),
                            whole -> {
                                var present = value.apply(whole);
                                return present.isPresent()
                                        ? Optional.of(present.getAsInt())
                                        : Optional.empty();
                            }));
        }

        /**
         * A field that stands for {@code absent} where it is absent, and is left out where it has
         * that value.
         */
        public <V> Field<V> withDefault(String name, Form<V> form, V absent, Function<T, V> value) {
            return defaulting(name, form, absent, Optional.of(absent), value);
        }

        /**
         * As {@link #withDefault}, for an optional field whose absence its type can say: the schema
         * names no default.
         */
        public <V> Field<V> orElse(String name, Form<V> form, V absent, Function<T, V> value) {
            return defaulting(name, form, absent, Optional.empty(), value);
        }

        private <V> Field<V> defaulting(
                String name, Form<V> form, V absent, Optional<V> stated, Function<T, V> value) {
            return add(
                    new Field.Part<>(
                            name,
                            form,
                            Optional.of(absent),
                            read -> read,
                            stated,
                            whole ->
                                    Optional.of(value.apply(whole))
                                            .filter(present -> !present.equals(absent))));
        }

        /** The fields may stand only where {@code decider} has the value {@code needed}. */
        public <V> void onlyWhere(Field<V> decider, V needed, Field<?>... dependents) {
            conditions.add(new Condition.OnlyWhere(decider, needed, List.of(dependents)));
        }

        /**
         * Of the fields named in {@code shapes}, exactly those of one shape are there.
         *
         * @param expected the shapes in words
         */
        public void oneShapeOf(String expected, Shape... shapes) {
            conditions.add(new Condition.OneShape(expected, List.of(shapes)));
        }

        /**
         * Something that the schema says beyond fields; the constructor of the values must refuse
         * the same.
         */
        public void alsoInSchema(Map<String, Object> rule) {
            conditions.add(new Condition.Elsewhere(rule));
        }

        private <V> Field<V> add(Field.Part<T, ?> part) {
            parts.add(part);
            return new Field<>(parts.size() - 1, part.name());
        }
    }
}
