package org.fovea.benchmark;

import java.util.List;
import org.fovea.schedulability.Criteria;
import org.fovea.schedulability.Criterion;
import org.fovea.schedulability.Trial;
import org.fovea.schedulability.taskset.Arrivals;
import org.fovea.schedulability.taskset.RandomSets;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * How pessimistic the tests of schedulability are: by the share of the device's time that random
 * sets ask for, the share of sets that each criterion declares schedulable, and the share that its
 * policy serves without a miss in simulation on hard arrivals.
 */
final class SchedulabilityAcceptance {

    private static final int SETS = 300;
    private static final int RUNS = 2; // of random arrivals, beside the others

    private SchedulabilityAcceptance() {}

    /** What became of the sets of one cell, in sets. */
    private record Cell(int declared, int served) {

        @Override
        public String toString() {
            return "%d / %d".formatted(percent(declared), percent(served));
        }

        private static long percent(int sets) {
            return Math.round(100.0 * sets / SETS);
        }
    }

    public static void main(String[] none) {
        for (var kind : RandomSets.Kind.values()) {
            var criteria = Criteria.all().stream().filter(each -> serves(each, kind)).toList();
            System.out.printf("%n%s%n| share |", kind);
            for (var criterion : criteria) System.out.printf(" `%s` |", criterion.name());
            System.out.printf("%n| --- |%s%n", " --- |".repeat(criteria.size()));
            for (int percent = 10; percent <= 90; percent += 10) row(kind, percent, criteria);
        }
    }

    private static void row(RandomSets.Kind kind, int percent, List<Criterion> criteria) {
        System.out.printf("| %d %% |", percent);
        for (var criterion : criteria)
            System.out.printf(" %s |", cell(kind, percent / 100.0, criterion));
        System.out.println();
    }

    private static Cell cell(RandomSets.Kind kind, double use, Criterion criterion) {
        int declared = 0;
        int served = 0;
        for (long seed = 1; seed <= SETS; seed++) {
            var set = RandomSets.of(kind, use, seed);
            if (criterion.judge(set).schedulable()) declared++;
            if (isServed(set, criterion)) served++;
        }
        return new Cell(declared, served);
    }

    private static boolean isServed(TaskSet set, Criterion criterion) {
        try {
            return Arrivals.hard(set, RUNS).stream()
                    .allMatch(arrivals -> Trial.missed(set, criterion, arrivals).isEmpty());
        } catch (IllegalArgumentException tooLarge) { // an object that fits no canvas of the set
            return false;
        }
    }

    /** Whether its policy can run on sets of that kind at all. */
    private static boolean serves(Criterion criterion, RandomSets.Kind kind) {
        boolean volumes = criterion.name().startsWith("volume");
        boolean canvases = criterion.name().endsWith("canvas");
        return switch (kind) {
            case CROPS -> !canvases;
            case RECTANGLES -> canvases && !volumes;
            case VOLUMES -> volumes;
        };
    }
}
