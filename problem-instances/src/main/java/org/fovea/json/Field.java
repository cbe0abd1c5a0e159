package org.fovea.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link Structure}, by which its value is asked for.
 *
 * @param <V> what reading yields: the value, or an {@code Optional} of it where it may be absent
 *     without a default
 */
public final class Field<V> {

    private final int index;
    private final String name;

    Field(int index, String name) {
        this.index = index;
        this.name = name;
    }

    int index() {
        return index;
    }

    @SuppressWarnings("unchecked") // a field's slot is filled by its own form
    V in(@Nullable Object[] slots) {
        return (V) Objects.requireNonNull(slots[index]);
    }

    String name() {
        return name;
    }

    /**
     * What a structure knows of a field.
     *
     * @param <T> the structure's values
     * @param <W> the field's values as its form has them
     * @param missing what reading yields without the field; empty where it is required
     * @param kept what reading yields of a value
     * @param standard the default, where the schema states one
     * @param written the value to write; empty where the field is left out
     */
    record Part<T, W>(
            String name,
            Form<W> form,
            Optional<Object> missing,
            Function<W, Object> kept,
            Optional<W> standard,
            Function<T, Optional<W>> written) {

        boolean required() {
            return missing.isEmpty();
        }

        Optional<Object> read(Reading in) {
            return form.read(in).map(kept);
        }

        Map<String, Object> schema(Map<String, Object> definitions) {
            var schema = new LinkedHashMap<>(form.schema(definitions));
            standard.ifPresent(
                    value -> schema.put("default", (Schema.Piece) out -> form.write(value, out)));
            return schema;
        }

        void write(T value, Writing out) {
            written.apply(value)
                    .ifPresent(present -> {
                        out.field(name);
                        form.write(present, out);
                    });
        }
    }
}
