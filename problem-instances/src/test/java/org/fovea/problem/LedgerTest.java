package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final List<Integer> CLASSES = List.of(8);
    private static final Map<String, Long> UPLINK = Map.of("uplink", 4L);
    private static final Network PLAIN = Network.crop("plain", 8, stages(us(5, 5, 5)));

    @Test
    void aNetworkTakesItsStorageOnce() {
        var ledger =
                ledger(
                        remembering(
                                Device.of(
                                        "gpu",
                                        CLASSES,
                                        storing(PLAIN, 60),
                                        storing(Network.crop("other", 8, stages(us(5))), 41)),
                                100));

        ledger.open(0, 1);
        ledger.open(0, 1);

        assertThat(ledger.admits(0, 5)).isTrue();
        assertThat(ledger.admits(1, 1)).isFalse(); // 60 + 41 > 100
        ledger.open(0, -1);
        assertThat(ledger.admits(1, 1)).isFalse();
        ledger.open(0, -1);
        assertThat(ledger.admits(1, 1)).isTrue();
    }

    @Test
    void everyInputTakesItsNeeds() {
        var ledger =
                ledger(
                        limited(
                                Device.of("gpu", CLASSES, needing(PLAIN, Map.of("uplink", 4L))),
                                Map.of("tokens", 0L, "uplink", 9L)));

        assertThat(ledger.admits(0, 2)).isTrue(); // 4 + 4 <= 9
        assertThat(ledger.admits(0, 3)).isFalse();
        ledger.open(0, 1);
        assertThat(ledger.admits(0, 1)).isTrue();
        assertThat(ledger.admits(0, 2)).isFalse();
    }

    @Test
    void aNeedWithoutABudgetIsNotLimited() {
        var ledger =
                ledger(Device.of("gpu", CLASSES, needing(PLAIN, Map.of("uplink", 1_000_000L))));

        assertThat(ledger.admits(0, 1_000)).isTrue();
    }

    @Test
    void launchesTakeTheEnergyOfTheirBatch() {
        var stage = stage(List.of(5L, 6L), List.of(30L, 50L));
        var ledger =
                ledger(
                        powered(
                                Device.of("gpu", CLASSES, Network.crop("n", 8, List.of(stage))),
                                80));

        ledger.launch(0, 1, 2, 1);

        assertThat(ledger.powers(0, 1, 1, 1)).isTrue(); // 50 + 30 = 80
        assertThat(ledger.powers(0, 1, 1, 2)).isFalse();
        ledger.launch(0, 1, 2, -1);
        assertThat(ledger.powers(0, 1, 1, 2)).isTrue();
    }

    @Test
    void launchesAreAllowedTogetherOrNot() {
        var stage = stage(List.of(5L, 6L), List.of(30L, 50L));
        var net = storing(needing(Network.crop("n", 8, List.of(stage, stage)), UPLINK), 60);
        var other = storing(Network.crop("m", 8, stages(us(5))), 41);
        var ledger =
                ledger(
                        powered(
                                remembering(
                                        limited(
                                                Device.of("gpu", CLASSES, net, other),
                                                Map.of("uplink", 9L)),
                                        100),
                                140));

        assertThat(ledger.affords(List.of(new Outlay(0, 1, 1, 2), new Outlay(0, 2, 2, 2))))
                .isTrue(); // 50 + 50 <= 140
        assertThat(ledger.affords(List.of(new Outlay(0, 1, 2, 2), new Outlay(0, 2, 2, 2))))
                .isFalse(); // 100 + 50 > 140
        assertThat(ledger.affords(List.of(new Outlay(0, 1, 1, 2), new Outlay(0, 1, 1, 1))))
                .isFalse(); // 4 + 4 + 4 > 9
        assertThat(ledger.affords(List.of(new Outlay(0, 1, 1, 1), new Outlay(1, 1, 1, 1))))
                .isFalse(); // 60 + 41 > 100
        assertThat(ledger.left(0, 0)).as("nothing was taken").isEqualTo(140);
        assertThat(ledger.left(0, 1)).isEqualTo(9);
    }

    @Test
    void whatIsLeftIsTheLimitLessWhatWasTaken() {
        var stage = stage(List.of(5L, 6L), List.of(30L, 50L));
        var net = needing(Network.crop("n", 8, List.of(stage)), UPLINK);
        var ledger =
                ledger(powered(limited(Device.of("gpu", CLASSES, net), Map.of("uplink", 9L)), 140));

        ledger.open(0, 1);
        ledger.launch(0, 1, 1, 1);

        assertThat(ledger.left(0, 0)).isEqualTo(140 - 30);
        assertThat(ledger.left(0, 1)).isEqualTo(9 - 4);
        assertThat(ledger(Device.of("gpu", CLASSES, net)).left(0, 0)).isEqualTo(Long.MAX_VALUE);
    }

    private static Ledger ledger(Device device) {
        return new Ledger(Fleet.of(List.of(device)));
    }
}
