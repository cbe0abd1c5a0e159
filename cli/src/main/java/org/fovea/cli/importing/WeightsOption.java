package org.fovea.cli.importing;

import java.util.Optional;
import org.fovea.cli.usage.Given;
import org.fovea.detections.reading.Decimals;
import org.fovea.detections.tasks.Weights;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Weight;

/** What may be typed after {@code --weights}. */
final class WeightsOption {

    private static final String BY_SCORE = "score";
    private static final String STANDARD_RANGE = "1..5";

    private WeightsOption() {}

    static Weights of(Given given) {
        String text = given.text();
        if (text.equals(BY_SCORE)) return byScore(new Given(given.option(), STANDARD_RANGE));
        if (text.startsWith(BY_SCORE + "=") && text.contains(".."))
            return byScore(new Given(given.option(), text.substring(BY_SCORE.length() + 1)));
        var pairs = Pairs.of(given, "person=2,car=1.5", WeightsOption::orDropped);
        return new Weights.ByClass(pairs.classes(), pairs.others().orElse(Optional.of(Weight.ONE)));
    }

    private static Weights byScore(Given range) {
        String[] ends = range.text().split("\\.\\.", -1);
        if (ends.length != 2) throw range.wrong("score=LEAST..MOST, as in score=1..5", "");
        return new Weights.ByScore(
                weight(new Given(range.option(), ends[0])),
                weight(new Given(range.option(), ends[1])));
    }

    /** 0 drops a class. */
    private static Optional<Weight> orDropped(Given given) {
        boolean zero =
                Decimals.parse(given.text()).filter(value -> value.signum() == 0).isPresent();
        return zero ? Optional.empty() : Optional.of(weight(given));
    }

    private static Weight weight(Given given) {
        try {
            return Weight.of(given.text());
        } catch (InvalidValue refused) {
            throw given.wrong(
                    "a weight above 0, at most 1000, with at most 4 places",
                    "a class of weight 0 is dropped, as in truck=0");
        }
    }
}
