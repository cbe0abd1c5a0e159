package org.fovea.json;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fovea.input.Text;
import tools.jackson.core.JsonToken;

/**
 * An object whose keys are names that the file's author chose, written in code-point order.
 *
 * <p>Its keys are no fields: one that starts with {@code x-} is a name like any other.
 */
public final class NamedValues<V> extends Form<Map<String, V>> {

    private final Form<V> value;
    private final String pattern;
    private final int longest;
    private final int most;

    private NamedValues(Form<V> value, String pattern, int longest, int most) {
        this.value = value;
        this.pattern = pattern;
        this.longest = longest;
        this.most = most;
    }

    /** At most {@code most} values by ids of at most {@code longest} code points. */
    public static <V> NamedValues<V> byId(Form<V> value, int longest, int most) {
        return new NamedValues<>(value, "^[" + Scalars.VISIBLE + "]+$", longest, most);
    }

    /** At most {@code most} values by names of a pattern that Java and ECMAScript read alike. */
    public static <V> NamedValues<V> matching(String pattern, Form<V> value, int most) {
        return new NamedValues<>(value, pattern, Integer.MAX_VALUE, most);
    }

    @Override
    Optional<Map<String, V>> read(Reading in) {
        if (in.token() != JsonToken.START_OBJECT) {
            in.refuse(expected(), "");
            return Optional.empty();
        }
        in.names();
        var values = namedValues(in);
        in.endOfNames();
        return values;
    }

    private Optional<Map<String, V>> namedValues(Reading in) {
        var values = new TreeMap<String, V>(Text.BY_CODE_POINT);
        int count = 0;
        boolean whole = true;
        while (in.nextField()) {
            String name = in.name();
            if (count++ == most) {
                in.refuseField("more than " + most + " names", "at most " + most, "");
                in.skipRestOfObject();
                return Optional.empty();
            }
            if (values.containsKey(name)) {
                in.refuseField(Text.quoted(name) + " again", "each name once", "");
                whole = false;
                continue;
            }
            in.nextValue();
            var read = value.read(in);
            whole &= read.isPresent();
            read.ifPresent(present -> values.put(name, present));
        }
        return whole ? Optional.of(values) : Optional.empty();
    }

    @Override
    void write(Map<String, V> values, Writing out) {
        var sorted = new TreeMap<String, V>(Text.BY_CODE_POINT);
        sorted.putAll(values);
        out.startObject(Writing.Lines.NONE);
        sorted.forEach((name, each) -> {
            out.field(name);
            value.write(each, out);
        });
        out.endObject();
    }

    @Override
    String expected() {
        return "an object of names, each with " + value.expected();
    }

    @Override
    Map<String, Object> schema(Map<String, Object> definitions) {
        var names = Schema.of("pattern", pattern);
        if (longest < Integer.MAX_VALUE) names.put("maxLength", longest);
        return Schema.of(
                "type",
                "object",
                "propertyNames",
                names,
                "additionalProperties",
                value.schema(definitions),
                "maxProperties",
                most);
    }
}
