package org.fovea.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.json.Document;

/** An instance of a library, as read from its file or as made by its recipe. */
public final class Content {

    private final Document file;
    private final Instances.Loaded loaded;

    private Content(Document file) {
        this.file = file;
        this.loaded = Instances.load(file);
    }

    /** What is in a file. */
    static Content read(Path file) {
        return new Content(Document.read(file));
    }

    /** What would be in the file of an instance. */
    static Content of(Instance instance) {
        var bytes = new ByteArrayOutputStream();
        Instances.write(instance, bytes);
        var in = new ByteArrayInputStream(bytes.toByteArray());
        return new Content(Document.read(in, instance.name(), Path.of("")));
    }

    /** The instance. */
    public Instance instance() {
        return loaded.instance();
    }

    /** Of the bytes of its file and of the profiles that it names, as in schedule files. */
    public String sha256() {
        return loaded.sha256();
    }

    /**
     * Writes a file that stands alone: the same bytes, but for an instance that names profiles,
     * whose devices are then written in full.
     */
    public void writeTo(OutputStream out) {
        if (!ofTheFileAlone().equals(sha256())) {
            Instances.write(instance(), out);
            return;
        }
        try {
            file.writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it is this instance under another text: the same devices and tasks. */
    boolean means(Instance other) {
        return instance().devices().equals(other.devices())
                && instance().tasks().equals(other.tasks());
    }

    private String ofTheFileAlone() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            file.addTo(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
