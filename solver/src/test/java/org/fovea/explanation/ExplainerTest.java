package org.fovea.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.portfolio.Solvers;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason and every number, held against exhaustive search. */
class ExplainerTest {

    @Test
    void whatIsSaidIsWhatExhaustiveSearchFinds() {
        var said = EnumSet.noneOf(Reason.class);
        for (long seed = 0; seed < 150; seed++) said.addAll(confirmed(seed));

        assertThat(said).containsAll(EnumSet.allOf(Reason.class));
    }

    @Tag("long")
    @ParameterizedTest(name = "200 from seed {0} on")
    @ValueSource(longs = {1_000, 1_200, 1_400, 1_600, 1_800})
    void whatIsSaidOfAThousandIsWhatExhaustiveSearchFinds(long first) {
        var said = EnumSet.noneOf(Reason.class);
        for (long seed = first; seed < first + 200; seed++) said.addAll(confirmed(seed));

        assertThat(said).hasSizeGreaterThan(8);
    }

    /** Its best schedule, and that with some inputs taken out, so that others would be better. */
    private static Set<Reason> confirmed(long seed) {
        var instance = TinyInstances.random(seed);
        var best = Oracle.schedule(instance);
        if (best.isEmpty()) {
            confirmInfeasible(instance);
            return Set.of();
        }
        var said = EnumSet.noneOf(Reason.class);
        said.addAll(confirmed(instance, best.get()));
        Thinned.of(instance, best.get(), seed)
                .ifPresent(schedule -> said.addAll(confirmed(instance, schedule)));
        return said;
    }

    private static Set<Reason> confirmed(Instance instance, Schedule schedule) {
        var account =
                Explainer.explain(
                        Request.of(instance).startingFrom(schedule),
                        Set.of(),
                        Solvers.named("exact"));

        assertThat(account).isInstanceOf(Account.Explained.class);
        if (!(account instanceof Account.Explained explained)) return Set.of();
        assertThat(explained.bound().value().units())
                .isEqualTo(Oracle.optimum(instance).orElseThrow());
        Exhaustion.confirm(instance, explained);
        return explained.tasks().stream().map(Explanation::reason).collect(Collectors.toSet());
    }

    private static void confirmInfeasible(Instance instance) {
        var account = Explainer.explain(Request.of(instance), Set.of(), Solvers.named("exact"));

        assertThat(account).isInstanceOf(Account.Infeasible.class);
        if (account instanceof Account.Infeasible infeasible) {
            var ids = infeasible.mandatory().stream().map(Explanation::task).toList();
            assertThat(Exhaustion.meets(instance, ids)).isFalse();
            for (var id : ids) {
                var others = ids.stream().filter(other -> !other.equals(id)).toList();
                assertThat(Exhaustion.meets(instance, others)).isTrue();
            }
        }
    }
}
