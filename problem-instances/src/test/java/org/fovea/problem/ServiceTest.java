package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

class ServiceTest {

    private static final Network CROP =
            Network.crop("crop", 64, List.of(Stage.of(4)), AccuracyEntry.crop(64, "0.9"));

    /** Has entries for both classes, and room for 100 px at half scale. */
    private static final Network CANVAS =
            Network.canvas(
                    "canvas",
                    50,
                    List.of(Stage.of(4)),
                    AccuracyEntry.canvas(64, Scale.of("0.5"), "0.9"),
                    AccuracyEntry.canvas(128, Scale.of("0.5"), "0.9"));

    private static final Network VOLUMES =
            new Network(
                    "volumes",
                    new Feed.VolumeCanvas(0, 1),
                    50,
                    50,
                    0,
                    Map.of(),
                    List.of(Stage.of(4)),
                    List.of(AccuracyEntry.canvas(64, Scale.ONE, "0.9")));

    @Test
    void anEntryForTheNativeClassIsEnoughForACrop() {
        assertThat(service(new Extent.Rectangle(60, 60), CROP)).isEqualTo(Service.POSSIBLE);
        assertThat(service(new Extent.Rectangle(65, 60), CROP)).isEqualTo(Service.NO_NETWORK);
    }

    @Test
    void aCanvasMustHoldTheScaledObject() {
        assertThat(service(new Extent.Rectangle(100, 100), CANVAS)).isEqualTo(Service.POSSIBLE);
        assertThat(service(new Extent.Rectangle(101, 100), CANVAS)).isEqualTo(Service.DOES_NOT_FIT);
    }

    @Test
    void aBareVolumeNeedsAVolumeCanvas() {
        assertThat(service(new Extent.Volume(50 * 50), VOLUMES)).isEqualTo(Service.POSSIBLE);
        assertThat(service(new Extent.Volume(50 * 50 + 1), VOLUMES))
                .isEqualTo(Service.DOES_NOT_FIT);
        assertThat(service(new Extent.Volume(60), CROP)).isEqualTo(Service.NO_NETWORK);
        assertThat(service(new Extent.Volume(60), CANVAS)).isEqualTo(Service.NO_NETWORK);
    }

    private static Service service(Extent object, Network network) {
        var device = Device.of("g", List.of(64, 128), network);
        var instance = Instance.of("one", List.of(device), List.of(Task.of("a", 0, 9, object)));
        return Service.of(Problem.of(instance), 0);
    }
}
