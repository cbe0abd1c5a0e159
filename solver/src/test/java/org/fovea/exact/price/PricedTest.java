package org.fovea.exact.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Objection;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

class PricedTest {

    @Test
    void anyPricesBoundEverySchedule() {
        LongStream.range(0, 100)
                .mapToObj(seed -> TinyInstances.random(seed, TinyInstances.Kind.CROP))
                .filter(PricedTest::served)
                .forEach(PricedTest::bounds);
    }

    private static boolean served(Instance instance) {
        var problem = Problem.of(instance);
        return Objection.to(problem).isEmpty() && Crops.of(problem).tasks() > 0;
    }

    private static void bounds(Instance instance) {
        var crops = Crops.of(Problem.of(instance));
        long optimum = Oracle.optimum(instance).orElseThrow();
        var random = new SplittableRandom(instance.name().hashCode());
        for (long cell = 1; cell <= Grid.coarsest(crops); cell++) {
            var places = new Places(new Grid(crops, cell));
            long most = 2 * optimum + 1;
            long[] price = random.longs(places.size(), 0, most).toArray();

            assertThat(Priced.root(new Prices(places, price)))
                    .as("%s, cells of %s us", instance.name(), cell)
                    .isGreaterThanOrEqualTo(optimum);
        }
    }

    @Test
    void stepsAgainstTheGradientBoundBetterThanFlatPrices() {
        var crops = tight();
        var grid = new Grid(crops, 1_000);
        long flat = Priced.root(Prices.bestFlat(grid));

        var pricing = Pricing.of(crops, Long.MAX_VALUE, Allowance.endless()).orElseThrow();

        assertThat(pricing.bound()).isLessThan(flat - flat / 100);
        assertThat(pricing.best().grid().cell()).isEqualTo(250);
    }

    @Test
    void whereCoarsePricesBoundNothingFinerOnesAreNotSought() {
        var pricing = Pricing.of(tight(), 0, Allowance.endless()).orElseThrow();

        assertThat(pricing.best().grid().cell()).isEqualTo(1_000);
    }

    @Test
    void limitsEndTheSearchWithTheBestPricesSoFar() {
        var nothingLeft = Allowance.of(Request.of(TinyInstances.random(0)).workLimit(0));

        var pricing = Pricing.of(tight(), Long.MAX_VALUE, nothingLeft).orElseThrow();

        assertThat(pricing.bound())
                .isEqualTo(Priced.root(Prices.bestFlat(new Grid(tight(), 1_000))));
    }

    @Test
    void theBoundOfTheFirstStateIsThatOfAllSchedules() {
        var crops = tight();
        var prices = Prices.bestFlat(new Grid(crops, 1_000));
        var codes = new Codes(crops);
        var outlook = new org.fovea.exact.crops.Outlook(crops, codes);
        var priced = new Priced(prices, codes);

        long sum = priced.machine(0);
        for (int task = 0; task < crops.tasks(); task++)
            sum += priced.task(task, outlook.first(task), 0);

        assertThat(sum).isEqualTo(Priced.root(prices));
    }

    private static Crops tight() {
        return Crops.of(Problem.of(Recipe.of("k1", 8, 1, Map.of("windows", "tight")).instance()));
    }
}
