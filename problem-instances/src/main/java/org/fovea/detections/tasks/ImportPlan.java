package org.fovea.detections.tasks;

import org.fovea.detections.Camera;
import org.fovea.instance.Device;

/**
 * What an instance is made of besides the boxes.
 *
 * @param name of the instance
 * @param device that serves it
 */
public record ImportPlan(
        String name,
        Device device,
        Camera camera,
        Selection selection,
        Deadlines deadlines,
        Weights weights) {

    /** Every box of a recording, weighing 1 and due 100 ms after its frame. */
    public static ImportPlan of(String name, Device device, Camera camera) {
        return new ImportPlan(
                name, device, camera, Selection.ALL, Deadlines.standard(), Weights.standard());
    }

    /** The same for an instance of another name. */
    public ImportPlan named(String other) {
        return new ImportPlan(other, device, camera, selection, deadlines, weights);
    }
}
