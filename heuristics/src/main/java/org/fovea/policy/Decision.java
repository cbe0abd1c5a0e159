package org.fovea.policy;

import java.util.List;

/**
 * What an idle device does: one launch, or nothing until something happens. Indices as in {@link
 * Moment}.
 */
public sealed interface Decision {

    /** Wait for the next event. */
    Decision WAIT = new Wait(Long.MAX_VALUE);

    /** Stage 1 of a crop network on new inputs, one per task. */
    record Crops(int network, Batch tasks) implements Decision {}

    /** Stage 1 of a canvas network on new inputs. */
    record Canvases(int network, List<List<Placed>> canvases) implements Decision {
        public Canvases {
            canvases = canvases.stream().map(List::copyOf).toList();
        }
    }

    /** A later stage of inputs that wait between stages. */
    record Resume(int network, int stage, Batch inputs) implements Decision {}

    /**
     * Nothing until the next event, or until the clock shows {@code until} us, whichever is first.
     */
    record Wait(long until) implements Decision {}

    /** A task on a canvas in one of its modes, at x, y px; both 0 on a volume canvas. */
    record Placed(int task, int mode, int x, int y) {}
}
