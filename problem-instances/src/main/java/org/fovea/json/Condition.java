package org.fovea.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.fovea.input.Text;

/** What the fields of a structure demand of each other's presence. */
sealed interface Condition {

    /** Whether it holds; reports where it does not. The reader stands at the end of the object. */
    boolean holds(Structure.Content content, Reading in);

    /** The condition in JSON Schema. */
    Map<String, Object> schema();

    /** Dependents may stand only where the deciding field has a value. */
    record OnlyWhere(Field<?> decider, Object needed, List<Field<?>> dependents)
            implements Condition {

        @Override
        public boolean holds(Structure.Content content, Reading in) {
            var value = content.values[decider.index()];
            if (value == null || value.equals(needed))
                return true; // a wrong decider was reported already
            boolean holds = true;
            for (var dependent : dependents) {
                if (!content.named[dependent.index()]) continue;
                holds = false;
                in.refuseInside(
                        dependent.name(),
                        Text.quoted(dependent.name()),
                        "that field only where "
                                + Text.quoted(decider.name())
                                + " is "
                                + shown(needed));
            }
            return holds;
        }

        @Override
        public Map<String, Object> schema() {
            var forbidden = new LinkedHashMap<String, Object>();
            for (var dependent : dependents) forbidden.put(dependent.name(), false);
            var where =
                    Schema.of(
                            "properties",
                            Schema.of(decider.name(), Schema.of("const", needed)),
                            "required",
                            List.of(decider.name()));
            return Schema.of("if", where, "then", true, "else", Schema.of("properties", forbidden));
        }

        private static String shown(Object value) {
            return value instanceof String text ? Text.quoted(text) : value.toString();
        }
    }

    /** Exactly the fields of one shape are there. */
    record OneShape(String expected, List<Structure.Shape> shapes) implements Condition {

        @Override
        public boolean holds(Structure.Content content, Reading in) {
            var governed = governed();
            for (var shape : shapes) {
                boolean fits =
                        governed.stream()
                                .allMatch(field ->
                                        content.named[field.index()]
                                                == shape.fields().contains(field));
                if (fits) return true;
            }
            if (governed.stream().anyMatch(content::misspelt))
                return false; // reported once, where it stands
            var present =
                    governed.stream()
                            .filter(field -> content.named[field.index()])
                            .map(field -> Text.quoted(field.name()))
                            .toList();
            String found = present.isEmpty() ? "neither" : String.join(" and ", present);
            in.refuseWhole(present.size() == 1 ? found + " alone" : found, expected, "");
            return false;
        }

        @Override
        public Map<String, Object> schema() {
            return Schema.of("anyOf", shapes.stream().map(this::shape).toList());
        }

        private Map<String, Object> shape(Structure.Shape shape) {
            var absent = new LinkedHashMap<String, Object>();
            for (var field : governed())
                if (!shape.fields().contains(field)) absent.put(field.name(), false);
            var schema = Schema.of("required", shape.fields().stream().map(Field::name).toList());
            if (!absent.isEmpty()) schema.put("properties", absent);
            return schema;
        }

        private LinkedHashSet<Field<?>> governed() {
            var fields = new LinkedHashSet<Field<?>>();
            shapes.forEach(shape -> fields.addAll(shape.fields()));
            return fields;
        }
    }

    /** Checked by the constructor of the values. */
    record Elsewhere(Map<String, Object> schema) implements Condition {

        @Override
        public boolean holds(Structure.Content content, Reading in) {
            return true;
        }
    }
}
