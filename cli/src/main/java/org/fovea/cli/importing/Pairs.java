package org.fovea.cli.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.cli.usage.Given;

/**
 * What was typed as {@code person=2,car=1,default=1}: a value for each class, and one for all
 * others.
 *
 * @param others where {@code default} was typed
 */
record Pairs<T>(Map<String, T> classes, Optional<T> others) {

    private static final String OTHERS = "default";

    /** Reads each value as {@code reader} says. */
    static <T> Pairs<T> of(Given given, String example, Function<Given, T> reader) {
        var classes = new LinkedHashMap<String, T>();
        for (String pair : given.text().split(",", -1)) {
            int equals = pair.lastIndexOf('=');
            String name = pair.substring(0, Math.max(0, equals)).strip();
            if (name.isEmpty() || classes.containsKey(name))
                throw given.wrong("each class once, as in " + example, "");
            var value = new Given(given.option() + " " + name, pair.substring(equals + 1).strip());
            classes.put(name, reader.apply(value));
        }
        var others = Optional.ofNullable(classes.remove(OTHERS));
        return new Pairs<>(classes, others);
    }
}
