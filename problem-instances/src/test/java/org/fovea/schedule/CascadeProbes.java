package org.fovea.schedule;

/** Sound cascades and solutions, and what lies just inside and just outside their limits. */
final class CascadeProbes {

    static final String CASCADE =
            """
            {"format": "fovea-cascade/1", "name": "c", "description": "", "classifiers": [
             {"id": "a", "duration": 10, "storageBytes": 11, "needs": {"up": 12}},
             {"id": "z", "duration": 20, "deterministic": true}],
             "outcomes": [{"probability": 0.25, "succeeds": ["a"]}, {"probability": 0.75, "succeeds": []}],
             "deadline": 30, "memoryBytes": 31, "capacities": {"up": {"limit": 32, "held": "turn"}}}\
            """;

    static final String SOLUTION =
            """
            {"format": "fovea-cascade-solution/1", "instance": "c", "solver": {"name": "s", "status": "OPTIMAL",
             "expectedDuration": 1.5, "bound": 2.5, "boundBy": "b", "wallTimeMs": 1, "seed": 2, "threads": 3, "workUnits": 4,
             "interrupted": false, "version": "v", "command": "c"}, "sequence": ["a", "z"]}\
            """;

    private CascadeProbes() {}

    static void cascade(Probe.Probes probes) {
        probes.missing(
                "\"name\": \"c\", ",
                "\"id\": \"a\", ",
                "\"duration\": 10, ",
                "\"probability\": 0.25, ",
                ", \"succeeds\": []",
                "\"limit\": 32, ",
                ", \"held\": \"turn\"");
        probes.good("\"storageBytes\": 11, ", "")
                .good("\"deadline\": 30, ", "")
                .good("\"turn\"", "\"cascade\"")
                .good("0.25", "0.250000000001", "2.5e-1");
        probes.bad("\"duration\": 10", "\"duration\": 0", "\"duration\": 9000000000001");
        probes.bad("0.25", "0.2500000000001", "-0.25", "1.25", "\"0.25\"");
        probes.bad("\"turn\"", "\"turns\"", "1");
        probes.bad("\"deadline\": 30", "\"deadline\": 0", "\"deadline\": 30.5");
        probes.bad("\"memoryBytes\": 31", "\"memoryBytes\": -1");
    }

    static void solution(Probe.Probes probes) {
        probes.missing("\"instance\": \"c\", ", ", \"sequence\": [\"a\", \"z\"]");
        probes.good("[\"a\", \"z\"]", "[]").good("2.5", "0.000000000001");
        probes.bad("[\"a\", \"z\"]", "\"a\"", "[1]");
        probes.bad("2.5", "-2.5", "0.0000000000001");
    }
}
