package org.fovea.report;

import java.util.HashMap;
import java.util.Map;

/** Things by their ids; asking for one that is not there is a defect of whoever asks. */
final class Register<V> {

    private final Map<String, V> entries = new HashMap<>();

    void enter(String id, V value) {
        entries.put(id, value);
    }

    /**
     * The entry of that id.
     *
     * @throws IllegalArgumentException where there is none: only what names nothing else than its
     *     instance has is shown
     */
    V of(String id) {
        var value = entries.get(id);
        if (value == null) throw new IllegalArgumentException("Nothing is named " + id + ".");
        return value;
    }
}
