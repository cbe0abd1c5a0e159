package org.fovea.schedule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fovea.instance.FileKind;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;

/**
 * A document that lies just inside or just outside one limit of its format: a sound one with one
 * piece replaced.
 */
record Probe(FileKind kind, String piece, String replacement, boolean good) {

    private static final String DEVICE =
            """
            {"id": "gpu", "sizeClasses": [32, 64], "memoryBytes": 5, "energyBudget": 6, "budgets": {"up": 7}, "launchOverhead": 8,
             "networks": [
              {"id": "n", "kind": "crop", "input": {"width": 64, "height": 65}, "storageBytes": 9, "needs": {"up": 10},
               "stages": [{"latency": [11], "energy": [12], "percentiles": {"p99": [13]}}],
               "accuracy": [{"sizeClass": 32, "byExit": [0.5]}]},
              {"id": "c", "kind": "canvas", "input": {"width": 66, "height": 67}, "stages": [{"latency": [14]}],
               "accuracy": [{"sizeClass": 64, "scale": 0.25, "byExit": [0.75]}], "packing": "rectangles", "padding": 15, "alignment": 16}],
             "measured": {"device": "d", "samples": 17}}\
            """;

    private static final String INSTANCE =
            """
            {"format": "fovea-instance/1", "name": "i", "description": "", "devices": [DEVICE], "tasks": [
             {"id": "t", "release": 20, "deadline": 21, "object": {"width": 22, "height": 23}, "weight": 2.5, "mandatory": true, "minExit": 1,
              "source": {"frame": 24, "x": 25, "y": 26, "track": "k"}},
             {"id": "v", "release": 0, "deadline": 9, "object": {"volume": 27}}]}\
            """;

    private static final String PROFILE =
            "{\"format\": \"fovea-profile/1\", \"name\": \"p\", \"description\": \"\", \"device\":"
                    + " DEVICE}";

    private static final String SCHEDULE =
            """
            {"format": "fovea-schedule/1", "instance": "i", "instanceSha256": "HASH", "solver": {"name": "s", "status": "OPTIMAL",
             "utility": 1.5, "bound": 2.5, "boundBy": "b", "wallTimeMs": 1, "seed": 2, "threads": 3, "workUnits": 4,
             "interrupted": false, "version": "v", "command": "c"},
             "inputs": [{"id": "a", "network": "n", "placements": [{"task": "t", "scale": 0.5, "x": 5, "y": 6}]}],
             "launches": [{"start": 7, "end": 8, "network": "n", "stage": 1, "inputs": ["a"]}], "rejected": ["r"]}\
            """;

    String text() {
        String sound =
                switch (kind) {
                    case INSTANCE -> INSTANCE.replace("DEVICE", DEVICE);
                    case PROFILE -> PROFILE.replace("DEVICE", DEVICE);
                    case SCHEDULE -> SCHEDULE.replace("HASH", "0a".repeat(32));
                    case CASCADE -> CascadeProbes.CASCADE;
                    case CASCADE_SOLUTION -> CascadeProbes.SOLUTION;
                };
        if (!sound.contains(piece)) throw new IllegalStateException(piece + " is not in " + sound);
        return sound.replace(piece, replacement);
    }

    /** Limits that schemas and readers share. */
    static List<Probe> all() {
        var probes = new Probes(FileKind.INSTANCE);
        probes.good("\"name\"", "\"name\"");
        instance(probes);
        device(probes);
        task(probes);
        probes.kind = FileKind.PROFILE;
        profile(probes);
        device(probes);
        probes.kind = FileKind.SCHEDULE;
        schedule(probes);
        probes.kind = FileKind.CASCADE;
        CascadeProbes.cascade(probes);
        probes.kind = FileKind.CASCADE_SOLUTION;
        CascadeProbes.solution(probes);
        return probes.list;
    }

    private static void instance(Probes probes) {
        probes.missing("\"format\": \"fovea-instance/1\", ", "\"name\": \"i\", ");
        probes.good("\"description\": \"\", ", "")
                .good("\"name\"", "\"x-a\": {\"b\": [null]}, \"name\"");
        probes.bad("fovea-instance/1", "fovea-instance/2").bad("\"name\"", "\"y-a\": 1, \"name\"");
        probes.good("\"name\": \"i\"", "\"name\": \"" + "n".repeat(200) + "\"");
        probes.bad(
                "\"name\": \"i\"",
                "\"name\": \"" + "n".repeat(201) + "\"",
                "\"name\": \"\"",
                "\"name\": \"a\\u202eb\"",
                "\"name\": 1");
        probes.bad(
                "[" + DEVICE + "]",
                "[]",
                "{}",
                "[1]",
                "[{\"profile\": \"a\", \"networks\": []}]",
                "[{\"profile\": 1}]");
    }

