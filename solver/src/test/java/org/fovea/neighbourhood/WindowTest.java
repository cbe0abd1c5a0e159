package org.fovea.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** A window's instance is of what all that stays leaves, whatever limits there are. */
class WindowTest {

    private static final int WINDOWS = 12; // of one schedule

    @Test
    void whatIsThereIsAScheduleOfThePartAndFitsBack() {
        int seen = 0;
        for (var instance : instances()) {
            var schedule = price(instance);
            var whole = Checker.check(instance, schedule);
            if (!whole.valid()) continue;
            var random = new SplittableRandom(1);
            for (int k = 0; k < WINDOWS; k++) {
                var window = Window.of(instance, schedule, random);
                if (window.isEmpty()) continue;
                var now = Checker.check(window.get().part(), window.get().current());
                if (!now.valid()) continue;
                seen++;
                var again = Checker.check(instance, window.get().with(window.get().current()));

                assertThat(again.violations()).as(instance.name()).isEmpty();
                assertThat(again.utility()).as(instance.name()).isEqualTo(whole.utility());
                assertThat(window.get().part().tasks()).hasSizeLessThanOrEqualTo(Window.MOST);
            }
        }
        assertThat(seen).isGreaterThan(300);
    }

    @Test
    void anyScheduleOfAPartTakesItsPlaceAndBringsAsMuchMore() {
        int better = 0;
        for (var instance : tiny()) {
            var schedule = price(instance);
            var whole = Checker.check(instance, schedule);
            if (!whole.valid()) continue;
            var random = new SplittableRandom(2);
            for (int k = 0; k < WINDOWS; k++) {
                var window = Window.of(instance, schedule, random);
                if (window.isEmpty()) continue;
                var now = Checker.check(window.get().part(), window.get().current());
                if (!now.valid()) continue;
                var optimal = Oracle.schedule(window.get().part()).orElseThrow();
                long gain =
                        Checker.check(window.get().part(), optimal).utility().units()
                                - now.utility().units();
                if (gain > 0) better++;
                var changed = Checker.check(instance, window.get().with(optimal));

                assertThat(changed.violations()).as(instance.name()).isEmpty();
                assertThat(changed.utility().units())
                        .as(instance.name())
                        .isEqualTo(whole.utility().units() + gain);
            }
        }
        assertThat(better).isGreaterThan(30);
    }

    private static Schedule price(Instance instance) {
        var price = Policies.named("price").orElseThrow().start();
        return Simulation.run(instance, price, Allowance.endless()).schedule();
    }

    private static List<Instance> tiny() {
        return LongStream.range(0, 270).mapToObj(TinyInstances::random).toList();
    }

    private static List<Instance> instances() {
        var larger =
                Stream.of("stream", "k3", "kc", "kc-small", "k3-pair")
                        .map(scenario -> Recipe.of(scenario, 60, 1, Map.of()).instance());
        return Stream.of(Corpus.all().stream(), tiny().stream(), larger)
                .flatMap(each -> each)
                .toList();
    }

    @Test
    void aScheduleWithoutLaunchesHasNoWindow() {
        var instance = Corpus.named("crop");
        var empty = Closing.of(new Timeline(Problem.of(instance)), instance);

        assertThat(Window.of(instance, empty, new SplittableRandom(1))).isEmpty();
    }
}
