package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;

/** Requests of single images to three networks that share a GPU, as EdgeServing measures them. */
final class Serving implements Scenario {

    private static final List<Knob.Number> RATES =
            List.of(rate(50, "300"), rate(101, "200"), rate(152, "100"));

    private static final Knob.Number DEADLINE =
            Knob.Number.of(
                    "deadline",
                    "ms",
                    "20..70",
                    "50",
                    "deadline = release + this",
                    "EdgeServing: 50 ms, swept from 20 to 70 ms");

    private static final Knob.Number FIXED_SHARE =
            Knob.Number.of(
                    "fixed-share",
                    "",
                    "0..1",
                    "0.5",
                    "a stage takes t (a + (1 - a) b / 5) for b = 1..5 inputs, where t is what it"
                            + " takes for 5, and a is this",
                    "assumed (the repository has batches of 5 only)");

    private static Knob.Number rate(int layers, String standard) {
        return Knob.Number.of(
                "resnet" + layers,
                "requests/s",
                "1..100000",
                standard,
                "requests to ResNet-%d ~ Poisson with this rate".formatted(layers),
                "EdgeServing: rates 3:2:1 (300, 200, 100 requests/s)");
    }

    @Override
    public String name() {
        return "serving";
    }

    @Override
    public String summary() {
        return "requests to three ResNets on one GPU: Poisson arrivals, one size, due in 50 ms";
    }

    @Override
    public String assumptions() {
        return "Three ResNets with four exits, trained in one stage on CIFAR-type data, on a GTX-class"
                + " GPU: ms after each exit for a batch of 5, and accuracies, from EdgeServing's"
                + " repository; stages take the differences (derived). A request names its network"
                + " by its side, 30, 31 or 32 px: each network answers for one of three size classes. "
                + Sources.told(knobs());
    }

    @Override
    public List<Knob> knobs() {
        return Stream.concat(RATES.stream(), Stream.of(DEADLINE, FIXED_SHARE, WantedLoad.BY_PACE))
                .map(Knob.class::cast)
                .toList();
    }

    @Override
    public Instance instance(Recipe recipe) {
        return WantedLoad.byPace(
                        recipe.settings(),
                        device(recipe.settings()),
                        stretch ->
                                Arrivals.first(
                                        recipe.tasks(),
                                        requests(recipe.seed(), recipe.settings(), stretch)))
                .instance(recipe);
    }

    @Override
    public Inflow inflow(long seed, Settings settings) {
        return WantedLoad.inflow(
                settings, device(settings), stretch -> requests(seed, settings, stretch));
    }

    private static Device device(Settings settings) {
        var classes = ResNet.ALL.stream().map(ResNet::side).toList();
        var networks =
                ResNet.ALL.stream()
                        .map(network -> network.network(settings.decimal(FIXED_SHARE)))
                        .toArray(Network[]::new);
        return Device.of("gpu", classes, networks);
    }

    /** The sum of Poisson streams is one, each of whose arrivals is of a stream by its rate. */
    private static Iterator<Task> requests(long seed, Settings settings, BigDecimal stretch) {
        double[] rates = RATES.stream().mapToDouble(settings::number).toArray();
        double between = Arrivals.SECOND / DoubleStream.of(rates).sum() * stretch.doubleValue();
        long window = settings.micros(DEADLINE);
        var gaps = Draws.of(seed, "serving gaps");
        var targets = Draws.of(seed, "serving targets");
        return new Arrivals(
                () -> gaps.exponential(between),
                (id, release) -> {
                    int side = ResNet.ALL.get(targets.index(rates)).side();
                    var object = new Extent.Rectangle(side, side);
                    return Task.of(id, release, release + window, object);
                });
    }
}
