package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.policy.Policy;
import org.fovea.schedulability.taskset.Arrivals;
import org.fovea.schedulability.taskset.RandomSets;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is declared schedulable is served, whatever the arrivals: by simulation of random sets. */
class RandomSetsTest {

    private static final int SPORADIC = 2; // runs of random arrivals a set
    private static final int SOME_HUNDRED = 400;

    @Test
    void noneOfSomeHundredSetsDeclaredSchedulableEverMisses() {
        var declared = declared(0, SOME_HUNDRED);

        assertThat(declared).hasSameSizeAs(Criteria.all());
        assertThat(declared.values()).allMatch(sets -> sets >= 3);
    }

    @Test
    @Tag("long")
    void noneOfTenThousandSetsDeclaredSchedulableEverMisses() {
        var declared = declared(1_000, 10_000);

        assertThat(declared.values()).hasSameSizeAs(Criteria.all()).allMatch(sets -> sets >= 100);
    }

    @Test
    void theSameRunsFindAMissWhereBlockingIsForgotten() {
        assertThat(missedBy(new BlockingForgotten())).isNotEmpty();
    }

    @Test
    void theSameRunsFindAMissWhereWaitingForTheRoundIsForgotten() {
        assertThat(missedBy(new WaitingForgotten())).isNotEmpty();
    }

    @Test
    void theSameRunsFindAMissWhereACanvasCountsAsFilledToTheBrim() {
        assertThat(missedBy(new RoomForgotten())).isNotEmpty();
    }

    /** Canvases on which an object found no room counted as if nothing were left of them. */
    private record RoomForgotten() implements Wrong {

        @Override
        public Criterion right() {
            return new Canvases(new Volumes());
        }

        @Override
        public Verdict judge(TaskSet set) {
            var canvas = Canvas.of(set, set.device().networks().getFirst()).orElseThrow();
            var units = new Volumes().units(canvas.network(), canvas.footprints()).orElseThrow();
            var brim = new Filling.Units(units.capacity() + units.most(), units.need());
            return Windows.judge(
                    set.streams(), new CanvasDemand(brim, canvas.objects(), canvas.launch()));
        }
    }

    /** Demand of batches without the launch that began before. */
    private record BlockingForgotten() implements Wrong {

        @Override
        public Criterion right() {
            return new FrameBatches();
        }

        @Override
        public Verdict judge(TaskSet set) {
            var crops = Crops.possible(set);
            var work = new ArrayList<Long>();
            var launch = new ArrayList<Long>();
            for (int s = 0; s < set.streams().size(); s++) {
                work.add(FrameBatches.work(crops, s, FrameBatches.batch(crops, s)));
                launch.add(1L); // blocks for 1 - 1 us
            }
            return Windows.judge(set.streams(), new BlockedDemand(set.streams(), work, launch));
        }
    }

    /** A round of whatever comes in a round is short enough; nobody waits for it to begin. */
    private record WaitingForgotten() implements Wrong {

        @Override
        public Criterion right() {
            return new Rounds();
        }

        @Override
        public Verdict judge(TaskSet set) {
            var generous = new ArrayList<Stream>();
            for (var stream : set.streams()) {
                var longer =
                        new Stream(
                                stream.id(),
                                stream.object(),
                                stream.objects(),
                                2 * stream.period(),
                                2 * stream.deadline(),
                                stream.jitter(),
                                stream.exit(),
                                stream.accuracy());
                generous.add(longer);
            }
            return right().judge(new TaskSet(set.name(), "", set.device(), generous));
        }
    }

    /** A criterion with a fault. */
    private interface Wrong extends Criterion {

        default RandomSets.Kind kind() {
            return right() instanceof Canvases ? RandomSets.Kind.VOLUMES : RandomSets.Kind.CROPS;
        }

        Criterion right();

        @Override
        default String name() {
            return "wrong " + right().name();
        }

        @Override
        default String summary() {
            return right().summary();
        }

        @Override
        default String source() {
            return right().source();
        }

        @Override
        default Policy policy(TaskSet set) {
            return right().policy(set);
        }
    }

    private static List<String> missedBy(Wrong criterion) {
        var missed = new ArrayList<String>();
        for (long seed = 0; seed < SOME_HUNDRED && missed.isEmpty(); seed++) {
            var set = RandomSets.of(criterion.kind(), use(seed), seed);
            if (criterion.judge(set).schedulable()) missed.addAll(misses(set, criterion));
        }
        return missed;
    }

    /** How many sets each criterion declared schedulable; fails on the first miss. */
    private static Map<String, Integer> declared(long from, int sets) {
        var declared = new TreeMap<String, Integer>();
        var kinds = RandomSets.Kind.values();
        for (long seed = from; seed < from + sets; seed++) {
            var set = RandomSets.of(kinds[(int) (seed % kinds.length)], use(seed), seed);
            for (var criterion : Criteria.all()) {
                if (!(criterion.judge(set) instanceof Verdict.Schedulable yes)) continue;
                declared.merge(criterion.name(), 1, Integer::sum);
                var missed = misses(set, criterion);
                if (!missed.isEmpty())
                    fail("%s of %s, declared %s, missed %s", set, criterion.name(), yes, missed);
            }
        }
        return declared;
    }

    private static double use(long seed) {
        return 0.1 + seed % 17 / 20.0;
    }

    private static List<String> misses(TaskSet set, Criterion criterion) {
        var missed = new ArrayList<String>();
        for (var arrivals : Arrivals.hard(set, SPORADIC))
            Trial.missed(set, criterion, arrivals)
                    .forEach(task -> missed.add(task.id() + " of " + set.name()));
        return missed;
    }
}
