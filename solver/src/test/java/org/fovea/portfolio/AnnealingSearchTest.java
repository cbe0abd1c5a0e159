package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.Listener;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;
import org.junit.jupiter.api.Test;

class AnnealingSearchTest {

    private static final int MOVES = 30_000;

    @Test
    void itFindsMoreThanThePoliciesItStartsFrom() {
        for (var scenario : List.of("k3", "kc", "stream")) {
            var instance = Recipe.of(scenario, 60, 1, Map.of()).instance();

            long most = 0;
            for (var policy : Opening.ORDER) {
                var answer = found(PolicySolver.of(policy).solve(Request.of(instance)));
                most = Math.max(most, answer.utility().units());
            }

            assertThat(found(annealed(instance, 1)).utility().units()).isGreaterThan(most);
        }
    }

    @Test
    void aLimitOfNoTimeGivesAHeuristicsAnswer() {
        var instance = kc();
        var edf = found(Solvers.named("edf").solve(Request.of(instance)));

        for (var name : List.of("anneal", "timefold", "exact", "auto")) {
            var solver = Solvers.named(name);
            var answer = found(solver.solve(Request.of(instance).limit(Duration.ZERO)));

            assertThat(answer.ending()).as(name).isEqualTo(Ending.TIME_LIMIT);
            assertThat(answer.utility()).as(name).isEqualTo(edf.utility());
        }
    }

    @Test
    void whereNothingIsToBeDecidedItEndsAtOnce() {
        var served = Recipe.of("k3", 5, 1, Map.of("load", "0.1", "windows", "loose")).instance();

        for (var instance : List.of(served, Corpus.named("no-tasks"))) {
            var answer = found(solver().solve(Request.of(instance)));

            assertThat(answer.status()).as(instance.name()).isEqualTo(Status.OPTIMAL);
            assertThat(answer.workUnits()).as(instance.name()).isLessThan(1_000);
        }
    }

    @Test
    void aStartIsNeverMadeWorse() {
        for (var instance : LongStream.range(0, 45).mapToObj(TinyInstances::random).toList()) {
            var optimal = Oracle.schedule(instance);
            if (optimal.isEmpty()) continue;
            var request = Request.of(instance).workLimit(300).startingFrom(optimal.get());

            assertThat(found(solver().solve(request)).utility().units())
                    .as(instance.name())
                    .isEqualTo(Oracle.optimum(instance).orElseThrow());
        }
    }

    @Test
    void aWorkLimitRepeatsToTheLaunch() {
        assertThat(annealed(kc(), 3)).isEqualTo(annealed(kc(), 3));
        assertThat(annealed(kc(), 4)).isNotEqualTo(annealed(kc(), 3));
    }

    @Test
    void threadsExchangeWhatTheyFind() {
        var instance = kc();
        var request = Request.of(instance).threads(3);

        var answer = found(solver().solve(request));

        assertThat(Checker.check(instance, answer.schedule()).utility())
                .isEqualTo(answer.utility());
        assertThat(answer.workUnits()).isGreaterThan(3 * MOVES);
    }

    @Test
    void whatIsToldOnlyImprovesAndIsValid() {
        var instance = Recipe.of("kc", 300, 1, Map.of("load", "3")).instance();
        var told = new ArrayList<Schedule>();
        var listener =
                new Listener() {
                    @Override
                    public void improved(Utility utility, ProvenBound bound, String source) {}

                    @Override
                    public void incumbent(Schedule schedule) {
                        told.add(schedule);
                    }
                };

        solver().solve(Request.of(instance).workLimit(700_000).listening(listener));

        var worths = told.stream().map(each -> Checker.check(instance, each)).toList();
        assertThat(worths).allMatch(verdict -> verdict.valid()).hasSizeGreaterThan(3);
        assertThat(worths.stream().map(each -> each.utility().units()).toList()).isSorted();
    }

    @Test
    void mandatoryTasksAreMetWhereverThatIsPossible() {
        int unmet = 0;
        var instances =
                Stream.concat(
                                Stream.of(
                                        Corpus.named("mandatory"),
                                        Corpus.named("deep-mandatory"),
                                        Corpus.named("everything")),
                                LongStream.range(0, 100)
                                        .mapToObj(seed ->
                                                TinyInstances.random(
                                                        seed, TinyInstances.Kind.MANDATORY)))
                        .toList();
        for (var instance : instances) {
            if (Oracle.optimum(instance).isEmpty()) continue;
            if (found(annealed(instance, 1)).status() == Status.INVALID) unmet++;
        }

        assertThat(unmet).isLessThanOrEqualTo(1);
    }

    @Test
    void anExceptionInAPhaseCostsNothingFoundSoFar() {
        var notes = new ArrayList<String>();
        var faulty =
                new Listener() {
                    private int told;

                    @Override
                    public void improved(Utility utility, ProvenBound bound, String source) {
                        if (source.equals("anneal") && ++told == 2)
                            throw new IllegalStateException("planted");
                    }

                    @Override
                    public void note(String sentence) {
                        notes.add(sentence);
                    }
                };
        var instance = Recipe.of("kc", 300, 1, Map.of("load", "3")).instance();
        long start =
                found(solver().solve(Request.of(instance).limit(Duration.ZERO))).utility().units();

        var answer =
                found(solver().solve(Request.of(instance).workLimit(700_000).listening(faulty)));

        assertThat(notes).anyMatch(note -> note.contains("planted"));
        assertThat(Checker.check(instance, answer.schedule()).valid()).isTrue();
        assertThat(answer.utility().units()).isGreaterThan(start);
    }

    @Test
    void interruptedAtAnyMomentItHasAValidSchedule() throws Exception {
        var instance = Recipe.of("kc", 300, 1, Map.of("load", "3")).instance();
        for (int millis : List.of(0, 1, 5, 20, 80, 200)) {
            var cancellation = new Cancellation();
            var request = Request.of(instance).threads(2).cancelledBy(cancellation);
            var later =
                    Thread.ofPlatform()
                            .start(() -> {
                                LockSupport.parkNanos(millis * 1_000_000L);
                                cancellation.cancel();
                            });
            var answer = found(solver().solve(request));
            later.join();

            var verdict = Checker.check(instance, answer.schedule());
            assertThat(verdict.valid()).as("after " + millis + " ms").isTrue();
            assertThat(verdict.utility()).isEqualTo(answer.utility());
        }
    }

    private static Instance kc() {
        return Recipe.of("kc", 40, 1, Map.of("load", "3")).instance();
    }

    private static Answer annealed(Instance instance, long seed) {
        return solver().solve(Request.of(instance).workLimit(MOVES).seed(seed));
    }

    private static Solver solver() {
        return Solvers.named("anneal");
    }

    private static Answer.Found found(Answer answer) {
        return (Answer.Found) answer;
    }
}
