package org.fovea.detections.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.fovea.detections.Camera;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Frame;
import org.fovea.json.Document;

/**
 * The files of a recording that has one for each frame.
 *
 * <p>Where every name ends in a number behind the same beginning ({@code 000012.txt}, {@code
 * clip_12.txt}), that is the frame's, counted from the smallest: a frame without a box may have no
 * file. Else the files are consecutive frames, in order of their names.
 */
final class FrameFiles {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    private FrameFiles() {}

    private record Numbered(Path file, String beginning, long number) {}

    /** Hands on each file with its frame, in order; a log of one file is frame 0. */
    static void each(DetectorLog log, Camera camera, BiConsumer<Document, Frame> reader) {
        switch (log) {
            case DetectorLog.OneFile(var document) ->
                    reader.accept(
                            document,
                            Frame.named(camera, 0, DetectorLog.stem(Path.of(document.name()))));
            case DetectorLog.Folder(var _, var files) -> {
                var numbered = numbered(files);
                long first = numbered.isEmpty() ? 0 : numbered.getFirst().number;
                for (int i = 0; i < files.size(); i++) {
                    var file = numbered.isEmpty() ? files.get(i) : numbered.get(i).file;
                    long index = numbered.isEmpty() ? i : numbered.get(i).number - first;
                    reader.accept(
                            Document.read(file),
                            Frame.named(camera, index, DetectorLog.stem(file)));
                }
            }
        }
    }

    /** By number; empty where they are not all numbered alike. */
    private static List<Numbered> numbered(List<Path> files) {
        var numbered = new ArrayList<Numbered>();
        for (var file : files) {
            var name = NUMBERED.matcher(DetectorLog.stem(file));
            if (!name.matches()) return List.of();
            var next = new Numbered(file, name.group(1), Long.parseLong(name.group(2)));
            if (!numbered.isEmpty() && !numbered.getFirst().beginning.equals(next.beginning))
                return List.of();
            numbered.add(next);
        }
        numbered.sort(Comparator.comparingLong(Numbered::number));
        return numbered;
    }
}
