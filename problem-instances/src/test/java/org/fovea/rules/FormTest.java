package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.canvas;
import static org.fovea.rules.Hand.crop;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.in;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.on;
import static org.fovea.rules.Hand.rejecting;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import java.util.Optional;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {

    private static final Instance INSTANCE =
            Build.instance(
                    "street",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop("net", 8, stages(us(5, 6)), at(8, "0.5")),
                            Network.canvas("sheet", 20, stages(us(5)), scaled(8, "1", "0.5")),
                            network(
                                    "pool",
                                    new Feed.VolumeCanvas(0, 1),
                                    20,
                                    20,
                                    stages(us(5)),
                                    scaled(8, "1", "0.5"))),
                    task("a", 0, 20, 8),
                    task("b", 0, 20, 8),
                    task("c", 0, 20, 8));

    private static List<String> form(Schedule schedule) {
        return told(new Form(), INSTANCE, schedule);
    }

    private static List<String> form(Input... inputs) {
        return form(rejecting(INSTANCE, List.of(inputs), List.of()));
    }

    @Test
    void aWellFormedScheduleMayBreakEveryOtherRule() {
        var late = launch(9_000_000_000_000L, 3, "net", 7, "a", "a", "a");

        assertThat(
                        form(
                                rejecting(
                                        INSTANCE,
                                        crops("net", "a"),
                                        List.of(late, launch(0, 0, "net", -1)),
                                        "a",
                                        "c")))
                .isEmpty();
    }

    @Test
    void theInstanceIsTheOneNamed() {
        var other =
                new Schedule(
                        "road",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(form(other))
                .containsExactly("The schedule is of instance \"road\", not of \"street\".");
    }

    @Test
    void aDigestHasSixtyFourLowerCaseDigits() {
        var schedule = schedule(INSTANCE, List.of());

        assertThat(form(schedule.ofFile("0123456789abcdef".repeat(4)))).isEmpty();
        assertThat(form(schedule.ofFile("beef")))
                .containsExactly(
                        "instanceSha256 is \"beef\", not 64 lower-case hexadecimal digits.");
    }

    @Test
    void inputIdsAreUnique() {
        assertThat(
                        form(
                                crop("net", "a"),
                                new Input("a", "net", List.of(new Placement.Crop("b"))),
                                crop("net", "c")))
                .containsExactly("inputs/1 has the id \"a\" of inputs/0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u001b[2J"})
    void inputIdsAreVisible(String id) {
        assertThat(form(new Input(id, "net", List.of(new Placement.Crop("a")))))
                .singleElement()
                .asString()
                .startsWith("inputs/0 has the id ")
                .doesNotContain("\u001b");
    }

    @Test
    void anInputHoldsSomething() {
        assertThat(form(new Input("x", "sheet", List.of())))
                .containsExactly("Input \"x\" has no placement; it needs at least one.");
    }

    @Test
    void aCropInputHoldsOneTask() {
        assertThat(
                        form(
                                new Input(
                                        "x",
                                        "net",
                                        List.of(new Placement.Crop("a"), new Placement.Crop("b")))))
                .containsExactly("Input \"x\" of a crop network has 2 placements; it holds one.");
    }

    @Test
    void aCanvasHoldsMany() {
        assertThat(
                        form(
                                canvas("x", "sheet", on("a", "1", 0, 0), on("b", "1", 8, 0)),
                                canvas("y", "pool", in("c", "1"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} violations")
    @CsvSource({
        "CROP, net, 0", "CROP, sheet, 1", "CROP, pool, 1",
        "ON, net, 1", "ON, sheet, 0", "ON, pool, 1",
        "IN, net, 1", "IN, sheet, 1", "IN, pool, 0",
        "LEFT, sheet, 1", "ABOVE, sheet, 1", "LEFT, pool, 1"
    })
    void placementsHaveTheFieldsOfTheirNetwork(String kind, String network, int violations) {
        var placement =
                switch (kind) {
                    case "CROP" -> new Placement.Crop("a");
                    case "IN" -> in("a", "1");
                    case "LEFT" -> on("a", "1", -1, 0);
                    case "ABOVE" -> on("a", "1", 0, -1);
                    default -> on("a", "1", 0, 0);
                };

        assertThat(form(canvas("x", network, placement))).hasSize(violations);
    }

    @Test
    void sentencesSayWhatThereIsAndWhatIsWanted() {
        assertThat(form(canvas("x", "net", on("a", "0.50", 3, 4))))
                .containsExactly(
                        "Task \"a\" in input \"x\" has scale 0.5, x 3 and y 4; a crop network wants"
                                + " none of them.");
        assertThat(form(canvas("x", "pool", new Placement.Crop("a"))))
                .containsExactly(
                        "Task \"a\" in input \"x\" has no scale, x or y; a volume canvas wants a"
                                + " scale alone.");
        assertThat(form(canvas("x", "sheet", in("a", "0.5"))))
                .containsExactly(
                        "Task \"a\" in input \"x\" has scale 0.5 and no x or y;"
                                + " a rectangle canvas wants a scale, and x and y of at least 0.");
    }

    @Test
    void everyIdIsKnown() {
        var input = new Input("x", "void", List.of(new Placement.Crop("z")));
        var first = launch(1, 6, "void", 1, "x");
        var second = launch(6, 11, "net", 1, "ghost", "x", "ghost");

        assertThat(form(rejecting(INSTANCE, List.of(input), List.of(first, second), "nobody")))
                .containsExactly(
                        "Input \"x\" holds task \"z\", which the instance does not have.",
                        "Input \"x\" is of network \"void\", which no device has.",
                        "launches/0 (stage 1 of \"void\" at 1 us) is of a network that no device"
                                + " has.",
                        "launches/1 (stage 1 of \"net\" at 6 us) names input \"ghost\", which the"
                                + " schedule does not have.",
                        "Rejected task \"nobody\" is none of the instance's.");
    }

    @ParameterizedTest(name = "start {0}: {1} violations")
    @CsvSource({"0, 0", "9000000000000, 0", "-1, 1", "9000000000001, 1", "9223372036854775807, 1"})
    void startsAreTimes(long start, int violations) {
        assertThat(form(schedule(INSTANCE, crops("net", "a"), launch(start, start, "net", 1, "a"))))
                .hasSize(violations);
    }

    @Test
    void rejectedTasksAreInTheInstancesOrderAndOnce() {
        assertThat(form(rejecting(INSTANCE, List.of(), List.of(), "a", "b", "c"))).isEmpty();
        assertThat(form(rejecting(INSTANCE, List.of(), List.of(), "a", "c", "b", "c")))
                .containsExactly(
                        "Rejected task \"b\" stands after \"c\", which comes later in the"
                                + " instance.",
                        "Task \"c\" is listed twice in rejected.");
    }

    @Test
    void idsAreNamedInTheViolation() {
        var violations =
                Hand.found(
                        new Form(),
                        INSTANCE,
                        schedule(INSTANCE, List.of(canvas("x", "net", in("a", "1")))));

        assertThat(violations).extracting(Violation::ids).containsExactly(List.of("x", "a"));
        assertThat(violations).extracting(Violation::rule).containsExactly(0);
    }
}
