package org.fovea.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** An array of values of one form. */
public final class Listing<E> extends Form<List<E>> {

    private final String elements;
    private final Form<E> element;
    private final int least;
    private final int most;
    private final boolean lines;

    private Listing(String elements, Form<E> element, int least, int most, boolean lines) {
        this.elements = elements;
        this.element = element;
        this.least = least;
        this.most = most;
        this.lines = lines;
    }

    /**
     * {@code least} to {@code most} elements; reading stops to keep them at the first one too many.
     *
     * @param elements what they are, for messages: {@code "devices"}
     */
    public static <E> Listing<E> of(String elements, Form<E> element, int least, int most) {
        return new Listing<>(elements, element, least, most, false);
    }

    /** The same, each element written on a line of its own. */
    public Listing<E> onePerLine() {
        return new Listing<>(elements, element, least, most, true);
    }

    @Override
    Optional<List<E>> read(Reading in) {
        if (in.token() != JsonToken.START_ARRAY) {
            in.refuse(
                    expected(),
                    in.token() == JsonToken.START_OBJECT ? "put it in brackets: [ ... ]" : "");
            return Optional.empty();
        }
        var list = new ArrayList<E>();
        int count = 0;
        while (in.nextElement()) {
            if (count++ == most) {
                in.refuse(
                        "more than " + most + " elements", "at most " + most + " " + elements, "");
                in.skipRestOfArray();
                return Optional.empty();
            }
            element.read(in).ifPresent(list::add);
        }
        if (count < least) in.refuseWhole("an array of " + count, expected(), "");
        return list.size() == count && count >= least ? Optional.of(list) : Optional.empty();
    }

    @Override
    void write(List<E> value, Writing out) {
        out.startArray(lines ? Writing.Lines.EACH_FIELD : Writing.Lines.NONE);
        for (E each : value) element.write(each, out);
        out.endArray();
    }

    @Override
    String expected() {
        return "an array of " + (least > 0 ? least + " to " : "at most ") + most + " " + elements;
    }

    @Override
    Map<String, Object> schema(Map<String, Object> definitions) {
        var schema = Schema.of("type", "array", "items", element.schema(definitions));
        if (least > 0) schema.put("minItems", least);
        schema.put("maxItems", most);
        return schema;
    }
}
