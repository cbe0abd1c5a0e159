package org.fovea.execution.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weights of a network, drawn by SplitMix64 (Steele, Lea, Flood 2014) in the order: stem; then
 * by stage its blocks (first, second and, where the form changes, shortcut convolution), then its
 * classifier. Integers only until the last product, so that Java and libfovea agree to the bit.
 */
public final class Weights {

    /** {@code [out][in][row][column]}, flat, and a bias for each output. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Convolution(
            int in, int out, int kernel, int stride, float[] weights, float[] bias) {}

    /** Without a shortcut its input is added as it is. */
    public record Block(Convolution first, Convolution second, Optional<Convolution> shortcut) {}

    /** The classifier is {@code [class][channel]}, flat. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Stage(List<Block> blocks, float[] classifier) {}

    private final Convolution stem;
    private final List<Stage> stages = new ArrayList<>();
    private long state;

    /** Draws them. */
    public Weights(Shape shape) {
        state = shape.seed();
        stem = convolution(3, shape.channels(), shape.stem(), shape.stem() == 7 ? 2 : 1, 1);
        int in = shape.channels();
        for (int s = 1; s <= shape.stages(); s++) {
            int out = shape.channels() << (s - 1);
            var blocks = new ArrayList<Block>();
            for (int b = 0; b < shape.blocks(); b++) {
                blocks.add(block(in, out, b == 0 && s > 1 ? 2 : 1));
                in = out;
            }
            stages.add(new Stage(blocks, drawn(shape.classes() * out, bound(1, out))));
        }
    }

    /** The first convolution. */
    public Convolution stem() {
        return stem;
    }

    /** A stage, from 1. */
    public Stage stage(int stage) {
        return stages.get(stage - 1);
    }

    private Block block(int in, int out, int stride) {
        var first = convolution(in, out, 3, stride, 1);
        var second = convolution(out, out, 3, 1, 0.5);
        boolean changes = in != out || stride != 1;
        return new Block(
                first,
                second,
                changes ? Optional.of(convolution(in, out, 1, stride, 0.7)) : Optional.empty());
    }

    private Convolution convolution(int in, int out, int kernel, int stride, double gain) {
        int fan = in * kernel * kernel;
        float[] weights = drawn(out * fan, bound(gain, fan));
        return new Convolution(in, out, kernel, stride, weights, drawn(out, 0.05f));
    }

    /** Keeps the variance of activations under ReLU (He et al. 2015), times a gain. */
    private static float bound(double gain, int fan) {
        return (float) (gain * Math.sqrt(6.0 / fan));
    }

    private float[] drawn(int count, float bound) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = ((next() >>> 40) * (1.0f / 8388608.0f) - 1.0f) * bound;
        return values;
    }

    private long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
