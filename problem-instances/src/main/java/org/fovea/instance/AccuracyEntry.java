package org.fovea.instance;

import java.util.List;
import java.util.Optional;
import org.fovea.input.Check;

/**
 * How well a network answers for objects of one native size class.
 *
 * @param sizeClass one of the device's, px
 * @param scale on canvases the scale of the object; absent on crops
 * @param byExit accuracy after stage 1, 2, ...; need not grow
 */
public record AccuracyEntry(int sizeClass, Optional<Scale> scale, List<Accuracy> byExit) {

    public AccuracyEntry {
        byExit = List.copyOf(byExit);
        new Check()
                .range("sizeClass", sizeClass, 1, Limits.SIDE)
                .size("byExit", byExit, 1, Limits.STAGES)
                .done();
    }

    /** An entry of a crop network; accuracies as decimals. */
    public static AccuracyEntry crop(int sizeClass, String... byExit) {
        return new AccuracyEntry(sizeClass, Optional.empty(), accuracies(byExit));
    }

    /** An entry of a canvas network; accuracies as decimals. */
    public static AccuracyEntry canvas(int sizeClass, Scale scale, String... byExit) {
        return new AccuracyEntry(sizeClass, Optional.of(scale), accuracies(byExit));
    }

    private static List<Accuracy> accuracies(String... decimals) {
        return java.util.Arrays.stream(decimals).map(Accuracy::of).toList();
    }
}
