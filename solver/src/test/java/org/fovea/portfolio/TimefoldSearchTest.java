package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
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

class TimefoldSearchTest {

    private static final int MOVES = 20_000;

    @Test
    void itFindsMoreThanThePoliciesItStartsFrom() {
        for (var scenario : List.of("k3", "kc", "stream")) {
            var instance = Recipe.of(scenario, 80, 1, Map.of()).instance();

            long most = 0;
            for (var policy : Opening.ORDER) {
                var answer = found(PolicySolver.of(policy).solve(Request.of(instance)));
                most = Math.max(most, answer.utility().units());
            }

            assertThat(found(searched(instance, 1)).utility().units()).isGreaterThan(most);
        }
    }

    @Test
    void aLimitOfNoTimeGivesAHeuristicsAnswer() {
        var answer = found(solver().solve(Request.of(kc()).limit(Duration.ZERO)));

        assertThat(answer.ending()).isEqualTo(Ending.TIME_LIMIT);
        assertThat(answer.utility().units()).isPositive();
    }

    @Test
    void whereNothingIsToBeDecidedItEndsAtOnce() {
        var answer = found(solver().solve(Request.of(Corpus.named("no-tasks"))));

        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.workUnits()).isLessThan(1_000);
    }

    @Test
    void aStartIsNeverMadeWorse() {
        for (var instance : LongStream.range(0, 30).mapToObj(TinyInstances::random).toList()) {
            var optimal = Oracle.schedule(instance);
            if (optimal.isEmpty()) continue;
            var request = Request.of(instance).workLimit(300).startingFrom(optimal.get());

            assertThat(found(solver().solve(request)).utility().units())
                    .as(instance.name())
                    .isEqualTo(Oracle.optimum(instance).orElseThrow());
        }
    }

    @Test
    void aWorkLimitRepeatsToTheLaunchAndIsKept() {
        var answer = searched(kc(), 3);

        assertThat(searched(kc(), 3)).isEqualTo(answer);
        assertThat(searched(kc(), 4)).isNotEqualTo(answer);
        assertThat(found(answer).workUnits()).isBetween(MOVES * 9L / 10, (long) MOVES);
        assertThat(found(answer).ending()).isEqualTo(Ending.WORK_LIMIT);
    }

    @Test
    void threadsExchangeWhatTheyFind() {
        var instance = kc();
        var request = Request.of(instance).threads(2);

        var answer = found(solver().solve(request));

        assertThat(Checker.check(instance, answer.schedule()).utility())
                .isEqualTo(answer.utility());
        assertThat(answer.workUnits()).isGreaterThan(2 * MOVES);
    }

    @Test
    void aTimeLimitEndsItAndACancellationSooner() {
        var limited = found(solver().solve(Request.of(kc()).limit(Duration.ofMillis(300))));
        assertThat(limited.ending()).isIn(Ending.TIME_LIMIT, Ending.FINISHED);

        var cancellation = new Cancellation();
        var listener =
                new Told() {
                    @Override
                    public void improved(Utility utility, ProvenBound bound, String source) {
                        if (source.equals("timefold")) cancellation.cancel();
                    }
                };
        var request =
                Request.of(kc())
                        .limit(Duration.ofHours(1))
                        .cancelledBy(cancellation)
                        .listening(listener);

        var cancelled = found(solver().solve(request));

        assertThat(cancelled.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(Checker.check(kc(), cancelled.schedule()).valid()).isTrue();
    }

    @Test
    void anExceptionInAPhaseCostsNothingFoundSoFar() {
        var faulty =
                new Told() {
                    private int counted;

                    @Override
                    public void improved(Utility utility, ProvenBound bound, String source) {
                        if (source.equals("timefold") && ++counted == 2)
                            throw new IllegalStateException("planted");
                    }
                };
        var instance = Recipe.of("kc", 300, 1, Map.of("load", "3")).instance();
        long start =
                found(solver().solve(Request.of(instance).limit(Duration.ZERO))).utility().units();

        var answer =
                found(solver().solve(Request.of(instance).workLimit(700_000).listening(faulty)));

        assertThat(faulty.notes).anyMatch(note -> note.contains("planted"));
        assertThat(Checker.check(instance, answer.schedule()).valid()).isTrue();
        assertThat(answer.utility().units()).isGreaterThan(start);
    }

    @Test
    void interruptedAtAnyMomentItHasAValidSchedule() throws Exception {
        for (int millis : List.of(0, 1, 5, 20, 80, 200)) {
            var cancellation = new Cancellation();
            var request = Request.of(kc()).threads(2).cancelledBy(cancellation);
            var later =
                    Thread.ofPlatform()
                            .start(() -> {
                                LockSupport.parkNanos(millis * 1_000_000L);
                                cancellation.cancel();
                            });
            var answer = found(solver().solve(request));
            later.join();

            var verdict = Checker.check(kc(), answer.schedule());
            assertThat(verdict.valid()).as("after " + millis + " ms").isTrue();
            assertThat(verdict.utility()).isEqualTo(answer.utility());
        }
    }

    @Test
    void whatIsToldOnlyImprovesAndIsValid() {
        var instance = Recipe.of("kc", 300, 1, Map.of("load", "3")).instance();
        var told = new Told();

        solver().solve(Request.of(instance).workLimit(700_000).listening(told));

        var worths = told.schedules.stream().map(each -> Checker.check(instance, each)).toList();
        assertThat(worths).allMatch(verdict -> verdict.valid()).hasSizeGreaterThan(3);
        assertThat(worths.stream().map(each -> each.utility().units()).toList()).isSorted();
        assertThat(told.notes).isEmpty();
    }

    /** Whoever asks for another solver needs none of Timefold's classes. */
    @Test
    void timefoldIsLoadedOnlyWhenAskedFor() throws Exception {
        var path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        var without =
                Arrays.stream(path)
                        .filter(entry -> !entry.contains("timefold-solver"))
                        .map(TimefoldSearchTest::url)
                        .toArray(URL[]::new);
        assertThat(without).hasSizeLessThan(path.length);
        var platform = ClassLoader.getPlatformClassLoader();
        try (var loader = new URLClassLoader(without, platform)) {
            var names = loader.loadClass(Solvers.class.getName()).getMethod("names").invoke(null);

            assertThat(names)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains("timefold", "anneal");
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Keeps what it is told. */
    private static class Told implements Listener {

        private final List<Schedule> schedules = new ArrayList<>();
        final List<String> notes = new ArrayList<>();

        @Override
        public void improved(Utility utility, ProvenBound bound, String source) {}

        @Override
        public void incumbent(Schedule schedule) {
            schedules.add(schedule);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }
    }

    private static Instance kc() {
        return Recipe.of("kc", 40, 1, Map.of("load", "3")).instance();
    }

    private static Answer searched(Instance instance, long seed) {
        return solver().solve(Request.of(instance).workLimit(MOVES).seed(seed));
    }

    private static Solver solver() {
        return Solvers.named("timefold");
    }

    private static Answer.Found found(Answer answer) {
        return (Answer.Found) answer;
    }
}
