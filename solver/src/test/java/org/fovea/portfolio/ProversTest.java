package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fovea.cpsat.OrTools;
import org.fovea.exact.Loaded;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.library.Entry;
import org.fovea.library.Library;
import org.fovea.problem.Problem;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two proofs that share no code, label setting's and CP-SAT's, agree wherever both end. */
class ProversTest {

    private static final long FAST = 200;
    private static final long LONG = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path LIBRARY = Path.of("../problem-instances/instances");
    private static final int MOST_TASKS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** More would have disagreed by now, or neither prover works. */
    private static final int LEAST_PROVEN_TWICE = 100;

    @BeforeAll
    static void loads() {
        StandIns.assumeNativeCode();
    }

    @Test
    void bothFindTheOptimumUnderLoad() {
        LongStream.range(0, FAST)
                .mapToObj(seed -> Loaded.instance(seed, 3 + (int) (seed % 3)))
                .forEach(instance -> assertThat(agreed(instance)).as(instance.name()).isPresent());
    }

    /** The instances on which label setting with all rules is compared with none. */
    @Test
    @Tag("long")
    void bothAgreeOnManyInstancesOfUpToSevenTasksUnderLoad() {
        long twice =
                LongStream.range(0, LONG)
                        .mapToObj(Loaded::instance)
                        .filter(instance -> agreed(instance).isPresent())
                        .count();

        assertThat(twice).isGreaterThan(LONG / 10 * 8); // CP-SAT needs more time for some of seven
    }

    /** The optimum, where both have proven it. */
    private static Optional<Utility> agreed(Instance instance) {
        assertThat(Proof.objection(Problem.of(instance))).as(instance.name()).isEmpty();
        var request = Request.of(instance);
        var first = optimum(withoutCpSat().solve(request));
        var second = optimum(new ConstraintProgramming().solve(request.limit(PATIENCE)));
        assertThat(first).as(instance.name()).isPresent();
        if (second.isPresent()) assertThat(second).as(instance.name()).isEqualTo(first);
        return second;
    }

    @Test
    @Tag("long")
    void bothAgreeOnTheLibraryAndWithWhatIsKnown() {
        int twice = 0;
        for (var entry : Library.at(LIBRARY).entries()) {
            if (!entry.stored() || entry.tasks() > MOST_TASKS) continue;
            var request = Request.of(entry.content().instance()).limit(LIMIT).threads(2);
            var first = optimum(withoutCpSat().solve(request));
            var second = optimum(new ConstraintProgramming().solve(request));
            if (first.isPresent() && second.isPresent()) {
                twice++;
                assertThat(first).as(entry.name()).isEqualTo(second);
            }
            first.or(() -> second).ifPresent(optimum -> fitsWhatIsKnown(entry, optimum));
        }
        assertThat(twice).isGreaterThan(LEAST_PROVEN_TWICE);
    }

    private static void fitsWhatIsKnown(Entry entry, Utility optimum) {
        var known = entry.bestKnown();
        known.ifPresent(best -> assertThat(optimum).isGreaterThanOrEqualTo(best.utility()));
        known.flatMap(best -> best.bound())
                .ifPresent(bound -> assertThat(optimum).isLessThanOrEqualTo(bound.value()));
    }

    /** So that what is proven is proven by label setting, or by arithmetic. */
    private static Exact withoutCpSat() {
        return new Exact(
                () -> {
                    throw new OrTools.Absent(new UnsupportedOperationException("left out"));
                },
                Share.USUAL);
    }

    private static Optional<Utility> optimum(Answer answer) {
        return answer instanceof Answer.Found found && found.status() == Status.OPTIMAL
                ? Optional.of(found.utility())
                : Optional.empty();
    }
}
