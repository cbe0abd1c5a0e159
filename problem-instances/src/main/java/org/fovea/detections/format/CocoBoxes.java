package org.fovea.detections.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.fovea.detections.Box;
import org.fovea.detections.Detection;
import org.fovea.detections.Sink;
import org.fovea.input.Flaw;
import org.fovea.json.ForeignJson;

/** The boxes of a COCO file, results and annotations alike. */
final class CocoBoxes {

    private static final String NUMBER = "an integer";
    private static final String BOX = "4 numbers: x, y, width, height";

    private final CocoCatalogue catalogue;
    private final Sink sink;

    CocoBoxes(CocoCatalogue catalogue, Sink sink) {
        this.catalogue = catalogue;
        this.sink = sink;
    }

    /** Fields of one box; {@code whole} is false where something was reported already. */
    private static final class Entry {
        private OptionalLong image = OptionalLong.empty();
        private OptionalLong category = OptionalLong.empty();
        private OptionalLong crowd = OptionalLong.empty();
        private Optional<BigDecimal> score = Optional.empty();
        private Optional<Box> box = Optional.empty();
        private boolean whole = true;

        private Map<String, Consumer<ForeignJson>> fields() {
            return Map.of(
                    "image_id", value -> image = number(value),
                    "category_id", value -> category = number(value),
                    "iscrowd", value -> crowd = number(value),
                    "score", this::score,
                    "bbox", this::box);
        }

        private OptionalLong number(ForeignJson value) {
            var number = value.integer(NUMBER);
            whole &= number.isPresent();
            return number;
        }

        private void score(ForeignJson value) {
            score = value.decimal("a score");
            whole &= score.isPresent();
        }

        private void box(ForeignJson value) {
            var numbers = new ArrayList<BigDecimal>();
            int[] elements = {0};
            boolean list = value.array();
            value.elements(
                    BOX,
                    each -> {
                        if (elements[0]++ < 4) each.decimal("a number").ifPresent(numbers::add);
                    });
            whole &= list && numbers.size() == Math.min(4, elements[0]);
            if (!whole) return;
            var flaw = flaw(elements[0], numbers);
            flaw.ifPresent(value::refuse);
            whole = flaw.isEmpty();
            if (whole)
                box =
                        Optional.of(
                                Box.sized(
                                        numbers.get(0),
                                        numbers.get(1),
                                        numbers.get(2),
                                        numbers.get(3)));
        }

        private static Optional<Flaw> flaw(int elements, List<BigDecimal> numbers) {
            if (elements != 4) return Optional.of(new Flaw("", elements + " elements", BOX, ""));
            for (int i = 0; i < 4; i++) {
                var number = numbers.get(i);
                if (i >= 2 && number.signum() < 0)
                    return Optional.of(
                            new Flaw(i + "", number.toPlainString(), "a side of at least 0", ""));
                if (number.abs().compareTo(Box.FARTHEST) > 0)
                    return Optional.of(
                            new Flaw(
                                    i + "",
                                    number.toEngineeringString(),
                                    "a position within 1000000000 px",
                                    ""));
            }
            return Optional.empty();
        }
    }

    /** Reads one box. */
    void read(ForeignJson value) {
        boolean object = value.object();
        var entry = new Entry();
        value.fields("a box: an object with image_id and bbox", entry.fields());
        if (!object || !entry.whole) return;
        flaw(entry).ifPresent(value::refuse);
    }

    private Optional<Flaw> flaw(Entry entry) {
        if (entry.image.isEmpty()) return missing("image_id");
        if (entry.box.isEmpty()) return missing("bbox");
        long image = entry.image.getAsLong();
        var picture = catalogue.picture(image);
        if (picture.isEmpty())
            return Optional.of(
                    new Flaw("image_id", image + "", "the id of an image in \"images\"", ""));
        var detection =
                new Detection(
                        picture.get().frame(),
                        entry.box.get(),
                        entry.category.isPresent()
                                ? catalogue.category(entry.category.getAsLong())
                                : "",
                        entry.score,
                        Optional.empty(),
                        entry.crowd.orElse(0) != 0,
                        picture.get().size());
        return sink.take(detection);
    }

    private static Optional<Flaw> missing(String field) {
        return Optional.of(new Flaw("", "no \"" + field + "\"", "a box with it", ""));
    }
}
