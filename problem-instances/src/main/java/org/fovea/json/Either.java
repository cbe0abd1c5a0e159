package org.fovea.json;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonToken;

/** One of two forms, told apart before the value is read. */
public final class Either<T> extends Form<T> {

    private final Predicate<Reading> first;
    private final Form<? extends T> one;
    private final Form<? extends T> other;
    private final Class<? extends T> type;
    private final Map<String, Object> condition;

    private <A extends T> Either(
            Predicate<Reading> first, Map<String, Object> condition, Class<A> type, Form<A> one, Form<? extends T> other) {
        this.first = first;
        this.condition = condition;
        this.type = type;
        this.one = one;
        this.other = other;
    }

    /** Objects with the field {@code name} are values of {@code type} in the form {@code with}. */
    public static <T, A extends T> Either<T> byField(String name, Class<A> type, Form<A> with, Form<? extends T> without) {
        return new Either<>(in -> in.hasField(name), Schema.of("required", java.util.List.of(name)), type, with, without);
    }

    /** Strings are values of {@code type} in the form {@code text}. */
    public static <T, A extends T> Either<T> byString(Class<A> type, Form<A> text, Form<? extends T> otherwise) {
        return new Either<>(
                in -> in.token() == JsonToken.VALUE_STRING, Schema.of("type", "string"), type, text, otherwise);
    }

    @Override
    Optional<T> read(Reading in) {
        var form = first.test(in) ? one : other;
        if (form == other && in.scalar() && !in.number()) {
            in.refuse(expected(), "");
            return Optional.empty();
        }
        return form.read(in).map(value -> value);
    }

    @Override
    void write(T value, Writing out) {
        write(type.isInstance(value) ? one : other, value, out);
    }

    @SuppressWarnings("unchecked") // the form was chosen by the value's type
    private static <V> void write(Form<V> form, Object value, Writing out) {
        form.write((V) value, out);
    }

    @Override
    String expected() {
        return one.expected() + " or " + other.expected();
    }

    @Override
    Map<String, Object> schema(Map<String, Object> definitions) {
        return Schema.of(
                "if", condition, "then", one.schema(definitions), "else", other.schema(definitions));
    }
}
