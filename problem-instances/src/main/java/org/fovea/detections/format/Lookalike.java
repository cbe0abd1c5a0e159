package org.fovea.detections.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.detections.reading.Decimals;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.TextLines;

/** Tells a file of one format that was given for one of another, by how it begins. */
final class Lookalike {

    private static final int OPENING = 2_000; // bytes

    private Lookalike() {}

    /** Refuses a file that is clearly of another format. */
    static void refuse(String format, String file, TextLines lines) {
        String opening = lines.opening(OPENING);
        if (opening.contains("\"fovea-")) throw refused(file, "a file of Fovea", format, "");
        var other = of(opening);
        if (other.isEmpty() || other.get().equals(format)) return;
        throw refused(
                file,
                "what looks like " + other.get(),
                format,
                "did you mean fovea import " + other.get() + "?");
    }

    private static InvalidInput refused(String file, String found, String format, String hint) {
        return new InvalidInput(
                List.of(new InputError(file, 1, 1, "", found, "a file of " + format, hint)));
    }

    /** The format that the text is probably of. */
    static Optional<String> of(String opening) {
        String line = opening.strip().lines().findFirst().orElse("").strip();
        if (line.startsWith("{") || line.startsWith("[")) return Optional.of("coco");
        return line.contains(",") ? ofCommas(line) : ofSpaces(line);
    }

    private static Optional<String> ofCommas(String line) {
        var cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (cells.stream().anyMatch(CsvBoxes.NAMES::contains)) return Optional.of("csv");
        boolean numbers = cells.stream().allMatch(Lookalike::number);
        return Optional.of("mot")
                .filter(mot -> numbers && MotChallenge.SIZES.contains(cells.size()));
    }

    private static Optional<String> ofSpaces(String line) {
        var cells = List.of(line.split("[ \\t]+"));
        if (cells.stream().allMatch(Lookalike::number))
            return Optional.of("yolo").filter(yolo -> Yolo.SIZES.contains(cells.size()));
        boolean object = Kitti.OBJECT.contains(cells.size()) && !number(cells.getFirst());
        boolean tracking = Kitti.TRACKING.contains(cells.size()) && !number(cells.get(2));
        return Optional.of("kitti").filter(kitti -> object || tracking);
    }

    private static boolean number(String cell) {
        return Decimals.parse(cell).isPresent();
    }
}
