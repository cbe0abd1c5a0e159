package org.fovea.benchmark.chart;

import java.util.List;

/**
 * One pair of axes with its curves. Panels of a figure that have the same curves in the same order
 * draw them alike.
 *
 * @param bars names along the x axis, whose places are 0, 1, ...; empty for an axis of numbers
 */
public record Panel(String title, Axis x, Axis y, List<String> bars, List<Curve> curves) {

    /**
     * An axis.
     *
     * @param title with its unit
     * @param least and {@code most}: what the axis shows at least
     */
    public record Axis(String title, double least, double most, boolean logarithmic) {

        /** From one value to another in equal steps. */
        public static Axis linear(String title, double least, double most) {
            return new Axis(title, least, most, false);
        }

        /** From one value to another, by factors. */
        public static Axis logarithmic(String title, double least, double most) {
            return new Axis(title, least, most, true);
        }

        /** Shares from 0 to 1. */
        public static Axis share(String title) {
            return linear(title, 0, 1);
        }
    }

    public Panel {
        bars = List.copyOf(bars);
        curves = List.copyOf(curves);
    }

    /** Curves over numbers. */
    public static Panel of(String title, Axis x, Axis y, List<Curve> curves) {
        return new Panel(title, x, y, List.of(), curves);
    }
}
