package org.fovea.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads trace events as strictly as the format can be read (Google, Trace Event Format): every
 * event has what its phase demands and nothing else, threads are named before they are used, and
 * complete events of one thread nest (ours do not even overlap).
 */
final class TraceEventFile {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    final List<Map<?, ?>> launches = new ArrayList<>();
    final List<Map<?, ?>> misses = new ArrayList<>();
    final Map<List<Object>, Object> threads = new LinkedHashMap<>();
    final Map<Object, Object> processes = new LinkedHashMap<>();

    private TraceEventFile() {}

    static TraceEventFile read(byte[] bytes) {
        var file = new TraceEventFile();
        var whole = (Map<?, ?>) parsed(bytes);
        assertThat(keys(whole)).containsOnly("traceEvents", "displayTimeUnit");
        assertThat(whole.get("displayTimeUnit")).isIn("ms", "ns");
        for (var event : (List<?>) whole.get("traceEvents")) file.take((Map<?, ?>) event);
        file.assertNoOverlap();
        return file;
    }

    private void take(Map<?, ?> event) {
        assertThat(event.get("name")).isInstanceOf(String.class);
        assertThat(event.get("args")).isInstanceOf(Map.class);
        var thread = List.of(number(event, "pid"), number(event, "tid"));
        switch ((String) event.get("ph")) {
            case "M" -> {
                assertThat(keys(event)).containsOnly("name", "ph", "pid", "tid", "args");
                var name = ((Map<?, ?>) event.get("args")).get("name");
                assertThat(name).isInstanceOf(String.class);
                if (event.get("name").equals("process_name"))
                    assertThat(processes.put(thread.getFirst(), name)).isNull();
                else {
                    assertThat(event.get("name")).isEqualTo("thread_name");
                    assertThat(threads.put(List.copyOf(thread), name)).isNull();
                }
            }
            case "X" -> {
                assertThat(keys(event))
                        .containsOnly("name", "ph", "ts", "dur", "pid", "tid", "args");
                assertThat(number(event, "ts")).isNotNegative();
                assertThat(number(event, "dur")).isPositive();
                assertThat(threads).containsKey(List.copyOf(thread));
                launches.add(event);
            }
            case "i" -> {
                assertThat(keys(event)).containsOnly("name", "ph", "ts", "pid", "tid", "s", "args");
                assertThat(event.get("s")).isIn("g", "p", "t");
                assertThat(number(event, "ts")).isNotNegative();
                assertThat(threads).containsKey(List.copyOf(thread));
                misses.add(event);
            }
            default -> throw new AssertionError("phase " + event.get("ph"));
        }
        assertThat(processes).containsKey(thread.getFirst());
    }

    private void assertNoOverlap() {
        for (var one : launches)
            for (var other : launches)
                if (one != other
                        && one.get("pid").equals(other.get("pid"))
                        && one.get("tid").equals(other.get("tid"))
                        && number(one, "ts") <= number(other, "ts"))
                    assertThat(number(one, "ts") + number(one, "dur"))
                            .isLessThanOrEqualTo(number(other, "ts"));
    }

    static long number(Map<?, ?> event, String field) {
        return (Long) event.get(field);
    }

    private static Set<String> keys(Map<?, ?> object) {
        return object.keySet().stream()
                .map(String.class::cast)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Object parsed(byte[] bytes) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            var value = value(parser);
            assertThat(parser.nextToken()).isNull();
            return value;
        }
    }

    private static Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                var object = new LinkedHashMap<String, Object>();
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = in.currentName();
                    in.nextToken();
                    object.put(name, value(in));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = new ArrayList<Object>();
                while (in.nextToken() != JsonToken.END_ARRAY) array.add(value(in));
                yield array;
            }
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT -> in.getLongValue();
            default -> throw new AssertionError("token " + in.currentToken());
        };
    }
}
