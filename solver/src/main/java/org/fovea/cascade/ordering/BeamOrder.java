package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Judgement;

/**
 * For any joint outcomes of any number of classifiers: a beam over sets of failed ones (Lowerre
 * 1976), one classifier more a level. Sets that a bound rules out are no loss; the least bound of
 * those that the beam had no place for is a lower bound on every sequence, and where there were
 * none the answer is optimal.
 */
final class BeamOrder implements Ordering {

    private static final double STEPS = 5e9; // looks at an expert's success, some seconds
    private static final int NARROWEST = 16;
    private static final int WIDEST = 20_000;

    private final int widest;

    private BeamOrder(int widest) {
        this.widest = widest;
    }

    BeamOrder() {
        this(WIDEST);
    }

    /** With at most so many sets a level. */
    static BeamOrder ofWidth(int widest) {
        return new BeamOrder(widest);
    }

    @Override
    public String name() {
        return "beam";
    }

    @Override
    public String summary() {
        return "any dependence, a beam over sets with a proven lower bound; any number";
    }

    @Override
    public String source() {
        return "Lowerre 1976";
    }

    @Override
    public Order order(Cascade cascade) {
        var lineup = Lineup.of(cascade).undominated().coarse();
        var search = new Search(lineup, Math.min(widest, width(lineup)));
        search.run();
        var bound = lineup.expected(BigInteger.valueOf(search.bound()));
        var candidates =
                List.of(
                        lineup.sequence(search.best()),
                        new RatioOrder().order(cascade).sequence(),
                        new NestedOrder().order(cascade).sequence());
        var best =
                candidates.stream()
                        .min(
                                Comparator.comparing(
                                        sequence -> figures(cascade, sequence).expected()))
                        .orElseThrow();
        var expected = figures(cascade, best).expected();
        return new Order(name(), best, bound, expected, "asked for");
    }

    private static Judgement.Figures figures(Cascade cascade, List<String> sequence) {
        return Judge.judge(cascade, sequence).figures().orElseThrow();
    }

    /** As many sets a level as the work allows. */
    private static int width(Lineup lineup) {
        double experts = Math.max(1, lineup.size());
        double each = experts * (experts + lineup.outcomes());
        return (int) Math.clamp(STEPS / (experts * each), NARROWEST, WIDEST);
    }

    /** A set that has failed, in the cheapest order found. */
    private static final class State {

        private final Optional<State> before;
        private final int last; // expert of it; -1 for the empty set
        private final BitSet failed;
        private final long cost; // of asking them
        private final long unsure;
        private final int[] alive; // outcomes on which all fail
        private final long[]
                gain; // what each that may still be asked recognises of the unsure weight

        /** The empty set, where nothing was asked and everything is unsure. */
        State(long unsure, int[] alive) {
            this.unsure = unsure;
            this.alive = alive;
            before = Optional.empty();
            last = -1;
            failed = new BitSet();
            cost = 0;
            gain = new long[0];
        }

        State(Step step, int[] alive, long[] gain) {
            before = step.expert < 0 ? Optional.empty() : Optional.of(step.from);
            last = step.expert;
            failed = step.failed;
            cost = step.cost;
            unsure = step.unsure;
            this.alive = alive;
            this.gain = gain;
        }

        List<Integer> order() {
            var order = new ArrayList<Integer>();
            for (var state = this; state.last >= 0; state = state.before.orElseThrow())
                order.addFirst(state.last);
            return order;
        }
    }

    /** A set one larger than its state, not looked at closely yet. */
    private record Step(
            State from, int expert, BitSet failed, long cost, long unsure, long bound) {}

    private static final class Search {

        private final Lineup lineup;
        private final int width;
        private final RelaxedBound relaxed;
        private long best = Long.MAX_VALUE;
        private List<Integer> order = List.of();
        private long left = Long.MAX_VALUE; // least bound of what the beam had no place for

        Search(Lineup lineup, int width) {
            this.lineup = lineup;
            this.width = width;
            relaxed = new RelaxedBound(lineup);
        }

        long bound() {
            return Math.min(best, left);
        }

        List<Integer> best() {
            return order;
        }

        void run() {
            int[] all = IntStream.range(0, lineup.outcomes()).toArray();
            var level = new ArrayList<State>();
            looked(
                            new Step(
                                    new State(lineup.total(), all),
                                    -1,
                                    new BitSet(),
                                    0,
                                    lineup.total(),
                                    0),
                            all)
                    .ifPresent(level::add);
            while (!level.isEmpty()) {
                var steps = steps(level);
                level.clear();
                for (var step : steps) looked(step, remaining(step)).ifPresent(level::add);
            }
        }

        private int[] remaining(Step step) {
            return IntStream.of(step.from.alive)
                    .filter(outcome -> !lineup.successes(outcome).get(step.expert))
                    .toArray();
        }

        /** The set with what each expert would find; empty where a bound rules it out. */
        private Optional<State> looked(Step step, int[] alive) {
            long stop = step.cost + step.unsure * lineup.certain();
            long[] gain = new long[lineup.size()];
            var available = available(step.failed);
            long fastest = 0;
            for (int outcome : alive) fastest += relaxed.scan(lineup, outcome, available, gain);
            var state = new State(step, alive, gain);
            if (stop < best) {
                best = stop;
                order = state.order();
            }
            boolean hopeful = step.cost + relaxed.cost(step.unsure, gain, fastest) < best;
            return hopeful ? Optional.of(state) : Optional.empty();
        }

        private BitSet available(BitSet failed) {
            var available = new BitSet();
            available.set(0, lineup.size());
            available.andNot(failed);
            for (int limit = 0; limit < lineup.limits(); limit++) {
                long room = lineup.room(limit);
                for (int i = failed.nextSetBit(0); i >= 0; i = failed.nextSetBit(i + 1))
                    room -= lineup.need(limit, i);
                for (int i = available.nextSetBit(0); i >= 0; i = available.nextSetBit(i + 1))
                    if (lineup.need(limit, i) > room) available.clear(i);
            }
            return available;
        }

        /** The most hopeful next sets, each from the state that reaches it cheapest. */
        private List<Step> steps(List<State> level) {
            var cheapest = new HashMap<BitSet, Step>();
            for (var state : level)
                for (int expert = 0; expert < lineup.size(); expert++) {
                    if (state.gain[expert] == 0) continue;
                    var step = step(state, expert);
                    if (step.bound < best)
                        cheapest.merge(step.failed, step, (a, b) -> b.cost < a.cost ? b : a);
                }
            var steps = new ArrayList<>(cheapest.values());
            steps.sort(
                    Comparator.comparingLong(Step::bound)
                            .thenComparing(each -> each.failed.toString())); // the same every run
            for (int i = width; i < steps.size(); i++) left = Math.min(left, steps.get(i).bound);
            return steps.size() <= width ? steps : steps.subList(0, width);
        }

        private Step step(State state, int expert) {
            var failed = (BitSet) state.failed.clone();
            failed.set(expert);
            long cost = state.cost + state.unsure * lineup.duration(expert);
            long unsure = state.unsure - state.gain[expert];
            long[] gain = new long[lineup.size()];
            for (int i = 0; i < gain.length; i++)
                gain[i] = failed.get(i) ? 0 : Math.min(unsure, state.gain[i]);
            return new Step(
                    state, expert, failed, cost, unsure, cost + relaxed.cost(unsure, gain, 0));
        }
    }
}
