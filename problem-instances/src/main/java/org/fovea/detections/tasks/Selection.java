package org.fovea.detections.tasks;

import java.math.BigDecimal;
import java.util.Optional;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * Which boxes are wanted.
 *
 * @param leastScore those with a lower one are dropped
 * @param from us since the recording began; becomes time 0 of the instance
 * @param to frames from here on are dropped, us since the recording began
 */
public record Selection(Optional<BigDecimal> leastScore, long from, long to) {

    /** All of them. */
    public static final Selection ALL = new Selection(Optional.empty(), 0, Limits.TIME + 1);

    public Selection {
        new Check()
                .range("from", from, 0, Limits.TIME)
                .range("to", to, from + 1, Limits.TIME + 1)
                .done();
    }
}
