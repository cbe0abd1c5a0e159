package org.fovea.exact.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fovea.packing.Fit;

/**
 * All sets of options that fit the canvases of a launch and to which nothing can be added and
 * nothing be bettered: whatever else fits is contained in one of them. What is not known not to fit
 * counts as fitting, so that nothing is lost.
 */
final class MaximalSets implements Boarding {

    private static final Option ABSENT = Option.NONE;

    private final Placings placings;
    private final BooleanSupplier stopped;

    MaximalSets(Placings placings, BooleanSupplier stopped) {
        this.placings = placings;
        this.stopped = stopped;
    }

    @Override
    public boolean board(
            int network, List<Passenger> passengers, int size, Consumer<List<Open>> launch) {
        var search = new Search(network, passengers, size, launch);
        search.choose(0, 0);
        return !search.everybody;
    }

    /** The sets of one launch. */
    private final class Search {

        private final int network;
        private final List<Passenger> passengers; // the most valuable for their area first
        private final int size;
        private final Consumer<List<Open>> launch;
        private final Option[][] aboard; // by canvas, passenger
        private boolean everybody; // whether all were on board as they wanted

        Search(int network, List<Passenger> all, int size, Consumer<List<Open>> launch) {
            this.network = network;
            passengers = new ArrayList<>(all);
            passengers.sort(Comparator.comparingDouble(Search::sparsity));
            this.size = size;
            this.launch = launch;
            aboard = new Option[size][passengers.size()];
            for (var canvas : aboard) java.util.Arrays.fill(canvas, ABSENT);
        }

        private static double sparsity(Passenger passenger) {
            var option = passenger.options().getFirst();
            return option.area() / (1.0 + option.worth(1));
        }

        void choose(int position, int used) {
            if (everybody || stopped.getAsBoolean()) return;
            if (position == passengers.size()) {
                if (used == size && maximal()) launch.accept(inputs());
                return;
            }
            for (var option : passengers.get(position).options())
                for (int canvas = 0; canvas < Math.min(size, used + 1); canvas++) {
                    aboard[canvas][position] = option;
                    if (fits(canvas)) choose(position + 1, Math.max(used, canvas + 1));
                    aboard[canvas][position] = ABSENT;
                }
            choose(position + 1, used);
        }

        private boolean fits(int canvas) {
            var options = new ArrayList<Option>();
            for (var option : aboard[canvas]) if (option != ABSENT) options.add(option);
            return !(placings.of(network, options) instanceof Fit.No);
        }

        private boolean maximal() {
            boolean all = true;
            for (int k = 0; k < passengers.size(); k++) {
                int on = canvasOf(k);
                var now = on < 0 ? ABSENT : aboard[on][k];
                for (var option : passengers.get(k).options())
                    if (better(option, now) && couldBe(option, k, on)) return false;
                all &= now != ABSENT && passengers.get(k).wantsNothingBeside(now);
            }
            everybody = all;
            return true;
        }

        private int canvasOf(int passenger) {
            for (int canvas = 0; canvas < size; canvas++)
                if (aboard[canvas][passenger] != ABSENT) return canvas;
            return -1;
        }

        private static boolean better(Option option, Option now) {
            return now == ABSENT || (option.worthAtLeast(now, 1) && !now.worthAtLeast(option, 1));
        }

        private boolean couldBe(Option option, int passenger, int on) {
            for (int canvas = 0; canvas < size; canvas++) {
                if (on >= 0 && canvas != on) continue;
                var before = aboard[canvas][passenger];
                aboard[canvas][passenger] = option;
                boolean fits = fits(canvas);
                aboard[canvas][passenger] = before;
                if (fits) return true;
            }
            return false;
        }

        private List<Open> inputs() {
            var inputs = new ArrayList<Open>();
            for (var canvas : aboard) {
                var tasks = new ArrayList<Integer>();
                var options = new ArrayList<Option>();
                for (int k = 0; k < canvas.length; k++) {
                    if (canvas[k] == ABSENT) continue;
                    tasks.add(passengers.get(k).task());
                    options.add(canvas[k]);
                }
                inputs.add(Open.launched(network, tasks, options));
            }
            return inputs;
        }
    }
}
