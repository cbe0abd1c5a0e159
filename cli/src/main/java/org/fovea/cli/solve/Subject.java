package org.fovea.cli.solve;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Profiles;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.fovea.schedule.Schedules;

/**
 * An instance as the command line names it.
 *
 * @param name the argument: a path, or {@code -}
 * @param sha256 of its files
 */
public record Subject(String name, Instance instance, String sha256) {

    /** The argument that stands for standard input or output. */
    public static final String STREAM = "-";

    /** Reads a file, or {@code in} for {@code -}. */
    public static Subject read(String name, InputStream in) {
        return read(name, document(name, in));
    }

    /** Reads what a document holds. */
    public static Subject read(String name, Document document) {
        try {
            var loaded = Instances.load(document);
            return new Subject(name, loaded.instance(), loaded.sha256());
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.errors().stream().map(Subject::advised).toList());
        }
    }

    /** Where another kind of file stands in for an instance, what to do with it. */
    private static InputError advised(InputError error) {
        if (!error.pointer().equals("/" + Format.FIELD)) return error;
        String hint =
                Map.of(
                                Text.quoted(Schedules.TAG),
                                        "that is a schedule: name the instance before it",
                                Text.quoted(Profiles.TAG),
                                        "that is a profile: name an instance that refers to it",
                                Text.quoted(Cascades.TAG),
                                        "that is a cascade: fovea cascade orders it",
                                Text.quoted(Hierarchies.TAG),
                                        "that is a hierarchy: fovea cascade finds its decision tree")
                        .getOrDefault(error.found(), error.hint());
        return new InputError(
                error.file(),
                error.line(),
                error.column(),
                error.pointer(),
                error.found(),
                error.expected(),
                hint);
    }

    /**
     * The bytes of a file, or of {@code in} for {@code -}, whose references are relative to the
     * working folder.
     */
    public static Document document(String name, InputStream in) {
        return name.equals(STREAM)
                ? Document.read(in, "standard input", Path.of(""))
                : Document.read(path(name));
    }

    /** A path as typed. */
    public static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException impossible) {
            throw new WrongUsage(Text.quoted(typed), "the path of a file", "");
        }
    }
}
