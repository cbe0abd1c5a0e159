package org.fovea.detections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.input.Text;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;

/** What a detector wrote: a file, or a folder with a file for each frame. */
public sealed interface DetectorLog {

    /** Code points of a path that messages tell in full. */
    int LONGEST_SHOWN = 1_000;

    /** A file, in memory. */
    record OneFile(Document document) implements DetectorLog {}

    /** Files ending in {@code .txt}, at least one; each is read when its turn comes. */
    record Folder(Path path, List<Path> files) implements DetectorLog {

        public Folder {
            files = List.copyOf(files);
        }
    }

    /** Whatever a path leads to. */
    static DetectorLog at(Path path) {
        if (!Files.isDirectory(path)) return new OneFile(Document.read(path));
        try (var entries = Files.list(path)) {
            var files = entries.filter(DetectorLog::text).sorted().toList();
            if (files.isEmpty())
                throw UnusableFile.of(
                        path, "a folder without .txt files", "a .txt file for each frame");
            return new Folder(path, files);
        } catch (IOException failure) {
            throw UnusableFile.of(path, "a folder that cannot be read", failure);
        }
    }

    private static boolean text(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".txt") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** The only file; refuses a folder. */
    default Document file() {
        return switch (this) {
            case OneFile(var document) -> document;
            case Folder(var path, var _) ->
                    throw UnusableFile.of(
                            path, "a folder", "a file", "in this format a recording is one file");
        };
    }

    /** What messages call it. */
    default String place() {
        return switch (this) {
            case OneFile(var document) -> document.shownName();
            case Folder(var path, var _) ->
                    Text.visible(path.toString(), LONGEST_SHOWN, true)
                            ? path.toString()
                            : Text.escaped(path.toString());
        };
    }

    /** What an instance made of it may be called: the file's name without its ending. */
    default String name() {
        var path =
                switch (this) {
                    case OneFile(var document) -> Path.of(document.name());
                    case Folder(var folder, var _) -> folder.toAbsolutePath().normalize();
                };
        String name = stem(path);
        return Text.visible(name, 200, true) ? name : "detections";
    }

    /** The name of a file without its ending. */
    static String stem(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("detections");
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}
