package org.fovea.exact.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.packing.Fit;
import org.fovea.packing.Packing;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.CanvasShape;

/** Which options fit one canvas together; remembered. */
final class Placings {

    private static final int MOST = 1 << 20; // answers to remember

    private record Question(int network, List<Option> options) {}

    private final Joint joint;
    private final CanvasTest test;
    private final Map<Question, Fit> known = new HashMap<>();

    Placings(Joint joint, CanvasTest test) {
        this.joint = joint;
        this.test = test;
    }

    /** Whether options of different tasks, in order of their tasks, fit one canvas. */
    Fit of(int network, List<Option> options) {
        long area = 0;
        for (var option : options) area += option.area();
        if (area > joint.room(network)) return new Fit.No(Fit.Argument.AREA);
        if (joint.volumes(network)) return new Fit.Fits(List.of(Packing.of(options.size())));
        if (known.size() > MOST) known.clear();
        return known.computeIfAbsent(new Question(network, List.copyOf(options)), this::tested);
    }

    private Fit tested(Question question) {
        var shape =
                CanvasShape.of(joint.problem().fleet().network(joint.network(question.network)));
        int[] width = question.options.stream().mapToInt(Option::width).toArray();
        int[] height = question.options.stream().mapToInt(Option::height).toArray();
        return test.rectangles(shape, width, height);
    }
}
