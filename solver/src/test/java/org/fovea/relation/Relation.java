package org.fovea.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.AbstractLongAssert;
import org.fovea.fixture.TinyInstances;
import org.fovea.fixture.TinyInstances.Kind;
import org.fovea.instance.Instance;
import org.fovea.portfolio.Solvers;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * What must hold between the optimum of any instance and that of what a change makes of it.
 *
 * @param kinds of tiny instances that it is tried on
 */
record Relation(String name, Set<Kind> kinds, Than than, Change change) {

    /** How the optimum of the changed instance compares; infeasible counts as less than nothing. */
    enum Than {
        EQUAL {
            @Override
            void check(AbstractLongAssert<?> changed, long before) {
                changed.isEqualTo(before);
            }
        },
        NOT_BELOW {
            @Override
            void check(AbstractLongAssert<?> changed, long before) {
                changed.isGreaterThanOrEqualTo(before);
            }
        },
        NOT_ABOVE {
            @Override
            void check(AbstractLongAssert<?> changed, long before) {
                changed.isLessThanOrEqualTo(before);
            }
        },
        DOUBLED {
            @Override
            void check(AbstractLongAssert<?> changed, long before) {
                changed.isEqualTo(before == INFEASIBLE ? INFEASIBLE : 2 * before);
            }
        };

        abstract void check(AbstractLongAssert<?> changed, long before);
    }

    /** Makes another instance; nothing where there is nothing to change. */
    @FunctionalInterface
    interface Change {
        Optional<Instance> of(Instance instance, SplittableRandom random);
    }

    private static final long INFEASIBLE = -1;
    private static final int RARE = 100; // at least one instance in so many can be changed
    private static final int SECOND = 4; // one in so many changed instances is solved by cpsat

    /** On instances of every kind. */
    static Relation of(String name, Than than, Change change) {
        return new Relation(name, EnumSet.allOf(Kind.class), than, change);
    }

    /** The same on these kinds only. */
    Relation on(Kind first, Kind... others) {
        return new Relation(name, EnumSet.of(first, others), than, change);
    }

    /** The same on all kinds but these. */
    Relation without(Kind first, Kind... others) {
        return new Relation(name, EnumSet.complementOf(EnumSet.of(first, others)), than, change);
    }

    /** Tries it on so many instances that can be changed, of the seeds from {@code first} on. */
    void holds(long first, int count) {
        var turns = kinds.stream().toList();
        int tried = 0;
        for (long seed = first; tried < count && seed < first + (long) RARE * count; seed++) {
            var instance = TinyInstances.random(seed, turns.get((int) (seed % turns.size())));
            var changed = change.of(instance, new SplittableRandom(seed));
            if (changed.isEmpty()) continue;
            tried++;
            String second = seed % SECOND == 0 ? "cpsat" : "exact";
            than.check(
                    assertThat(optimum(second, changed.get()))
                            .as("%s: %s by %s", name, instance.name(), second),
                    optimum("exact", instance));
        }
        assertThat(tried).as("%s: instances that it was tried on", name).isEqualTo(count);
    }

    /** Proven, or the test fails. */
    private static long optimum(String solver, Instance instance) {
        return switch (Solvers.named(solver).solve(Request.of(instance))) {
            case Answer.Infeasible infeasible -> INFEASIBLE;
            case Answer.Found found -> {
                assertThat(found.status())
                        .as("%s by %s", instance.name(), solver)
                        .isEqualTo(Status.OPTIMAL);
                yield found.utility().units();
            }
            case Answer.Unknown unknown -> throw new AssertionError(unknown);
        };
    }
}