    private static void profile(Probes probes) {
        probes.missing(
                "\"format\": \"fovea-profile/1\", ",
                "\"name\": \"p\", ",
                ", \"device\": " + DEVICE);
        probes.good("\"description\": \"\", ", "");
        probes.bad(DEVICE, "[]", "{\"profile\": \"a\"}");
    }

    private static void task(Probes probes) {
        probes.missing(
                "\"id\": \"t\", ",
                "\"release\": 20, ",
                "\"deadline\": 21, ",
                ", \"object\": {\"volume\": 27}");
        probes.good(
                "\"id\": \"t\"",
                "\"id\": \"" + "\\ud83d\\ude00".repeat(100) + "\"",
                "\"id\": \"<\u00f6\u0301>\"");
        probes.bad(
                "\"id\": \"t\"",
                "\"id\": \"" + "t".repeat(101) + "\"",
                "\"id\": \"\"",
                "\"id\": \"a b\"",
                "\"id\": \"\\u0007\"",
                "\"id\": null");
        probes.range("\"release\": 0", "\"release\": ", "0", "8", "-1", "9000000000001");
        probes.range(
                "\"deadline\": 21", "\"deadline\": ", "21", "9000000000000", "-5", "9000000000001");
        probes.range("\"width\": 22", "\"width\": ", "1", "65536", "0", "65537");
        probes.range("\"height\": 23", "\"height\": ", "1", "65536", "0", "65537");
        probes.range("\"volume\": 27", "\"volume\": ", "1", "4294967296", "0", "4294967297");
        probes.bad("\"width\": 22, ", "", "\"volume\": 3, ");
        probes.bad(
                "\"volume\": 27",
                "",
                "\"volume\": 27, \"width\": 3",
                "\"width\": 3, \"height\": 3, \"volume\": 27");
        probes.good("\"volume\": 27", "\"width\": 3, \"height\": 3");
        probes.good(
                "\"weight\": 2.5",
                "\"weight\": 0.0001",
                "\"weight\": 1000",
                "\"weight\": 1e-04",
                "\"weight\": 10.00000");
        probes.bad(
                "\"weight\": 2.5",
                "\"weight\": 0",
                "\"weight\": 1000.0001",
                "\"weight\": 0.00001",
                "\"weight\": -1",
                "\"weight\": \"1\"");
        probes.bad("\"mandatory\": true", "\"mandatory\": false", "\"mandatory\": 1")
                .bad("\"mandatory\": true, ", "");
        probes.bad("\"minExit\": 1", "\"minExit\": 0", "\"minExit\": 65", "\"minExit\": 1.5");
        probes.good(
                "\"frame\": 24",
                "\"frame\": 0",
                "\"frame\": 9000000000000",
                "\"frame\": \"000123.png\"");
        probes.bad(
                "\"frame\": 24",
                "\"frame\": -1",
                "\"frame\": \"\"",
                "\"frame\": true",
                "\"frame\": [1]");
        probes.range(
                "\"x\": 25", "\"x\": ", "-2147483648", "2147483647", "-2147483649", "2147483648");
        probes.bad("\"track\": \"k\"", "\"track\": \"\"", "\"track\": 7", "\"trak\": \"k\"");
    }

