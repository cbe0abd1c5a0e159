package org.fovea.benchmark.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.fovea.benchmark.chart.Drawing;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Sampling;

/**
 * Measures and draws the talk's figures: {@code docs/pictures/talk-NAME.png} and {@code
 * docs/results/talk/NAME.csv}. The same figures come out on every machine: no run has a time limit.
 *
 * <p>Arguments: the root of the checkout, then names of figures; all of them where none is named.
 */
public final class TalkFigures {

    private static final Map<String, BiFunction<Shipped, Sampling, Figure>> ALL = all();

    private static final Sampling FULL = new Sampling(500, 10);

    private TalkFigures() {}

    private static Map<String, BiFunction<Shipped, Sampling, Figure>> all() {
        var all = new LinkedHashMap<String, BiFunction<Shipped, Sampling, Figure>>();
        all.put("load", LoadFigure::of);
        all.put("resizing", ResizingFigure::of);
        all.put("canvas", CanvasFigure::of);
        all.put("switching", SwitchingFigure::of);
        all.put("memory", MemoryFigure::of);
        all.put("energy", EnergyFigure::of);
        return all;
    }

    /** Draws those that are named. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        var named = Arrays.asList(arguments).subList(1, arguments.length);
        for (var name : named.isEmpty() ? List.copyOf(ALL.keySet()) : named) {
            if (!ALL.containsKey(name))
                throw new IllegalArgumentException(
                        "No figure " + name + "; there are " + String.join(", ", ALL.keySet()));
            var figure = drawn(name, new Shipped(root), FULL);
            write(figure, root.resolve("docs/pictures"), root.resolve("docs/results/talk"));
        }
    }

    static Figure drawn(String name, Shipped shipped, Sampling sampling) {
        return Objects.requireNonNull(ALL.get(name)).apply(shipped, sampling);
    }

    static void write(Figure figure, Path pictures, Path tables) throws IOException {
        Files.createDirectories(pictures);
        Files.createDirectories(tables);
        Files.write(tables.resolve(figure.name() + ".csv"), figure.table());
        try (var picture =
                Files.newOutputStream(pictures.resolve("talk-" + figure.name() + ".png"))) {
            Drawing.write(figure, picture);
        }
    }
}
