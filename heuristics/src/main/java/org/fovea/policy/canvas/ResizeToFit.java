package org.fovea.policy.canvas;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;

/**
 * Resize until it fits (Hu et al. 2024): canvases are filled in order of deadlines, each object as
 * large as is most accurate, and whoever finds no room is resized step by step until it does.
 */
public final class ResizeToFit implements Policy {

    private final CanvasFirst canvases =
            new CanvasFirst((now, network, exit, tasks) ->
                    Resizing.of(now.problem(), network, exit, tasks));

    @Override
    public Decision decide(Moment now) {
        return canvases.launch(now);
    }
}
