package org.fovea.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/**
 * A document inside another one, kept as the bytes that stand there: whoever uses it reads it as if
 * it were a file of its own, with errors of its own. Here it is only known to be one JSON object.
 */
public final class Embedded extends Form<Document> {

    private final String name;

    private Embedded(String name) {
        this.name = name;
    }

    /**
     * A document.
     *
     * @param name what messages about its content call it
     */
    public static Embedded of(String name) {
        return new Embedded(name);
    }

    @Override
    Optional<Document> read(Reading in) {
        if (in.token() == JsonToken.START_OBJECT) return Optional.of(in.enclosed(name));
        in.refuse(expected(), "");
        return Optional.empty();
    }

    @Override
    void write(Document value, Writing out) {
        out.raw(new String(value.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    String expected() {
        return "an object, the " + name + " itself";
    }

    @Override
    Map<String, Object> schema(Map<String, Object> definitions) {
        return Schema.of("type", "object");
    }
}
