package org.fovea.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;

/**
 * One of the three ResNets with four exits that EdgeServing's repository measures on a GTX-class
 * GPU, trained in one stage on CIFAR-type data.
 *
 * <p>A request names its network by the side of its object: the device has one size class for each
 * network, a pixel apart, and each network answers for its class alone.
 *
 * @param layers the number in its name
 * @param side native size class of its requests, px
 * @param millis after each exit, for a batch of 5
 * @param exits accuracy after each stage
 */
record ResNet(int layers, int side, List<String> millis, List<String> exits) {

    private static final ResNet R50 =
            new ResNet(
                    50,
                    30,
                    List.of("1.65", "2.79", "4.20", "5.06"),
                    List.of(".5897", ".7549", ".8071", ".8065"));
    private static final ResNet R101 =
            new ResNet(
                    101,
                    31,
                    List.of("1.66", "2.79", "8.32", "9.24"),
                    List.of(".5990", ".7497", ".8135", ".8134"));
    private static final ResNet R152 =
            new ResNet(
                    152,
                    32,
                    List.of("1.67", "3.69", "12.61", "13.53"),
                    List.of(".5836", ".7734", ".8091", ".8073"));

    static final List<ResNet> ALL = List.of(R50, R101, R152);

    private static final int MEASURED = 5; // inputs of the batch whose latency is known
    private static final int INPUT = 32; // px, images of CIFAR

    ResNet {
        millis = List.copyOf(millis);
        exits = List.copyOf(exits);
    }

    /**
     * The network: stages take the differences of what the exits take.
     *
     * @param fixedShare of the time of a batch of 5 that any batch takes; the rest grows with it
     */
    Network network(BigDecimal fixedShare) {
        return Network.crop(
                "resnet" + layers,
                INPUT,
                IntStream.range(0, millis.size()).mapToObj(i -> stage(i, fixedShare)).toList(),
                AccuracyEntry.crop(side, exits.toArray(String[]::new)));
    }

    private Stage stage(int index, BigDecimal fixedShare) {
        var before = index == 0 ? BigDecimal.ZERO : new BigDecimal(millis.get(index - 1));
        var micros = new BigDecimal(millis.get(index)).subtract(before).movePointRight(3);
        return Stage.of(
                LongStream.rangeClosed(1, MEASURED)
                        .map(batch -> micros(micros, fixedShare, batch))
                        .toArray());
    }

    /** round(t (a + (1 - a) b / 5)) us: at b = 5 what was measured. */
    private static long micros(BigDecimal measured, BigDecimal fixedShare, long batch) {
        var growing = BigDecimal.ONE.subtract(fixedShare).multiply(BigDecimal.valueOf(batch));
        return fixedShare
                .add(growing.divide(BigDecimal.valueOf(MEASURED))) // exact: fifths are decimals
                .multiply(measured)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
