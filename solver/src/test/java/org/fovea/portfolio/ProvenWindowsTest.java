package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.fovea.cpsat.OrTools;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

class ProvenWindowsTest {

    private static final long STEPS = 40_000;

    @Test
    void windowAfterWindowAScheduleGetsBetterAndStaysValid() {
        for (var scenario : new String[] {"k3", "kc"}) {
            var instance = Recipe.of(scenario, 60, 1, Map.of("load", "3")).instance();
            var board = begun(instance, "edf");
            long before = board.utility().units();

            new ProvenWindows(request(instance), board, allowance(instance), OrTools::loaded).run();

            var best = board.best().orElseThrow();
            var verdict = Checker.check(instance, best.schedule());
            assertThat(verdict.violations()).as(scenario).isEmpty();
            assertThat(verdict.utility()).as(scenario).isEqualTo(best.utility());
            assertThat(best.utility().units()).as(scenario).isGreaterThan(before);
        }
    }

    @Test
    void ofEveryKindNothingIsMadeWorseAndNothingPassesTheOptimum() {
        for (var instance : LongStream.range(0, 90).mapToObj(TinyInstances::random).toList()) {
            var optimum = Oracle.optimum(instance);
            if (optimum.isEmpty()) continue;
            var board = begun(instance, "price");
            long before = board.utility().units();

            new ProvenWindows(request(instance), board, allowance(instance), OrTools::loaded).run();

            assertThat(board.utility().units())
                    .as(instance.name())
                    .isBetween(before, optimum.getAsLong());
        }
    }

    private static Request request(Instance instance) {
        return Request.of(instance).workLimit(STEPS);
    }

    private static Allowance allowance(Instance instance) {
        return Allowance.of(request(instance));
    }

    private static Board begun(Instance instance, String policy) {
        var board = Board.begun(request(instance), new Ceiling(Problem.of(instance)).first());
        var run = Policies.named(policy).orElseThrow().start();
        board.offer(Candidate.of(Simulation.run(instance, run, Allowance.endless()), policy));
        return board;
    }
}
