package org.fovea.json;

import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a {@link Structure}, by which its value is asked for.
 *
 * @param <V> what reading yields: the value, or an {@code Optional} of it where it may be absent without a default
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

    String name() {
        return name;
    }

    /**
     * What a structure knows of a field.
     *
     * @param <T> the structure's values
     * @param <W> the field's values as its form has them
     * @param missing what reading yields without the field; empty where it is required
     * @param wrapped whether reading yields an {@code Optional}
     * @param standard the default as JSON, where it is a scalar
     * @param written the value to write; empty where the field is left out
     */
    record Part<T, W>(
            String name,
            Form<W> form,
            Optional<Object> missing,
            boolean wrapped,
            Optional<Object> standard,
            Function<T, Optional<W>> written) {

        boolean required() {
            return missing.isEmpty();
        }

        Optional<Object> read(Reading in) {
            return form.read(in).map(value -> wrapped ? Optional.of(value) : value);
        }

        void write(T value, Writing out) {
            written.apply(value).ifPresent(present -> {
                out.field(name);
                form.write(present, out);
            });
        }
    }
}
