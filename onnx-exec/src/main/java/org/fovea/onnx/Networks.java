package org.fovea.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.execution.flat.FlatPlan;
import org.fovea.execution.reference.Weights;

/** The networks of a plan, a session for each stage. */
final class Networks implements AutoCloseable {

    private final List<SlotNetwork> networks = new ArrayList<>();
    private final List<OrtSession> sessions = new ArrayList<>();

    private Networks() {}

    /** Built of seeded weights, or of models, one for each stage of each network in turn. */
    static Networks of(FlatPlan plan, List<Path> models, int threads)
            throws OrtException, IOException {
        var networks = new Networks();
        try (var options = new SessionOptions()) {
            if (threads > 0) options.setIntraOpNumThreads(threads);
            int next = 0;
            for (int n = 0; n < plan.shapes().size(); n++) {
                var shape = plan.shapes().get(n);
                boolean masked = models.isEmpty() && masked(plan, n);
                var weights = new Weights(shape);
                var stages = new ArrayList<OrtSession>();
                for (int stage = 1; stage <= shape.stages(); stage++) {
                    byte[] model =
                            models.isEmpty()
                                    ? StageModel.of(shape, weights, stage, masked)
                                    : Files.readAllBytes(models.get(next++));
                    stages.add(Runtimes.environment().createSession(model, options));
                    networks.sessions.add(stages.getLast());
                }
                networks.networks.add(
                        new SlotNetwork(shape, plan.frames(), weights, stages, masked));
            }
            return networks;
        }
    }

    /** Whether an input of the network shows anything but one object that fills it. */
    private static boolean masked(FlatPlan plan, int network) {
        var shape = plan.shapes().get(network);
        for (var launch : plan.launches()) {
            if (launch.network() != network) continue;
            for (int e = launch.firstEntry(); e < launch.firstEntry() + launch.entries(); e++) {
                var entry = plan.entries().get(e);
                var first = plan.rectangles().get(entry.firstRectangle());
                if (entry.rectangles() != 1
                        || first.width() != shape.width()
                        || first.height() != shape.height()) return true;
            }
        }
        return false;
    }

    SlotNetwork at(int network) {
        return networks.get(network);
    }

    @Override
    public void close() throws OrtException {
        for (var session : sessions) session.close();
    }
}
