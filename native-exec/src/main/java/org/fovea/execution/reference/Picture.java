package org.fovea.execution.reference;

/** A frame: rows of 8-bit red, green, blue. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(int width, int height, byte[] pixels) {

    public Picture {
        if (pixels.length != 3L * width * height)
            throw new IllegalArgumentException(
                    "%d bytes for %d x %d px".formatted(pixels.length, width, height));
    }

    /** A channel of a pixel, 0 to 255. */
    public int value(int x, int y, int channel) {
        return Byte.toUnsignedInt(pixels[(y * width + x) * 3 + channel]);
    }

    /**
     * The same picture for the same seed everywhere: a gradient, under squares of random grey that
     * halve in side and weight.
     */
    public static Picture drawn(int width, int height, long seed) {
        byte[] pixels = new byte[3 * width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                for (int c = 0; c < 3; c++) {
                    long value = (64L * x / width + 64L * y / height) / 2;
                    for (int side = 64, weight = 96; side >= 1; side /= 4, weight /= 2)
                        value += (weight * noise(seed + c, x / side, y / side, side)) >> 8;
                    pixels[(y * width + x) * 3 + c] = (byte) Math.min(value, 255);
                }
        return new Picture(width, height, pixels);
    }

    /** 0 to 255 by a place: one step of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long noise(long seed, int x, int y, int side) {
        long z = seed * 0x9E3779B97F4A7C15L + (((long) x << 32) ^ ((long) y << 8) ^ side);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 56;
    }
}
