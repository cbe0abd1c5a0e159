package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Frequent mistakes in a sound file, and the one message that each gets: place, expectation and
 * repair.
 */
class MistakesTest {

    private static final String SOUND =
            """
            {
              "format": "fovea-instance/1",
              "name": "crossing",
              "devices": [
                {
                  "id": "gpu",
                  "sizeClasses": [32, 64],
                  "networks": [
                    {
                      "id": "small",
                      "kind": "crop",
                      "input": {"width": 64, "height": 64},
                      "stages": [
                        {"latency": [100, 150]},
                        {"latency": [90, 140], "energy": [5, 8]}
                      ],
                      "accuracy": [
                        {"sizeClass": 32, "byExit": [0.5, 0.75]}
                      ]
                    }
                  ]
                }
              ],
              "tasks": [
                {"id": "a", "release": 0, "deadline": 33000, "object": {"width": 30, "height": 20}},
                {"id": "b", "release": 10, "deadline": 33010, "object": {"volume": 900}, "weight": 2.5}
              ]
            }
            """;

    @Test
    void theSoundFileIsRead() {
        assertThat(Instances.read(Document.of("crossing.json", SOUND)).tasks()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "deadline": 33000 | "deadline": 0.033     | :25:43 at /tasks/0/deadline: found 0.033, expected integer microseconds from 1 to 9000000000000; times are integer microseconds: 0.033 s is 33000
                    "deadline": 33000 | "deadline": 33000.0   | :25:43 at /tasks/0/deadline: found 33000.0, expected integer microseconds from 1 to 9000000000000; write 33000
                    "deadline": 33000 | "deadline": "33000"   | :25:43 at /tasks/0/deadline: found "33000", expected integer microseconds from 1 to 9000000000000; write 33000 without quotes
                    "deadline": 33000 | "dedline": 33000      | :25:31 at /tasks/0/dedline: found unknown field "dedline", expected one of id, release, deadline, object, weight, mandatory, minExit, source; did you mean "deadline"?
                    "deadline": 33010 | "deadline": 10        | :26:44 at /tasks/1/deadline: found 10, expected more than the release, 10 us; deadlines are absolute times
                    , "deadline": 33000 | `` | :25:5 at /tasks/0: found no "deadline", expected integer microseconds from 1 to 9000000000000 in that field
                    "release": 0      | "release": -5         | :25:28 at /tasks/0/release: found -5, expected integer microseconds from 0 to 9000000000000
                    "id": "b"         | "id": "a"             | :26:12 at /tasks/1/id: found "a", expected an id that tasks/0/id does not have
                    "id": "b"         | "id": "car 1"         | :26:12 at /tasks/1/id: found "car 1", expected a string of 1 to 100 visible characters without spaces
                    "id": "b"         | "id": 7               | :26:12 at /tasks/1/id: found 7, expected a string of 1 to 100 visible characters without spaces; write it in double quotes
                    {"volume": 900}   | {"width": 900}        | :26:61 at /tasks/1/object: found "width" alone, expected "width" and "height", or "volume" alone
                    {"volume": 900}   | 900                   | :26:61 at /tasks/1/object: found 900, expected an object with width, height, volume
                    "weight": 2.5     | "weight": 2000        | :26:88 at /tasks/1/weight: found 2000, expected a decimal above 0, at most 1000, with at most 4 places
                    "weight": 2.5     | "minExit": 2          | :26:89 at /tasks/1/minExit: found "minExit", expected that field only where "mandatory" is true
                    "weight": 2.5     | "mandatory": true, "minExit": 3 | :26:108 at /tasks/1/minExit: found 3, expected at most 2, the most stages that any network has
                    "kind": "crop"    | "kind": "croped"      | :11:19 at /devices/0/networks/0/kind: found "croped", expected "crop" or "canvas"; did you mean "crop"?
                    [100, 150]        | [150, 100]            | :14:31 at /devices/0/networks/0/stages/0/latency/1: found 100, expected at least the value before it, 150
                    [100, 150]        | [100]                 | :15:25 at /devices/0/networks/0/stages/1/latency: found 2 values, expected 1 values, the batch limit of stage 1
                    [5, 8]            | [5]                   | :15:46 at /devices/0/networks/0/stages/1/energy: found 1 elements, expected 2 elements
                    "sizeClass": 32   | "sizeClass": 33       | :18:27 at /devices/0/networks/0/accuracy/0/sizeClass: found 33, expected one of the device's size classes, [32, 64]
                    [0.5, 0.75]       | [0.5, 75]             | :18:47 at /devices/0/networks/0/accuracy/0/byExit/1: found 75, expected a decimal from 0 to 1 with at most 6 places
                    [0.5, 0.75]       | [0.5]                 | :18:41 at /devices/0/networks/0/accuracy/0/byExit: found 1 values, expected 2 values, one per stage
                    "sizeClass": 32,  | "sizeClass": 32, "scale": 1, | :18:40 at /devices/0/networks/0/accuracy/0/scale: found 1, expected no scale, since the network is a crop network
                    [32, 64]          | [64, 32]              | :7:27 at /devices/0/sizeClasses/1: found 32, expected more than 64
                    fovea-instance/1  | fovea-instanc/1       | :2:13 at /format: found "fovea-instanc/1", expected "fovea-instance/1"; did you mean "fovea-instance/1"?
                    fovea-instance/1  | fovea-schedule/1      | :2:13 at /format: found "fovea-schedule/1", expected "fovea-instance/1"
                    "name": "crossing", | "name": "crossing"  | :4:3 at /name: found the character "\\"", expected a comma or } after the value
                    {"latency": [100, 150]}, | {"latency": [100, 150]},, | :14:37 at /devices/0/networks/0/stages/1: found the character ",", expected a JSON value
                    """)
    void eachMistakeIsToldWithPlaceExpectationAndRepair(
            String sound, String mistaken, String message) {
        assertThat(SOUND).contains(sound);

        var refused =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                Instances.read(
                                        Document.of(
                                                "crossing.json", SOUND.replace(sound, mistaken))));

        assertThat(refused.errors()).hasSize(1);
        assertThat(refused).hasMessageStartingWith("crossing.json" + message);
    }

    @Test
    void mistakesAreToldTogetherInTheOrderOfTheFile() {
        var text =
                SOUND.replace("\"release\": 0", "\"release\": true")
                        .replace("\"kind\": \"crop\"", "\"kind\": 1");

        var refused =
                catchThrowableOfType(
                        InvalidInput.class, () -> Instances.read(Document.of("f", text)));

        assertThat(refused.errors())
                .extracting("pointer")
                .containsExactly("/devices/0/networks/0/kind", "/tasks/0/release");
    }
}
