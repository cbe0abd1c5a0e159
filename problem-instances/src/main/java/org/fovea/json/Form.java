package org.fovea.json;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.input.InvalidValue;

/**
 * How values of one type look in JSON: one declaration that reads them, writes them and describes
 * them as a schema.
 *
 * @param <T> the values
 */
public abstract class Form<T> {

    Form() {}

    /**
     * Reads the value whose first token is the current one and leaves its last token current.
     *
     * @return empty where the value is wrong, which has then been reported
     */
    abstract Optional<T> read(Reading in);

    /** Writes the value. */
    abstract void write(T value, Writing out);

    /** What may stand here, as the end of "expected ...". */
    abstract String expected();

    /** The JSON Schema (2020-12) of such values; named structures go to {@code definitions}. */
    abstract Map<String, Object> schema(Map<String, Object> definitions);

    /**
     * The same JSON for another type: {@code from} may throw {@link InvalidValue}, {@code to} is
     * its inverse.
     */
    public final <V> Form<V> as(Function<T, V> from, Function<V, T> to) {
        var raw = this;
        return new Form<>() {
            @Override
            Optional<V> read(Reading in) {
                var value = raw.read(in);
                if (value.isEmpty()) return Optional.empty();
                try {
                    return Optional.of(from.apply(value.get()));
                } catch (InvalidValue invalid) {
                    in.refuse(invalid);
                    return Optional.empty();
                }
            }

            @Override
            void write(V value, Writing out) {
                raw.write(to.apply(value), out);
            }

            @Override
            String expected() {
                return raw.expected();
            }

            @Override
            Map<String, Object> schema(Map<String, Object> definitions) {
                return raw.schema(definitions);
            }
        };
    }
}
