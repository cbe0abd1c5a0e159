package org.fovea.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import tools.jackson.core.JsonToken;

/**
 * JSON whose fields others define: what is asked for is read, everything else is passed over, and a
 * mistake is reported with its place as in a file of ours.
 *
 * <p>It stands at one value at a time and moves on by itself: whoever is handed a value reads it
 * once or leaves it. A file of hundreds of MB is read without a tree of it in memory. Of a field
 * that is there twice both values are handed on.
 */
public final class ForeignJson {

    private final Reading in;

    private ForeignJson(Reading in) {
        this.in = in;
    }

    /**
     * Reads a document from its outermost value on.
     *
     * @throws org.fovea.input.InvalidInput with every error found or reported, the first 100
     */
    public static void read(Document document, Consumer<ForeignJson> reader) {
        Reading.whole(
                document,
                in -> {
                    new ForeignJson(in).handTo(reader);
                    return Optional.of(true);
                },
                true);
    }

    /** Whether an object starts here. */
    public boolean object() {
        return in.token() == JsonToken.START_OBJECT;
    }

    /** Whether an array starts here. */
    public boolean array() {
        return in.token() == JsonToken.START_ARRAY;
    }

    /** Hands on each element of an array; anything else is reported as not {@code expected}. */
    public void elements(String expected, Consumer<ForeignJson> each) {
        if (!array()) {
            refuse(expected);
            return;
        }
        while (in.nextElement()) handTo(each);
    }

    /** Hands on the fields that are known; anything but an object is reported. */
    public void fields(String expected, Map<String, Consumer<ForeignJson>> known) {
        if (!object()) {
            refuse(expected);
            return;
        }
        while (in.nextField()) {
            var reader = Optional.ofNullable(known.get(in.name()));
            if (reader.isEmpty()) {
                in.skipValue();
                continue;
            }
            in.nextValue();
            handTo(reader.get());
        }
    }

    /** A number, exact; empty where it is none or out of every range, which has been reported. */
    public Optional<BigDecimal> decimal(String expected) {
        var value = in.number() ? Digits.parse(in.text()) : Optional.<BigDecimal>empty();
        if (value.isEmpty()) refuse(expected);
        return value;
    }

    /** A whole number that fits a long; empty where it is none, which has been reported. */
    public OptionalLong integer(String expected) {
        var value = in.token() == JsonToken.VALUE_NUMBER_INT ? in.integer(0) : OptionalLong.empty();
        if (value.isEmpty()) refuse(expected);
        return value;
    }

    /** A string; empty where it is none, which has been reported. */
    public Optional<String> text(String expected) {
        if (in.token() == JsonToken.VALUE_STRING) return Optional.of(in.text());
        refuse(expected);
        return Optional.empty();
    }

    /** Reports the value that starts here. */
    public void refuse(String expected) {
        in.refuse(expected, "");
    }

    /** Reports what is wrong with the object or array that was just read, or with a part of it. */
    public void refuse(Flaw flaw) {
        in.refuse(new InvalidValue(List.of(flaw)));
    }

    private void handTo(Consumer<ForeignJson> reader) {
        reader.accept(this);
        in.skipRestOfValue(); // does nothing where the value was read to its end
    }
}
