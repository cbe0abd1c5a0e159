package org.fovea.benchmark.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws figures. Curves differ in colour (the palette of Okabe and Ito 2008, told apart by
 * colour-blind eyes), and for grey print in marker and dashes; bars stand for one standard
 * deviation each way.
 */
public final class Drawing {

    private static final int WIDTH = 760; // of a panel without legend, px
    private static final int LEGEND = 260;
    private static final int HEIGHT = 560;
    private static final int LETTERS = 17; // px
    private static final int SLOPE = 15; // degrees, of the names of bars
    private static final Color GRID = new Color(0xDDDDDD);

    private record Look(Color colour, Marker marker, BasicStroke stroke) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look(new Color(0x000000), SeriesMarkers.CIRCLE, dashes()),
                    new Look(new Color(0xD55E00), SeriesMarkers.SQUARE, dashes(12, 5)),
                    new Look(new Color(0x0072B2), SeriesMarkers.TRIANGLE_UP, dashes(3, 4)),
                    new Look(new Color(0x009E73), SeriesMarkers.DIAMOND, dashes(12, 4, 3, 4)),
                    new Look(new Color(0xCC79A7), SeriesMarkers.TRIANGLE_DOWN, dashes(20, 6)),
                    new Look(new Color(0xE69F00), SeriesMarkers.CROSS, dashes(7, 4)),
                    new Look(new Color(0x56B4E9), SeriesMarkers.PLUS, dashes(12, 3, 3, 3, 3, 3)),
                    new Look(new Color(0x777777), SeriesMarkers.NONE, dashes(1, 3)));

    private Drawing() {}

    /** Writes the figure as PNG; the stream stays open. */
    public static void write(Figure figure, OutputStream target) throws IOException {
        var images = new ArrayList<BufferedImage>();
        for (int i = 0; i < figure.panels().size(); i++) {
            var panel = figure.panels().get(i);
            images.add(BitmapEncoder.getBufferedImage(chart(panel, legend(figure, i))));
        }
        ImageIO.write(sideBySide(images), "png", target);
    }

    private static BufferedImage sideBySide(List<BufferedImage> images) {
        int width = images.stream().mapToInt(BufferedImage::getWidth).sum();
        var whole = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = whole.createGraphics();
        int x = 0;
        for (var image : images) {
            graphics.drawImage(image, x, 0, null);
            x += image.getWidth();
        }
        graphics.dispose();
        return whole;
    }

    /** A panel whose curves the next one has too, in the same order, leaves them to its legend. */
    private static boolean legend(Figure figure, int index) {
        if (index + 1 == figure.panels().size()) return true;
        var own = labels(figure.panels().get(index));
        var next = labels(figure.panels().get(index + 1));
        return own.size() > next.size() || !own.equals(next.subList(0, own.size()));
    }

    private static List<String> labels(Panel panel) {
        return panel.curves().stream().map(Curve::label).toList();
    }

    private static Chart<?, ?> chart(Panel panel, boolean legend) {
        return panel.bars().isEmpty() ? curves(panel, legend) : bars(panel, legend);
    }

    private static XYChart curves(Panel panel, boolean legend) {
        var chart =
                new XYChartBuilder()
                        .width(legend ? WIDTH + LEGEND : WIDTH)
                        .height(HEIGHT)
                        .theme(ChartTheme.XChart)
                        .title(panel.title())
                        .xAxisTitle(panel.x().title())
                        .yAxisTitle(panel.y().title())
                        .build();
        style(chart.getStyler(), panel, legend);
        chart.getStyler().setXAxisMin(panel.x().least()).setXAxisMax(panel.x().most());
        chart.getStyler().setXAxisLogarithmic(panel.x().logarithmic());
        for (int i = 0; i < panel.curves().size(); i++) {
            var look = LOOKS.get(i % LOOKS.size());
            var points = panel.curves().get(i).points();
            chart.addSeries(
                            panel.curves().get(i).label(),
                            points.stream().mapToDouble(Curve.Point::x).toArray(),
                            points.stream().mapToDouble(point -> point.y().mean()).toArray(),
                            points.stream().mapToDouble(point -> point.y().deviation()).toArray())
                    .setMarker(look.marker())
                    .setMarkerColor(look.colour())
                    .setLineColor(look.colour())
                    .setLineStyle(look.stroke());
        }
        return chart;
    }

    private static CategoryChart bars(Panel panel, boolean legend) {
        var chart =
                new CategoryChartBuilder()
                        .width(legend ? WIDTH + LEGEND : WIDTH)
                        .height(HEIGHT)
                        .theme(ChartTheme.XChart)
                        .title(panel.title())
                        .xAxisTitle(panel.x().title())
                        .yAxisTitle(panel.y().title())
                        .build();
        style(chart.getStyler(), panel, legend);
        var values = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS - 2);
        chart.getStyler().setLabelsVisible(true).setLabelsFont(values);
        chart.getStyler().setXAxisLabelRotation(SLOPE).setDecimalPattern("#,##0.#");
        for (int i = 0; i < panel.curves().size(); i++) {
            var points = panel.curves().get(i).points();
            chart.addSeries(
                            panel.curves().get(i).label(),
                            panel.bars(),
                            points.stream().map(point -> point.y().mean()).toList())
                    .setFillColor(shade(i));
        }
        return chart;
    }

    /** Bars are told apart by how dark they are. */
    private static Color shade(int index) {
        return index == 0 ? new Color(0x1F3552) : new Color(0xF0B040);
    }

    private static void style(AxesChartStyler style, Panel panel, boolean legend) {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);
        style.setAxisTickLabelsFont(font).setAxisTitleFont(font);
        style.setChartTitleFont(font).setChartTitleBoxVisible(false);
        style.setLegendFont(font).setLegendVisible(legend);
        style.setLegendPosition(LegendPosition.OutsideE).setLegendBorderColor(Color.WHITE);
        style.setLegendSeriesLineLength(40);
        style.setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        style.setPlotGridLinesColor(GRID).setErrorBarsColorSeriesColor(true);
        style.setLocale(Locale.ROOT); // of the numbers at the axes
        style.setMarkerSize(9);
        style.setYAxisMin(panel.y().least()).setYAxisMax(panel.y().most());
        style.setYAxisLogarithmic(panel.y().logarithmic());
    }

    private static BasicStroke dashes(float... lengths) {
        return new BasicStroke(
                2.2f,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                lengths.length == 0 ? null : lengths,
                0);
    }
}
