package org.fovea.cascade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.cascade.Cascade;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judge;
import org.fovea.fixture.AnyCascade;
import org.fovea.fixture.AnyCascade.Kind;
import org.fovea.fixture.EverySequence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method against every sequence, on random cascades of every dependence. */
class PermutationSearchTest {

    @ParameterizedTest
    @EnumSource
    void methodsAgreeWithEverySequence(Kind kind) {
        compare(kind, 1, 150, 5);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void methodsAgreeWithEverySequenceOfSevenOnTwoThousandCases(Kind kind) {
        compare(kind, 2, 2_000, 7);
    }

    private static void compare(Kind kind, long seed, int count, int most) {
        var any = new AnyCascade(seed, most);
        for (int i = 0; i < count; i++) {
            var cascade = any.next(kind);
            var least = EverySequence.least(cascade);
            for (var method : Orderings.all()) {
                String which =
                        "%s on case %d of %s, seed %d: %s"
                                .formatted(method.name(), i, kind, seed, cascade);
                assertSound(method.order(cascade), cascade, least, exact(method, kind), which);
            }
        }
    }

    /** beam is exact while it has a place for every set that no bound rules out. */
    private static boolean exact(Ordering method, Kind kind) {
        return switch (method.name()) {
            case "ratio" -> kind == Kind.INDEPENDENT;
            case "nested" -> kind == Kind.NESTED;
            default -> true;
        };
    }

    private static void assertSound(
            Order order, Cascade cascade, Fraction least, boolean exact, String which) {
        var judgement = Judge.judge(cascade, order.sequence());
        assertThat(judgement.violations()).as(which).isEmpty();
        var expected = judgement.figures().orElseThrow().expected();
        assertThat(order.bound()).as(which).isLessThanOrEqualTo(least);
        assertThat(expected).as(which).isGreaterThanOrEqualTo(least);
        if (exact) {
            assertThat(expected).as(which).isEqualTo(least);
            assertThat(order.bound()).as(which).isEqualTo(least);
            assertThat(order.believed()).as(which).isEqualTo(least);
        }
    }
}
