package org.fovea.detections.format;

import java.util.List;
import org.fovea.detections.Importer;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Nearest;

/** The formats of boxes, one line each. */
public final class Importers {

    private static final List<Importer> ALL =
            List.of(new MotChallenge(), new Coco(), new Kitti(), new Yolo(), new CsvBoxes());

    private Importers() {}

    /** All of them. */
    public static List<Importer> all() {
        return ALL;
    }

    /** The format of that name; throws {@link InvalidValue} where there is none. */
    public static Importer named(String name) {
        for (var importer : ALL) if (importer.name().equals(name)) return importer;
        var names = ALL.stream().map(Importer::name).toList();
        throw new InvalidValue(
                List.of(
                        new Flaw(
                                "format",
                                Text.escaped(name),
                                "one of " + String.join(", ", names),
                                Nearest.question(name, names))));
    }
}
