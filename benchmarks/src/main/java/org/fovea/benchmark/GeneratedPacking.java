package org.fovea.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fovea.instance.Instance;
import org.fovea.packing.search.CanvasCount;
import org.fovea.portfolio.Solvers;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * How often {@code auto} packs a generated set into as many bins as our own lower bound: the ten
 * published classes, 20 to 100 items. Arguments: how many seeds, and the time limit of a set, ms.
 * Prints a line for each class, and a summary.
 */
public final class GeneratedPacking {

    private static final int CLASSES = 10;
    private static final int MOST_ITEMS = 100;
    private static final int ITEMS = 20; // from one size to the next

    private GeneratedPacking() {}

    /** Measures what the arguments say. */
    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        var limit = Duration.ofMillis(Long.parseLong(arguments[1]));
        int[] equal = new int[CLASSES + 1];
        int each = seeds * MOST_ITEMS / ITEMS;
        for (int type = 1; type <= CLASSES; type++) {
            for (int items = ITEMS; items <= MOST_ITEMS; items += ITEMS)
                for (long seed = 1; seed <= seeds; seed++)
                    if (packed(type, items, seed, limit)) equal[type]++;
            System.out.printf("class %d: %d of %d%n", type, equal[type], each);
        }
        System.out.printf("all: %d of %d%n", Arrays.stream(equal).sum(), CLASSES * each);
    }

    private static boolean packed(int type, int items, long seed, Duration limit) {
        int bins = atLeast(generated(type, items, seed, Map.of()));
        var instance = generated(type, items, seed, Map.of("bins", String.valueOf(bins)));
        var answer = Solvers.named("auto").solve(Request.of(instance).limit(limit));
        return answer instanceof Answer.Found found && found.status() == Status.OPTIMAL;
    }

    private static Instance generated(int type, int items, long seed, Map<String, String> bins) {
        var settings = new HashMap<>(bins);
        settings.put("class", String.valueOf(type));
        return Recipe.of(type <= 6 ? "berkey-wang" : "martello-vigo", items, seed, settings)
                .instance();
    }

    private static int atLeast(Instance instance) {
        var problem = Problem.of(instance);
        int[] width = new int[problem.tasks()];
        int[] height = new int[problem.tasks()];
        Arrays.setAll(width, task -> problem.width(task, problem.mode(task, 0)));
        Arrays.setAll(height, task -> problem.height(task, problem.mode(task, 0)));
        return CanvasCount.atLeast(CanvasShape.of(problem.fleet().network(0)), width, height);
    }
}
