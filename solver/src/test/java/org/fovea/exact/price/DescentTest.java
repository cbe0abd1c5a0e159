package org.fovea.exact.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.assertj.core.data.Offset;
import org.fovea.exact.crops.Crops;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class DescentTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    /** Two objects and one launch's time for them: one input takes 10 us, two take 15. */
    private static Grid grid() {
        var network = Network.crop("net", 8, stages(us(10, 15)), at(8, "1"));
        var device = Device.of("gpu", List.of(8), network);
        var instance = instance("two", device, task("a", 0, 12, 8), task("b", 0, 12, 8));
        return new Grid(Crops.of(Problem.of(instance)), 1);
    }

    @Test
    void theMachineTakesEqualPlacesEquallyOften() {
        var places = new Places(grid());
        double[] taken = new double[places.size()];

        new SoftMachine(places).addTo(taken, new double[places.size()], 1);

        // two tasks, starts 0, 1 and 2; or no launch at all: 6 + 1 equal paths
        for (double often : taken) assertThat(often).isCloseTo(1.0 / 7, CLOSE);
    }

    @Test
    void aHighPriceDrawsTheMachineAndRepelsTheTask() {
        var places = new Places(grid());
        double[] price = new double[places.size()];
        int dear = places.first(0, 0, 1) + 1;
        price[dear] = 100;
        double[] earned = new double[places.size()];
        double[] paid = new double[places.size()];

        new SoftMachine(places).addTo(earned, price, 1);
        new SoftTasks(places, 1e10).takeFrom(paid, price, 1);

        assertThat(earned[dear]).isCloseTo(1, CLOSE);
        assertThat(paid[dear]).isCloseTo(0, CLOSE);
    }

    @Test
    void aTaskTakesItsFreePlacesEquallyOften() {
        var places = new Places(grid());
        double[] gradient = new double[places.size()];

        new SoftTasks(places, 1e10).takeFrom(gradient, new double[places.size()], 1);

        // worth 1 at temperature 1: each of 3 starts weighs e, doing nothing 1
        double often = Math.E / (3 * Math.E + 1);
        for (double part : gradient) assertThat(part).isCloseTo(-often, CLOSE);
    }

    @Test
    void stepsRaiseThePriceOfWhatTasksWantMoreThanTheMachineGives() {
        var grid = grid();
        var descent = new Descent(Prices.free(new Places(grid)));
        long before = Priced.root(descent.prices());

        for (int step = 0; step < 200; step++) descent.step(0.01, 0.01);

        long after = Priced.root(descent.prices());
        assertThat(before).isEqualTo(2 * 10_000_000_000L); // both objects, free of charge
        assertThat(after).isBetween(10_000_000_000L, 10_500_000_000L); // one fits
    }

    @Test
    void pricesOnAFinerGridLieBetweenThoseOfTheCoarser() {
        var crops = grid().crops();
        var coarse = new Places(new Grid(crops, 2));
        long[] price = new long[coarse.size()];
        for (int k = 0; k < price.length; k++) price[k] = 100 * (k + 1);

        var fine = new Prices(coarse, price).on(new Places(new Grid(crops, 1)));

        int at = fine.places().first(0, 0, 1);
        long[] first = new long[fine.places().starts(0, 0, 1)];
        for (int k = 0; k < first.length; k++) first[k] = fine.of(at + k);
        // cells 0 and 1 of 2 us begin at prices 100 and 200; middles of 1 us lie a quarter off
        assertThat(first).containsExactly(100, 125, 175);
    }
}
