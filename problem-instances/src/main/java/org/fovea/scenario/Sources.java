package org.fovea.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Where the standard values of knobs come from, as one sentence. */
final class Sources {

    private Sources() {}

    /** Each source with its knobs; a knob that has no standard value has nothing to tell. */
    static String told(List<Knob> knobs) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var knob : knobs)
            if (knob.standard().isPresent())
                names.computeIfAbsent(knob.source(), _ -> new ArrayList<>()).add(knob.name());
        return names.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; ", "Sources: ", "."));
    }
}
