package org.fovea.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonToken;

/** One of two forms, told apart before the value is read. */
public final class Either<T> extends Form<T> {

    private final Predicate<Reading> readsAsFirst;
    private final Predicate<T> writesAsFirst;
    private final Map<String, Object> condition;
    private final Form<T> first;
    private final Form<T> second;

    private Either(
            Predicate<Reading> readsAsFirst,
            Predicate<T> writesAsFirst,
            Map<String, Object> condition,
            Form<T> first,
            Form<T> second) {
        this.readsAsFirst = readsAsFirst;
        this.writesAsFirst = writesAsFirst;
        this.condition = condition;
        this.first = first;
        this.second = second;
    }

    /**
     * Objects with the field {@code name} have the form {@code with}; so are values written that
     * {@code writesWith} picks.
     */
    public static <T> Either<T> byField(
            String name, Form<T> with, Form<T> without, Predicate<T> writesWith) {
        var condition = Schema.of("required", List.of(name));
        return new Either<>(in -> in.hasField(name), writesWith, condition, with, without);
    }

    /** Strings have the form {@code text}; so are values written that {@code writesText} picks. */
    public static <T> Either<T> byString(Form<T> text, Form<T> otherwise, Predicate<T> writesText) {
        var condition = Schema.of("type", "string");
        return new Either<>(
                in -> in.token() == JsonToken.VALUE_STRING, writesText, condition, text, otherwise);
    }

    @Override
    Optional<T> read(Reading in) {
        return (readsAsFirst.test(in) ? first : second).read(in);
    }

    @Override
    void write(T value, Writing out) {
        (writesAsFirst.test(value) ? first : second).write(value, out);
    }

    @Override
    String expected() {
        return second.expected() + ", or " + first.expected();
    }

    @Override
    Map<String, Object> schema(Map<String, Object> definitions) {
        return Schema.of(
                "if",
                condition,
                "then",
                first.schema(definitions),
                "else",
                second.schema(definitions));
    }
}
