package org.fovea.benchmark.chart;

import java.util.List;

/** A line of a panel: what one method came to at each place of the axis. */
public record Curve(String label, List<Point> points) {

    public Curve {
        points = List.copyOf(points);
    }

    /** What came of the runs at one place. */
    public record Point(double x, Sample y) {}
}
