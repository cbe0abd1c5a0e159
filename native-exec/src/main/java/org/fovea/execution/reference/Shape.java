package org.fovea.execution.reference;

import org.fovea.execution.CannotRun;
import org.fovea.instance.Network;

/**
 * A multi-exit residual network: a stem, up to four stages of residual blocks (He et al. 2016), a
 * classifier after each.
 *
 * @param width of the input, px
 * @param height of the input, px
 * @param channels of stage 1, doubled by each further stage
 * @param blocks residual blocks a stage
 * @param classes answers of a classifier
 * @param stem 3: 3 x 3, stride 1; 7: 7 x 7, stride 2, and pooling by 2
 * @param batch most inputs in a launch
 * @param slots inputs whose features are kept at a time
 * @param seed of the weights
 */
public record Shape(
        int width,
        int height,
        int stages,
        int channels,
        int blocks,
        int classes,
        int stem,
        int batch,
        int slots,
        long seed) {

    /** The most stages; a network of a profile may have more, and cannot be run then. */
    public static final int STAGES = 4;

    /** The least side of an input, px. */
    public static final int LEAST_SIDE = 8;

    /** The greatest side of an input, px. */
    public static final int GREATEST_SIDE = 4096;

    /**
     * Up to this side the small stem: after the large one 32 px are a single position at exit 4.
     */
    private static final int SMALL = 64;

    private static final long KERNEL = 9; // taps of the convolutions of a block

    /** How large the networks of a profile are built, which it does not say. */
    public record Build(int channels, int blocks, int classes) {

        /** The widths of ResNet-18, two blocks a stage, 100 classes. */
        public static final Build STANDARD = new Build(64, 2, 100);

        /** As it is typed, for instance {@code 64,2,100}. */
        public String title() {
            return channels + "," + blocks + "," + classes;
        }
    }

    /** The network that stands for one of a profile, with so many slots at least. */
    public static Shape of(Network network, Build build, int slots, long seed) {
        int side = Math.max(network.width(), network.height());
        if (network.stages().size() > STAGES)
            throw new CannotRun(
                    "network %s of %d stages".formatted(network.id(), network.stages().size()),
                    "at most %d stages".formatted(STAGES));
        if (side > GREATEST_SIDE || Math.min(network.width(), network.height()) < LEAST_SIDE)
            throw new CannotRun(
                    "network %s with an input of %d x %d px"
                            .formatted(network.id(), network.width(), network.height()),
                    "sides of %d to %d px".formatted(LEAST_SIDE, GREATEST_SIDE));
        return new Shape(
                network.width(),
                network.height(),
                network.stages().size(),
                build.channels(),
                build.blocks(),
                build.classes(),
                side <= SMALL ? 3 : 7,
                network.batchLimit(),
                Math.max(slots, network.batchLimit()),
                seed);
    }

    /** Width, height and channels of a level, and its stride: level 0 is the input. */
    public Level level(int level) {
        if (level == 0) return new Level(width, height, 3, 1);
        int stride = (stem == 7 ? 4 : 1) << (level - 1);
        return new Level(
                covers(width, stride), covers(height, stride), channels << (level - 1), stride);
    }

    /** How many products the convolutions of an input sum up. */
    public long products() {
        var first = level(1);
        long positions = (long) first.width() * first.height() * (stem == 7 ? 4 : 1);
        long products = positions * stem * stem * 3 * channels;
        long in = channels;
        for (int s = 1; s <= stages; s++) {
            var level = level(s);
            long size = level.size();
            long out = level.channels();
            products += size * (KERNEL * in + KERNEL * out + (s > 1 ? in : 0)); // the first block
            products += size * KERNEL * 2 * out * (blocks - 1);
            in = out;
        }
        return products;
    }

    private static int covers(int side, int stride) {
        return (side + stride - 1) / stride;
    }

    /**
     * A feature map: level 0 is the input, level s what stage s leaves.
     *
     * @param stride px of the input from one position to the next
     */
    public record Level(int width, int height, int channels, int stride) {

        /** Number of values. */
        public int size() {
            return width * height * channels;
        }
    }
}
