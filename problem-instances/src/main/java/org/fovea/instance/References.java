package org.fovea.instance;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.json.UnusableFile;

/**
 * The profiles that one instance refers to, each read once.
 *
 * <p>A reference may point anywhere in the file system, at somebody's secrets too: so only regular
 * files of at most 16 MiB are opened, and no message quotes what is in them.
 */
final class References {

    /** Most bytes of a profile that an instance refers to. */
    static final int LARGEST = 16 << 20;

    private static final String FIELD = "profile";
    private static final String EXPECTED =
            "a relative path with / to a regular file of at most " + LARGEST + " bytes";

    private final Path folder;
    private final MessageDigest digest;
    private final Map<Path, Loaded> profiles = new HashMap<>();

    private record Loaded(Document document, Device device) {}

    /**
     * Paths are relative to {@code folder}; the bytes of each profile go to {@code digest}, once
     * per reference.
     */
    References(Path folder, MessageDigest digest) {
        this.folder = folder;
        this.digest = digest;
    }

    /**
     * The form of a reference, which reads as the device that it stands for and is never written.
     */
    Structure<Device> form() {
        Form<String> path = Scalars.text();
        return Structure.of(
                "reference",
                fields -> {
                    var profile = fields.required(FIELD, path, Device::id);
                    var id =
                            fields.optional(
                                    "id", Quantities.ID, device -> Optional.of(device.id()));
                    return values -> device(values.of(profile), values.of(id));
                });
    }

    private Device device(String path, Optional<String> id) {
        var file = folder.resolve(relative(path)).normalize();
        var loaded = profiles.get(file);
        if (loaded == null) {
            loaded = load(path, folder.resolve(path));
            profiles.put(file, loaded);
        }
        loaded.document().addTo(digest);
        return id.map(loaded.device()::named).orElse(loaded.device());
    }

    private static Loaded load(String path, Path file) {
        if (Files.isDirectory(file)) throw refused("a folder, " + Text.quoted(path), "");
        if (Files.exists(file) && !Files.isRegularFile(file))
            throw refused("no regular file, " + Text.quoted(path), "");
        try {
            var document = Document.read(file, LARGEST);
            return new Loaded(document, Profiles.FORMAT.readUnquoted(document).device());
        } catch (UnusableFile unusable) {
            throw refused(
                    unusable.error().found() + ", " + Text.quoted(path), unusable.error().hint());
        }
    }

    private static String relative(String path) {
        boolean absolute =
                path.startsWith("/") || path.startsWith("~") || path.matches("[A-Za-z]:.*");
        if (absolute)
            throw refused(
                    "the absolute path " + Text.quoted(path),
                    "write it relative to the instance file");
        if (path.matches("[A-Za-z][A-Za-z0-9+.-]*://.*"))
            throw refused("the URL " + Text.quoted(path), "");
        if (path.contains("\\"))
            throw refused(Text.quoted(path), "write " + Text.quoted(path.replace('\\', '/')));
        if (path.isBlank()) throw refused(Text.quoted(path), "");
        try {
            return Path.of(path).toString();
        } catch (InvalidPathException invalid) {
            throw refused(Text.quoted(path), "");
        }
    }

    private static InvalidValue refused(String found, String hint) {
        return new InvalidValue(List.of(new Flaw(FIELD, found, EXPECTED, hint)));
    }
}
