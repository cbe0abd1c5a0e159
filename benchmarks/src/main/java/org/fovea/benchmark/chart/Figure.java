package org.fovea.benchmark.chart;

import java.util.List;
import java.util.Locale;

/**
 * A picture of one or more panels side by side.
 *
 * @param name of its files
 */
public record Figure(String name, List<Panel> panels) {

    private static final String HEADER = "panel,curve,x,runs,mean,deviation,least,most";

    public Figure {
        panels = List.copyOf(panels);
    }

    /**
     * A line for each point of each curve, for the pages and for other tools; no cell is quoted.
     */
    public List<String> table() {
        var lines = new java.util.ArrayList<String>();
        lines.add(HEADER);
        for (var panel : panels)
            for (var curve : panel.curves())
                for (var point : curve.points()) lines.add(line(panel, curve, point));
        return lines;
    }

    private static String line(Panel panel, Curve curve, Curve.Point point) {
        var y = point.y();
        String x = panel.bars().isEmpty() ? number(point.x()) : panel.bars().get((int) point.x());
        return String.join(
                ",",
                plain(panel.title()),
                plain(curve.label()),
                plain(x),
                Integer.toString(y.runs()),
                number(y.mean()),
                number(y.deviation()),
                number(y.least()),
                number(y.most()));
    }

    private static String plain(String text) {
        return text.replace(",", ";");
    }

    /** Five places, so that the last digits of a square root do not differ between machines. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.5f", value);
        return text.replaceFirst("[.]?0+$", "");
    }
}