    private static void device(Probes probes) {
        probes.missing(
                "\"id\": \"gpu\", ",
                "\"sizeClasses\": [32, 64], ",
                "\"id\": \"n\", ",
                "\"kind\": \"crop\", ",
                "\"sizeClass\": 32, ");
        probes.missing(
                "\"width\": 66, ",
                "\"latency\": [14]",
                ", \"byExit\": [0.75]",
                ", \"scale\": 0.25");
        probes.good(
                "\"memoryBytes\": 5, \"energyBudget\": 6, \"budgets\": {\"up\": 7},"
                        + " \"launchOverhead\": 8,",
                "");
        probes.good("\"sizeClasses\": [32, 64]", "\"sizeClasses\": [1, 32, 64, 65536]");
        probes.bad(
                "\"sizeClasses\": [32, 64]",
                "\"sizeClasses\": []",
                "\"sizeClasses\": [0, 32, 64]",
                "\"sizeClasses\": [32, 64, 65537]");
        for (String capacity :
                List.of("\"memoryBytes\": 5", "\"energyBudget\": 6", "\"samples\": 17"))
            probes.range(
                    capacity,
                    capacity.substring(0, capacity.indexOf(' ') + 1),
                    "0",
                    "9000000000000000000",
                    "-1",
                    "9000000000000000001");
        probes.good(
                "\"budgets\": {\"up\": 7}",
                "\"budgets\": {}",
                "\"budgets\": {\"up\": 9000000000000000000, \"x-ray\": 0}");
        probes.bad(
                "\"budgets\": {\"up\": 7}",
                "\"budgets\": {\"up\": -1}",
                "\"budgets\": {\"a b\": 1}",
                "\"budgets\": {\"\": 1}",
                "\"budgets\": []");
        probes.bad(
                "\"budgets\": {\"up\": 7}",
                "\"budgets\": {\"" + "u".repeat(101) + "\": 1}",
                "\"budgets\": {\"x-ray\": -1}");
        probes.range(
                "\"launchOverhead\": 8",
                "\"launchOverhead\": ",
                "0",
                "9000000000000",
                "-1",
                "9000000000001");
        probes.range(
                "\"storageBytes\": 9",
                "\"storageBytes\": ",
                "0",
                "1000000000000",
                "-1",
                "1000000000001");
        probes.range(
                "\"needs\": {\"up\": 10",
                "\"needs\": {\"up\": ",
                "0",
                "1000000000000",
                "-1",
                "1000000000001");
        probes.range(
                "\"latency\": [11", "\"latency\": [", "1", "9000000000000", "0", "9000000000001");
        probes.range(
                "\"energy\": [12", "\"energy\": [", "0", "1000000000000", "-1", "1000000000001");
        probes.bad(
                "\"latency\": [14]",
                "\"latency\": []",
                "\"latency\": [1.5]",
                "\"latency\": 14",
                "\"latency\": [" + "1, ".repeat(1_024) + "1]");
        probes.good("\"latency\": [14]", "\"latency\": [" + "1, ".repeat(1_023) + "1]");
        probes.good("\"p99\"", "\"max\"", "\"p00\"", "\"p99.9\"")
                .bad("\"p99\"", "\"p9\"", "\"p999\"", "\"p99.99\"", "\"min\"");
        probes.bad("\"kind\": \"crop\"", "\"kind\": \"cropp\"", "\"kind\": \"canvas\"")
                .bad("\"kind\": \"canvas\"", "\"kind\": \"crop\"");
        probes.bad(
                "\"sizeClass\": 32,",
                "\"sizeClass\": 32, \"scale\": 1,",
                "\"sizeClass\": 0,",
                "\"sizeClass\": 65537,");
        probes.good("\"scale\": 0.25", "\"scale\": 0.0001", "\"scale\": 1", "\"scale\": 1.000000");
        probes.bad("\"scale\": 0.25", "\"scale\": 0", "\"scale\": 1.0001", "\"scale\": 0.00005");
        probes.good("[0.75]", "[0]", "[1]", "[0.000001]")
                .bad("[0.75]", "[-0.000001]", "[1.000001]", "[0.0000005]", "[]");
        probes.good("\"rectangles\"", "\"volume\"").bad("\"rectangles\"", "\"rows\"");
        probes.range("\"padding\": 15", "\"padding\": ", "0", "65536", "-1", "65537");
        probes.range("\"alignment\": 16", "\"alignment\": ", "1", "65536", "0", "65537");
        probes.good("\"samples\": 17", "\"date\": \"\", \"method\": \"m\"")
                .bad("\"samples\": 17", "\"date\": 3", "\"colour\": \"red\"");
    }

