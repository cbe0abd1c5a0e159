package org.fovea.planner;

import java.util.List;
import org.fovea.schedule.Input;

/**
 * One launch to begin now: a stage of a batch of inputs.
 *
 * @param number by which it is reported; from 1, none twice
 * @param device that runs it
 * @param network that runs
 * @param stage from 1
 * @param inputs with what lies in them; an input keeps its id from stage to stage
 * @param start when it was handed out, us
 * @param end when it should end by the device's tables, us
 */
public record Order(
        long number,
        String device,
        String network,
        int stage,
        List<Input> inputs,
        long start,
        long end) {

    public Order {
        inputs = List.copyOf(inputs);
    }

    Order startingAt(long time) {
        return new Order(number, device, network, stage, inputs, time, time + end - start);
    }
}
