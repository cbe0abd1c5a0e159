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

    private static final Path LIBRARY = Path.of("../problem-instances/instances");
    private static final int MOST_TASKS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** More would have disagreed by now, or neither prover works. */
    private static final int LEAST_PROVEN_TWICE = 100;

    @BeforeAll
    static void loads() {
        StandIns.assumeNativeCode();
    }

    /** The instances on which label setting with all rules is compared with none. */
    @Test
    void bothFindTheOptimumUnderLoad() {
        LongStream.range(0, FAST).mapToObj(Loaded::instance).forEach(ProversTest::agree);
    }

    @Test
    @Tag("long")
    void bothFindTheOptimumOfManyInstancesUnderLoad() {
        LongStream.range(FAST, LONG).mapToObj(Loaded::instance).forEach(ProversTest::agree);
    }

    private static void agree(Instance instance) {
        var request = Request.of(instance);
        assertThat(Proof.objection(Problem.of(instance))).as(instance.name()).isEmpty();

        assertThat(optimum(withoutCpSat().solve(request)))
                .as(instance.name())
                .isPresent()
                .isEqualTo(optimum(new ConstraintProgramming().solve(request)));
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
                Share.HALF);
    }

    private static Optional<Utility> optimum(Answer answer) {
        return answer instanceof Answer.Found found && found.status() == Status.OPTIMAL
                ? Optional.of(found.utility())
                : Optional.empty();
    }
}
