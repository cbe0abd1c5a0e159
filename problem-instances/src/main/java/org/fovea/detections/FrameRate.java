package org.fovea.detections;

import java.math.BigInteger;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * Frames per second, exact: 30000/1001 is not 29.97.
 *
 * @param frames in so many
 * @param micros us
 */
public record FrameRate(long frames, long micros) {

    /** Where nothing is said: that of KITTI and of the shipped instances, a frame every 100 ms. */
    public static final FrameRate STANDARD = new FrameRate(10, 1_000_000);

    public FrameRate {
        new Check()
                .range("frames", frames, 1, Limits.TIME)
                .range("micros", micros, 1, Limits.TIME)
                .done();
    }

    /**
     * When a frame is taken, us after frame 0: frame x micros / frames, rounded half up, so that
     * rounding errors never add up; just above {@link Limits#TIME} where it is later.
     */
    public long start(long frame) {
        var doubled =
                BigInteger.valueOf(2)
                        .multiply(BigInteger.valueOf(frame))
                        .multiply(BigInteger.valueOf(micros))
                        .add(BigInteger.valueOf(frames));
        var start = doubled.divide(BigInteger.valueOf(2).multiply(BigInteger.valueOf(frames)));
        return start.min(BigInteger.valueOf(Limits.TIME + 1)).longValueExact();
    }
}
