package org.fovea.instance;

import java.io.OutputStream;
import java.nio.file.Path;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** Reads and writes profile files ({@code fovea-profile/1}). */
public final class Profiles {

    /** The value of their field {@code format}. */
    public static final String TAG = FileKind.PROFILE.tag();

    static final Format<Profile> FORMAT = new Format<>(TAG, "A device profile of Fovea", content());

    private Profiles() {}

    /**
     * Reads a profile file.
     *
     * @throws org.fovea.input.InvalidInput with every error of the file
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Profile read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a profile file that is in memory. */
    public static Profile read(Document document) {
        return FORMAT.read(document);
    }

    /** Writes a profile file, whole or not at all: the same profile gives the same bytes. */
    public static void write(Profile profile, Path target) {
        FORMAT.write(profile, target);
    }

    /** Writes a profile to a stream, which stays open. */
    public static void write(Profile profile, OutputStream target) {
        FORMAT.write(profile, target);
    }

    /** The JSON Schema of profile files. */
    public static String schema() {
        return FORMAT.schema();
    }

    private static Structure<Profile> content() {
        return Structure.onePerLine(
                "profile",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var name = fields.required("name", Scalars.name(), Profile::name);
                    var description =
                            fields.orElse("description", Scalars.text(), "", Profile::description);
                    var device = fields.required("device", DeviceForms.DEVICE, Profile::device);
                    return values ->
                            new Profile(values.of(name), values.of(description), values.of(device));
                });
    }
}
