package org.fovea.json;

import java.io.OutputStream;
import java.util.ArrayDeque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Canonical JSON on a stream: the same value gives the same bytes, and one change changes few
 * lines.
 */
final class Writing implements AutoCloseable {

    /**
     * How an object or array is laid out; whatever stands inside a {@code NONE} is on the same
     * line.
     */
    enum Lines {
        NONE,
        EACH_FIELD
    }

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Layout layout = new Layout();
    private final JsonGenerator generator;

    /** Leaves {@code target} open. */
    Writing(OutputStream target) {
        generator =
                JSON.createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public PrettyPrinter getPrettyPrinter() {
                                return layout;
                            }

                            @Override
                            public boolean hasPrettyPrinter() {
                                return true;
                            }
                        },
                        target);
    }

    void startObject(Lines lines) {
        layout.next = lines;
        generator.writeStartObject();
    }

    void field(String name) {
        generator.writeName(name);
    }

    void endObject() {
        generator.writeEndObject();
    }

    void startArray(Lines lines) {
        layout.next = lines;
        generator.writeStartArray();
    }

    void endArray() {
        generator.writeEndArray();
    }

    void text(String value) {
        generator.writeString(value);
    }

    void integer(long value) {
        generator.writeNumber(value);
    }

    /** A number as text, already plain. */
    void number(String plain) {
        generator.writeNumber(plain);
    }

    /** JSON that is written already. */
    void raw(String json) {
        generator.writeRawValue(json);
    }

    void flag(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    public void close() {
        generator.writeRaw('\n');
        generator.flush();
        generator.close();
    }

    /**
     * Two spaces of indentation; inside a part that stays on one line, a space after commas and
     * colons.
     */
    private static final class Layout implements PrettyPrinter {

        private final ArrayDeque<Lines> open = new ArrayDeque<>();
        private Lines next = Lines.NONE;

        @Override
        public void writeStartObject(JsonGenerator out) {
            start(out, '{');
        }

        @Override
        public void writeStartArray(JsonGenerator out) {
            start(out, '[');
        }

        @Override
        public void beforeObjectEntries(JsonGenerator out) {
            first(out);
        }

        @Override
        public void beforeArrayValues(JsonGenerator out) {
            first(out);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) {
            separate(out);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) {
            separate(out);
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator out) {
            out.writeRaw(": ");
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) {
            end(out, entries, '}');
        }

        @Override
        public void writeEndArray(JsonGenerator out, int values) {
            end(out, values, ']');
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator out) {
            out.writeRaw('\n');
        }

        private void start(JsonGenerator out, char bracket) {
            boolean inside = open.peek() == Lines.NONE;
            open.push(inside ? Lines.NONE : next);
            out.writeRaw(bracket);
        }

        private void first(JsonGenerator out) {
            if (open.peek() == Lines.EACH_FIELD) line(out);
        }

        private void separate(JsonGenerator out) {
            out.writeRaw(',');
            if (open.peek() == Lines.EACH_FIELD) line(out);
            else out.writeRaw(' ');
        }

        private void end(JsonGenerator out, int entries, char bracket) {
            if (open.pop() == Lines.EACH_FIELD && entries > 0) line(out);
            out.writeRaw(bracket);
        }

        private void line(JsonGenerator out) {
            out.writeRaw('\n');
            for (int i = 0; i < open.size(); i++) out.writeRaw("  ");
        }
    }
}
