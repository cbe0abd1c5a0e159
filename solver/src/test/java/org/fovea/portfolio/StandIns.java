package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.Engine.Report;
import org.fovea.cpsat.Engine.Verdict;
import org.fovea.cpsat.OrTools;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Listener;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.Assumptions;

/** Engines in the place of CP-SAT, and what is heard of them. */
final class StandIns {

    /** Claims an optimum below what is known. */
    static final Engine TOO_LITTLE = saying(Verdict.OPTIMAL, 1, 1);

    /** Claims an optimum that no schedule of its reaches. */
    static final Engine TOO_MUCH = saying(Verdict.OPTIMAL, 1e9, 1e9);

    /** Finds that there is no schedule. */
    static final Engine INFEASIBLE = saying(Verdict.INFEASIBLE, 0, 0);

    /** Gives a solution that is none. */
    static final Engine EVERYTHING_AT_ONCE =
            (model, effort, witness) -> {
                long[] values = new long[400_000];
                Arrays.fill(values, 1);
                witness.solution(values);
                return new Report(Verdict.OPEN, 0, 0, 0);
            };

    static final Engine DYING =
            (model, effort, witness) -> {
                throw new UnsatisfiedLinkError("died");
            };

    /** Does not end when it is told to. */
    static final Engine DEAF =
            (model, effort, witness) -> {
                try {
                    Thread.sleep(Duration.ofHours(1));
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return new Report(Verdict.OPEN, 0, 0, 0);
            };

    private StandIns() {}

    static Engine saying(Verdict verdict, double objective, double bound) {
        return (model, effort, witness) -> new Report(verdict, objective, bound, 0);
    }

    /** Models need native code even where a stand-in searches them. */
    static void assumeNativeCode() {
        try {
            OrTools.loaded();
        } catch (OrTools.Absent absent) {
            Assumptions.abort(absent.getMessage());
        }
    }

    /** Keeps what was announced, as the command line does. */
    static final class Heard implements Listener {

        private final List<Schedule> schedules = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Runnable atNote;

        Heard() {
            this(() -> {});
        }

        /** With what is done at each note. */
        Heard(Runnable atNote) {
            this.atNote = atNote;
        }

        @Override
        public void improved(Utility utility, ProvenBound bound, String source) {}

        @Override
        public void incumbent(Schedule schedule) {
            schedules.add(schedule);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
            atNote.run();
        }

        List<String> notes() {
            return notes;
        }

        void hasAnAnswerOf(Instance instance) {
            assertThat(schedules).isNotEmpty();
            assertThat(Checker.check(instance, schedules.getLast()).valid()).isTrue();
        }
    }
}