    private static void schedule(Probes probes) {
        probes.good("\"instanceSha256\": \"" + "0a".repeat(32) + "\", ", "");
        probes.bad("\"0a", "\"0A", "\"", "\"0a0");
        probes.missing(
                "\"instance\": \"i\", ",
                "\"name\": \"s\", ",
                "\"network\": \"n\", ",
                "\"task\": \"t\", ",
                ", \"rejected\": [\"r\"]",
                "\"stage\": 1, ");
        probes.good("\"OPTIMAL\"", "\"INVALID\"", "\"UNKNOWN\"")
                .bad("\"OPTIMAL\"", "\"optimal\"", "\"BEST\"", "1");
        probes.good(
                "\"utility\": 1.5",
                "\"utility\": 0",
                "\"utility\": 922337203.6854775807",
                "\"utility\": 1e-10");
        probes.bad(
                "\"utility\": 1.5",
                "\"utility\": -1e-10",
                "\"utility\": 922337203.6854775808",
                "\"utility\": 1e-11");
        probes.range(
                "\"wallTimeMs\": 1", "\"wallTimeMs\": ", "0", "9223372036854775807", "-1", "0.5");
        probes.range("\"threads\": 3", "\"threads\": ", "1", "2147483647", "0", "2147483648");
        probes.bad("\"interrupted\": false", "\"interrupted\": 0");
        probes.bad("\"id\": \"a\"", "\"id\": \"\"", "\"id\": \"a b\"");
        probes.good(", \"x\": 5, \"y\": 6", "").good(", \"scale\": 0.5, \"x\": 5, \"y\": 6", "");
        probes.bad(", \"x\": 5", "").bad(", \"y\": 6", "").bad(", \"scale\": 0.5", "");
        probes.range("\"x\": 5", "\"x\": ", "0", "2147483647", "-1", "2147483648");
        probes.bad("[{\"task\": \"t\", \"scale\": 0.5, \"x\": 5, \"y\": 6}]", "[]");
        probes.range("\"start\": 7", "\"start\": ", "0", "9000000000000", "-1", "9000000000001");
        probes.bad("[\"a\"]", "[1]", "\"a\"").good("[\"a\"]", "[]", "[\"unknown\", \"unknown\"]");
        probes.good("\"stage\": 1", "\"stage\": -3")
                .bad("\"stage\": 1", "\"stage\": \"1\"")
                .good("\"end\": 8", "\"end\": -8");
    }

    /** What a reader refuses although a schema cannot say it. */
    static List<Probe> relations() {
        var probes = new Probes(FileKind.INSTANCE);
        probes.bad("\"name\": \"i\"", "\"name\": \"i\", \"name\": \"i\""); // a repeated field
        probes.bad(
                "\"deadline\": 21",
                "\"deadline\": 20",
                "\"deadline\": 21.0",
                "\"deadline\": 3e1"); // after release; notation
        probes.bad("\"id\": \"v\"", "\"id\": \"t\"")
                .bad("\"id\": \"c\"", "\"id\": \"n\""); // unique ids
        probes.bad(
                "\"id\": \"n\"",
                "\"id\": \"" + "n".repeat(101) + "\""); // longer only after a profile's renaming
        probes.bad("[32, 64]", "[64, 32]", "[32, 32, 64]"); // ascending
        probes.bad(
                "[11]",
                "[11, 10]",
                "[11, 12]"); // not decreasing; one energy and percentile per batch size
        probes.bad(
                "[14]}]",
                "[14]}, {\"latency\": [14, 15]}]"); // one batch limit; one accuracy per stage
        probes.bad("\"sizeClass\": 32", "\"sizeClass\": 33"); // a class of the device
        probes.bad(
                "\"byExit\": [0.5]}",
                "\"byExit\": [0.5]}, {\"sizeClass\": 32, \"byExit\": [0.5]}"); // an entry again
        probes.bad("\"minExit\": 1", "\"minExit\": 2"); // no network has so many stages
        probes.bad(
                "[" + DEVICE + "]",
                "[{\"profile\": \"no/such/file\"}]"); // the file behind a reference
        return probes.list;
    }

    static String text(Instance instance) {
        var bytes = new ByteArrayOutputStream();
        Instances.write(instance, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static String text(Schedule schedule) {
        var bytes = new ByteArrayOutputStream();
        Schedules.write(schedule, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static final class Probes {

        private final List<Probe> list = new ArrayList<>();
        private FileKind kind;

        Probes(FileKind kind) {
            this.kind = kind;
        }

        Probes good(String piece, String... replacements) {
            return add(piece, true, replacements);
        }

        Probes bad(String piece, String... replacements) {
            return add(piece, false, replacements);
        }

        Probes missing(String... pieces) {
            for (String piece : pieces) add(piece, false, "");
            return this;
        }

        /** Both ends are good, the values beyond them are not. */
        Probes range(
                String piece, String field, String least, String most, String below, String above) {
            return good(piece, field + least, field + most)
                    .bad(piece, field + below, field + above);
        }

        private Probes add(String piece, boolean good, String... replacements) {
            for (String replacement : replacements)
                list.add(new Probe(kind, piece, replacement, good));
            return this;
        }
    }
}
