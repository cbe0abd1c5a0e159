package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.List;
import org.fovea.instance.Extent;
import org.fovea.schedule.Input;

/**
 * Rule 10: every placement's network can serve its task at exactly the scale given: it has an
 * accuracy for the object's native class on its device and that scale, and the object fits an empty
 * input.
 *
 * <p>Placements of a form that is none on that network are rule 0's.
 */
final class Servable implements Rule {

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "Every placement's network can serve its task at exactly the scale given.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var inputs = evidence.schedule().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (evidence.repeated(i)) continue;
            for (var placed : evidence.placed(i))
                if (!placed.servable())
                    findings.add(this, ids(inputs.get(i), placed), sentence(inputs.get(i), placed));
        }
    }

    private static List<String> ids(Input input, Placed placed) {
        return List.of(placed.task().id(), input.id(), input.network());
    }

    private static String sentence(Input input, Placed placed) {
        String task = quoted(placed.task().id()) + " in input " + quoted(input.id());
        String scale = placed.scale().map(given -> " at scale " + given).orElse("");
        String network = quoted(input.network());
        if (placed.entry().isEmpty())
            return "Task "
                    + task
                    + " has native class "
                    + placed.host().nativeClass(placed.task().object())
                    + ", for which "
                    + network
                    + " has no accuracy"
                    + scale
                    + ".";
        var size = placed.host().network();
        return "Task "
                + task
                + ", "
                + size(placed.task().object())
                + scale
                + ", does not fit "
                + network
                + " of "
                + size.width()
                + " x "
                + size.height()
                + " px.";
    }

    private static String size(Extent object) {
        return switch (object) {
            case Extent.Rectangle(int width, int height) ->
                    "an object of " + width + " x " + height + " px";
            case Extent.Volume(long px2) -> "an object of " + px2 + " px^2";
        };
    }
}
