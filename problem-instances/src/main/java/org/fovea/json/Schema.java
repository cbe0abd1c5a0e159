package org.fovea.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of a JSON Schema as maps, lists and scalars, in the order in which they are written. */
final class Schema {

    /** The dialect that all schemas are written in. */
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schema() {}

    /** A piece that writes itself. */
    @FunctionalInterface
    interface Piece {
        void write(Writing out);
    }

    /** An object of alternating keys and values. */
    static Map<String, Object> of(Object... keysAndValues) {
        var schema = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2)
            schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return schema;
    }

    /** Writes a piece. */
    static void write(Object piece, Writing out) {
        switch (piece) {
            case Map<?, ?> object -> {
                out.startObject(Writing.Lines.EACH_FIELD);
                object.forEach((key, value) -> {
                    out.field((String) key);
                    write(value, out);
                });
                out.endObject();
            }
            case List<?> array -> {
                boolean flat = array.stream().noneMatch(Map.class::isInstance);
                out.startArray(flat ? Writing.Lines.NONE : Writing.Lines.EACH_FIELD);
                array.forEach(element -> write(element, out));
                out.endArray();
            }
            case Piece itself -> itself.write(out);
            case Boolean flag -> out.flag(flag);
            case Number number -> out.number(number.toString());
            default -> out.text((String) piece);
        }
    }
}
