package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.crop;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchTest {

    private static final Instance INSTANCE =
            Build.instance(
                    "batches",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop("net", 8, stages(us(10, 15)), at(8, "0.5")),
                            Network.crop("other", 8, stages(us(10)), at(8, "0.5"))),
                    task("a", 0, 50, 8),
                    task("b", 0, 50, 8),
                    task("c", 0, 50, 8),
                    task("d", 0, 50, 8));

    private static List<String> batch(String network, String... inputs) {
        var all =
                List.of(
                        crop("net", "a"),
                        crop("net", "b"),
                        crop("net", "c"),
                        crop("other", "d"),
                        crop("void", "e"));
        return told(
                new Batch(), INSTANCE, schedule(INSTANCE, all, launch(0, 1, network, 1, inputs)));
    }

    @ParameterizedTest(name = "{0} of net: {1} violations")
    @CsvSource({
        "a, 0",
        "a b, 0",
        "b a, 0",
        "a b c, 1",
        "a a, 1",
        "a d, 1",
        "d, 1",
        "a a a, 2",
        "a d d, 3"
    })
    void oneToTwoInputsOfTheNetworkEachOnce(String inputs, int violations) {
        assertThat(batch("net", inputs.split(" "))).hasSize(violations);
    }

    @Test
    void sentencesNameNumbersAndInputs() {
        String launch = "launches/0 (stage 1 of \"net\" at 0 us)";

        assertThat(batch("net")).containsExactly(launch + " has no inputs; it needs at least one.");
        assertThat(batch("net", "a", "b", "c"))
                .containsExactly(launch + " has 3 inputs; the batch limit is 2.");
        assertThat(batch("net", "a", "a"))
                .containsExactly(launch + " names input \"a\" more than once.");
        assertThat(batch("net", "d"))
                .containsExactly(launch + " names input \"d\", which is of \"other\".");
    }

    @Test
    void whatIsUnknownIsRuleZeros() {
        assertThat(batch("net", "ghost", "ghost")).isEmpty();
        assertThat(batch("void", "a", "b", "c", "d")).isEmpty();
        assertThat(batch("net", "e")).isEmpty(); // an input of an unknown network
        assertThat(batch("void")).hasSize(1); // no inputs is wrong on any network
    }
}
