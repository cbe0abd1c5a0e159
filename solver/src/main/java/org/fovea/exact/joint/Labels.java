package org.fovea.exact.joint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States by key that no other dominates. */
final class Labels {

    private final Dominance dominance;
    private final Map<Long, List<State>> known = new HashMap<>();

    Labels(Joint joint) {
        dominance = new Dominance(joint);
    }

    /** Whether a state that is known dominates this one. */
    boolean dominated(State state) {
        for (var other : known.getOrDefault(state.key, List.of()))
            if (dominance.dominates(other, state)) return true;
        return false;
    }

    /** Adds a state, and marks those that it dominates; returns how many it drove out. */
    int add(State state) {
        var alike = known.computeIfAbsent(state.key, key -> new ArrayList<>(1));
        int before = alike.size();
        alike.removeIf(other -> {
            if (!dominance.dominates(state, other)) return false;
            other.dominated = true;
            return true;
        });
        alike.add(state);
        return before + 1 - alike.size();
    }
}
