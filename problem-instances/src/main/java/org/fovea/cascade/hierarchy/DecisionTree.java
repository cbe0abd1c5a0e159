package org.fovea.cascade.hierarchy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fovea.cascade.Claim;
import org.fovea.input.Text;

/**
 * Whom to ask first and, by what was answered, whom next, as a file states it; it may break the
 * rules, which the judge tells.
 *
 * @param instance the hierarchy's name
 * @param nodes the first is the root; a node is followed by later ones
 */
public record DecisionTree(String instance, Optional<Claim> claim, List<Node> nodes) {

    /**
     * One question.
     *
     * @param ask id of the classifier
     * @param unsure index of the node that follows where it does not know; absent for the one that
     *     always answers
     * @param superClasses index of the node that follows each super-class that an identifier tells
     */
    public record Node(String ask, OptionalInt unsure, Map<String, Integer> superClasses) {

        public Node {
            var sorted = new TreeMap<String, Integer>(Text.BY_CODE_POINT);
            sorted.putAll(superClasses);
            superClasses = Collections.unmodifiableMap(sorted);
        }
    }

    public DecisionTree {
        nodes = List.copyOf(nodes);
    }
}
