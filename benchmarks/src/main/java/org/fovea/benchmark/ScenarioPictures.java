package org.fovea.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.instance.Extent;
import org.fovea.instance.Task;
import org.fovea.scenario.Recipe;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws how sizes and deadlines of the scenarios are distributed: the share of tasks at or below
 * each value, over 10,000 tasks of seed 1.
 *
 * <p>Argument: the folder of the pictures.
 */
public final class ScenarioPictures {

    private static final int TASKS = 10_000;
    private static final int POINTS = 200; // of a curve: more cannot be told apart
    private static final double MILLI = 1_000;

    /** Told apart by colour, and in grey by their order from dark to light. */
    private static final Color[] COLOURS = {
        new Color(0x1B3A6B),
        new Color(0xB3261E),
        new Color(0x2E7D32),
        new Color(0xE07B00),
        new Color(0x8E44AD),
        new Color(0x00A0B0)
    };

    /** A curve: a scenario with its settings. */
    private record Curve(String label, String scenario, Map<String, String> settings) {

        static List<Curve> of(String... scenarios) {
            return Stream.of(scenarios).map(name -> new Curve(name, name, Map.of())).toList();
        }

        List<Task> tasks() {
            return Recipe.of(scenario, TASKS, 1, settings).instance().tasks();
        }
    }

    private static final List<Curve> CAMERAS =
            Curve.of("dash-cam", "drone-vehicle", "drone-still", "street", "burst", "periodic");

    private static final List<Curve> SETS =
            Stream.concat(
                            Stream.of("tight", "loose")
                                    .map(windows ->
                                            new Curve(
                                                    "k3, " + windows,
                                                    "k3",
                                                    Map.of("windows", windows))),
                            Curve.of("kc-dense", "kc-small", "kc-mid", "stream").stream())
                    .toList();

    private ScenarioPictures() {}

    /** Draws all of them. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // of the numbers at the axes
        var folder = Path.of(arguments[0]);
        try {
            Files.createDirectories(folder);
            save(logarithmic(sizes(CAMERAS)), folder, "camera-sizes");
            save(deadlines(CAMERAS), folder, "camera-deadlines");
            save(sizes(Curve.of("k1", "k3")), folder, "set-sizes"); // all others are like k3
            save(deadlines(SETS), folder, "set-deadlines");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void save(XYChart chart, Path folder, String name) throws IOException {
        BitmapEncoder.saveBitmap(chart, folder.resolve(name).toString(), BitmapFormat.PNG);
    }

    private static XYChart sizes(List<Curve> curves) {
        return drawn(curves, "longer side, px", ScenarioPictures::side);
    }

    /** Cameras see from a few pixels to the whole image. */
    private static XYChart logarithmic(XYChart chart) {
        chart.getStyler().setXAxisLogarithmic(true);
        return chart;
    }

    private static XYChart deadlines(List<Curve> curves) {
        var chart = drawn(curves, "time to deadline, ms", ScenarioPictures::window);
        chart.getStyler().setXAxisMin(0.0);
        return chart;
    }

    private static XYChart drawn(List<Curve> curves, String axis, ToDoubleFunction<Task> value) {
        var chart =
                new XYChartBuilder()
                        .width(820)
                        .height(400)
                        .theme(ChartTheme.XChart)
                        .xAxisTitle(axis)
                        .yAxisTitle("share of tasks at or below")
                        .build();
        var style = chart.getStyler();
        style.setYAxisMin(0.0).setYAxisMax(1.0);
        style.setYAxisDecimalPattern("0.0"); // marks no closer than labels can tell
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setPlotBorderVisible(false).setChartBackgroundColor(Color.WHITE);
        style.setSeriesColors(COLOURS);
        for (var curve : curves) {
            double[] sorted = curve.tasks().stream().mapToDouble(value).sorted().toArray();
            double[] share =
                    IntStream.rangeClosed(0, POINTS)
                            .mapToDouble(i -> (double) i / POINTS)
                            .toArray();
            double[] at = Arrays.stream(share).map(s -> sorted[(int) (s * (TASKS - 1))]).toArray();
            chart.addSeries(curve.label(), at, share)
                    .setMarker(SeriesMarkers.NONE)
                    .setLineStyle(SeriesLines.SOLID);
        }
        return chart;
    }

    private static double side(Task task) {
        return switch (task.object()) {
            case Extent.Rectangle(int width, int height) -> Math.max(width, height);
            case Extent.Volume(long px2) -> Math.sqrt((double) px2);
        };
    }

    private static double window(Task task) {
        return (task.deadline() - task.release()) / MILLI;
    }
}
