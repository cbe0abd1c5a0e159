package org.fovea.instance;

import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fovea.json.Document;
import org.fovea.json.Either;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * Reads and writes instance files ({@code fovea-instance/1}).
 *
 * <p>References to profiles are resolved while reading; an instance is written with its devices in
 * full.
 */
public final class Instances {

    /** The value of their field {@code format}. */
    public static final String TAG = FileKind.INSTANCE.tag();

    /** For writing, where no reference is left to resolve. */
    private static final Format<Instance> FORMAT = format(new References(Path.of(""), sha256()));

    private Instances() {}

    /**
     * An instance and what identifies its files.
     *
     * @param sha256 of the bytes of the instance's file, followed by those of the profile of each
     *     device that refers to one, in order of devices; lower-case hexadecimal
     */
    public record Loaded(Instance instance, String sha256) {}

    /**
     * Reads an instance file and the profiles that it names.
     *
     * @throws org.fovea.input.InvalidInput with every error of the files (the first 100)
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Instance read(Path file) {
        return load(Document.read(file)).instance();
    }

    /** Reads an instance that is in memory; its profiles are relative to the document's folder. */
    public static Instance read(Document document) {
        return load(document).instance();
    }

    /** Reads an instance and hashes its files. */
    public static Loaded load(Document document) {
        var digest = sha256();
        document.addTo(digest);
        var instance = format(new References(document.folder(), digest)).read(document);
        return new Loaded(instance, HexFormat.of().formatHex(digest.digest()));
    }

    /** Writes an instance file, whole or not at all: the same instance gives the same bytes. */
    public static void write(Instance instance, Path target) {
        FORMAT.write(instance, target);
    }

    /** Writes an instance to a stream, which stays open. */
    public static void write(Instance instance, OutputStream target) {
        FORMAT.write(instance, target);
    }

    /** The JSON Schema of instance files. */
    public static String schema() {
        return FORMAT.schema();
    }

    /** An instance with nothing but inline devices, inside another document. */
    public static Form<Instance> form() {
        return FORMAT.content();
    }

    /** A task inside another document. */
    public static Form<Task> taskForm() {
        return TaskForms.TASK;
    }

    /** An object inside another document. */
    public static Form<Extent> objectForm() {
        return TaskForms.OBJECT;
    }

    /**
     * A device inside another document: in full, or a reference to a profile relative to {@code
     * folder}; written in full.
     */
    public static Form<Device> deviceForm(Path folder) {
        return device(new References(folder, sha256()));
    }

    private static Form<Device> device(References references) {
        return Either.byField("profile", references.form(), DeviceForms.DEVICE, _ -> false);
    }

    private static Format<Instance> format(References references) {
        var device = device(references);
        var devices = Listing.of("devices", device, 1, Limits.DEVICES).onePerLine();
        var tasks = Listing.of("tasks", TaskForms.TASK, 0, Limits.TASKS).onePerLine();
        var content =
                Structure.<Instance>onePerLine(
                        "instance",
                        fields -> {
                            fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                            var name = fields.required("name", Scalars.name(), Instance::name);
                            var description =
                                    fields.orElse(
                                            "description",
                                            Scalars.text(),
                                            "",
                                            Instance::description);
                            var machines = fields.required("devices", devices, Instance::devices);
                            var work = fields.required("tasks", tasks, Instance::tasks);
                            return values ->
                                    new Instance(
                                            values.of(name),
                                            values.of(description),
                                            values.of(machines),
                                            values.of(work));
                        });
        return new Format<>(TAG, "An instance of Fovea", content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
