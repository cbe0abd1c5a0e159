package org.fovea.execution.reference;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A network run in double precision by the definition of each operation, slowly: one input, masked
 * to its rectangles after every layer.
 */
public final class Reference {

    /**
     * A part of a frame, resized to a place on the input; px.
     *
     * @param frame its number
     */
    public record Rectangle(
            int frame,
            int fromX,
            int fromY,
            int fromWidth,
            int fromHeight,
            int x,
            int y,
            int width,
            int height) {}

    /**
     * Rows of positions of channels; from one position to the next, {@code stride} px of the input.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Features(int width, int height, int channels, int stride, double[] values) {

        /** All 0, at every {@code step}-th position. */
        Features zero(int step, int outputs) {
            int columns = Math.ceilDiv(width, step);
            int rows = Math.ceilDiv(height, step);
            return new Features(
                    columns, rows, outputs, stride * step, new double[columns * rows * outputs]);
        }

        double at(int y, int x, int channel) {
            boolean outside = x < 0 || y < 0 || x >= width || y >= height;
            return outside ? 0 : values[(y * width + x) * channels + channel];
        }
    }

    private final Shape shape;
    private final Weights weights;
    private final List<Picture> frames;

    /** A network over these frames. */
    public Reference(Shape shape, List<Picture> frames) {
        this.shape = shape;
        this.frames = List.copyOf(frames);
        weights = new Weights(shape);
    }

    /** The input: bilinear, centres aligned, edges repeated; 0 outside of the rectangles. */
    public Features compose(List<Rectangle> rectangles) {
        var input =
                new Features(
                        shape.width(), shape.height(), 3, 1, new double[shape.level(0).size()]);
        for (var r : rectangles)
            for (int j = 0; j < r.height(); j++)
                for (int i = 0; i < r.width(); i++)
                    for (int c = 0; c < 3; c++)
                        input.values[((r.y() + j) * input.width + r.x() + i) * 3 + c] =
                                sample(r, i, j, c);
        return input;
    }

    private double sample(Rectangle r, int i, int j, int channel) {
        double x = between(i, r.fromWidth(), r.width());
        double y = between(j, r.fromHeight(), r.height());
        int left = (int) x;
        int upper = (int) y;
        int right = Math.min(left + 1, r.fromWidth() - 1);
        int lower = Math.min(upper + 1, r.fromHeight() - 1);
        var frame = frames.get(r.frame());
        double top =
                mix(
                        value(frame, r, left, upper, channel),
                        value(frame, r, right, upper, channel),
                        x - left);
        double bottom =
                mix(
                        value(frame, r, left, lower, channel),
                        value(frame, r, right, lower, channel),
                        x - left);
        return mix(top, bottom, y - upper);
    }

    private static double between(int position, int from, int to) {
        return Math.clamp((position + 0.5) * from / to - 0.5, 0, from - 1);
    }

    private static double value(Picture frame, Rectangle r, int x, int y, int channel) {
        return (frame.value(r.fromX() + x, r.fromY() + y, channel) - 128) / 128.0;
    }

    private static double mix(double low, double high, double share) {
        return low + share * (high - low);
    }

    /** What a stage leaves of what the stage before it left; stage 1 takes the input. */
    public Features stage(int stage, Features from, List<Rectangle> rectangles) {
        var x = stage == 1 ? stem(from, rectangles) : from;
        for (var block : weights.stage(stage).blocks()) {
            var middle = convolved(block.first(), x, true, rectangles);
            var added =
                    block.shortcut().isPresent()
                            ? convolved(block.shortcut().get(), x, false, rectangles)
                            : x;
            x = convolved(block.second(), middle, false, rectangles);
            for (int i = 0; i < x.values.length; i++)
                x.values[i] = Math.max(0, x.values[i] + added.values[i]);
        }
        return x;
    }

    /** The answers for one of the rectangles of an input. */
    public double[] logits(int stage, Features features, Rectangle rectangle) {
        int stride = shape.level(stage).stride();
        int left = rectangle.x() / stride;
        int upper = rectangle.y() / stride;
        int right = Math.ceilDiv(rectangle.x() + rectangle.width(), stride);
        int lower = Math.ceilDiv(rectangle.y() + rectangle.height(), stride);
        double[] mean = new double[features.channels];
        for (int y = upper; y < lower; y++)
            for (int x = left; x < right; x++)
                for (int c = 0; c < mean.length; c++) mean[c] += features.at(y, x, c);
        double[] logits = new double[shape.classes()];
        float[] classifier = weights.stage(stage).classifier();
        for (int k = 0; k < logits.length; k++)
            for (int c = 0; c < mean.length; c++)
                logits[k] +=
                        classifier[k * mean.length + c]
                                * mean[c]
                                / ((right - left) * (lower - upper));
        return logits;
    }

    private Features stem(Features input, List<Rectangle> rectangles) {
        var stem = convolved(weights.stem(), input, true, rectangles);
        if (shape.stem() == 3) return stem;
        var pooled = stem.zero(2, stem.channels);
        for (int y = 0; y < pooled.height; y++)
            for (int x = 0; x < pooled.width; x++)
                for (int c = 0; c < pooled.channels; c++) {
                    double most = 0;
                    for (int dy = -1; dy <= 1; dy++)
                        for (int dx = -1; dx <= 1; dx++)
                            most = Math.max(most, stem.at(2 * y + dy, 2 * x + dx, c));
                    pooled.values[(y * pooled.width + x) * pooled.channels + c] = most;
                }
        return masked(pooled, rectangles);
    }

    private Features convolved(
            Weights.Convolution convolution,
            Features in,
            boolean relu,
            List<Rectangle> rectangles) {
        int stride = convolution.stride();
        int out = convolution.out();
        var result = in.zero(stride, out);
        IntStream.range(0, result.width * result.height)
                .parallel() // each position is written once
                .forEach(
                        position -> {
                            int y = position / result.width * stride;
                            int x = position % result.width * stride;
                            for (int o = 0; o < out; o++) {
                                double sum =
                                        convolution.bias()[o] + taps(convolution, in, y, x, o);
                                result.values[position * out + o] = relu ? Math.max(0, sum) : sum;
                            }
                        });
        return masked(result, rectangles);
    }

    private static double taps(Weights.Convolution convolution, Features in, int y, int x, int o) {
        int kernel = convolution.kernel();
        int reach = kernel / 2;
        double sum = 0;
        for (int ky = 0; ky < kernel; ky++) {
            for (int kx = 0; kx < kernel; kx++) {
                int at = ky * kernel + kx;
                if (y + ky - reach < 0 || y + ky - reach >= in.height) continue;
                if (x + kx - reach < 0 || x + kx - reach >= in.width) continue;
                int from = ((y + ky - reach) * in.width + x + kx - reach) * in.channels;
                for (int i = 0; i < in.channels; i++)
                    sum +=
                            convolution.weights()[(o * in.channels + i) * kernel * kernel + at]
                                    * in.values[from + i];
            }
        }
        return sum;
    }

    /** 0 at positions that belong to no rectangle. */
    private static Features masked(Features features, List<Rectangle> rectangles) {
        for (int y = 0; y < features.height; y++)
            for (int x = 0; x < features.width; x++)
                if (!covered(y, x, features.stride, rectangles))
                    for (int c = 0; c < features.channels; c++)
                        features.values[(y * features.width + x) * features.channels + c] = 0;
        return features;
    }

    private static boolean covered(int y, int x, int stride, List<Rectangle> rectangles) {
        for (var r : rectangles)
            if (x >= r.x() / stride
                    && x < Math.ceilDiv(r.x() + r.width(), stride)
                    && y >= r.y() / stride
                    && y < Math.ceilDiv(r.y() + r.height(), stride)) return true;
        return false;
    }
}
