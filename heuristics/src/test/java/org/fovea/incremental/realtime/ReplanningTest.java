package org.fovea.incremental.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.policy.Policy;
import org.fovea.policy.price.Price;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;

class ReplanningTest {

    private static final List<Instance> INSTANCES =
            Stream.concat(
                            Corpus.all().stream(),
                            LongStream.range(0, 200).mapToObj(TinyInstances::random))
                    .toList();

    @Test
    void planningFailsOnNoInstance() {
        for (var instance : INSTANCES) {
            var policy = new Replanning(Improver.annealing(100));
            schedule(instance, policy);

            assertThat(policy.failures()).as(instance.name()).isZero();
        }
    }

    @Test
    void whereTheSearchFailsThePricePolicyDecides() {
        for (var instance : INSTANCES) {
            var policy =
                    new Replanning((ground, start, seed) -> {
                        throw new IllegalStateException("planted");
                    });

            assertThat(schedule(instance, policy))
                    .as(instance.name())
                    .isEqualTo(schedule(instance, new Price()));
        }
    }

    @Test
    void underLoadItIsAheadOfThePricePolicy() {
        long planned = 0;
        long priced = 0;
        for (long seed = 1; seed <= 3; seed++) {
            for (var scenario : List.of("stream", "kc")) {
                var instance = Recipe.of(scenario, 300, seed, Map.of("load", "2")).instance();
                planned += utility(instance, new Replanning(Improver.annealing(1_500)));
                priced += utility(instance, new Price());
            }
        }

        assertThat(planned).isGreaterThan(priced);
    }

    private static Schedule schedule(Instance instance, Policy policy) {
        return Simulation.run(instance, policy, Allowance.endless()).schedule();
    }

    private static long utility(Instance instance, Policy policy) {
        return Simulation.run(instance, policy, Allowance.endless()).utility().units();
    }
}
