package org.fovea.packing.packer;

import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/** Places a list of rectangles on one canvas, as many as it finds room for. */
public interface Packer {

    /** Its name in the literature. */
    String name();

    /** One line for lists. */
    String summary();

    /**
     * Packs rectangles that come in order of preference; one that finds no place is left out, and
     * the next is tried.
     *
     * @param width px, by rectangle; as scaled, without padding
     * @param height px, by rectangle
     */
    Packing pack(CanvasShape canvas, int[] width, int[] height);
}
