package org.fovea.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;

/**
 * The content of one file, in memory: read once, so that what is checked, hashed and used is the
 * same.
 */
public final class Document {

    /** Most bytes of a file: 900,000 tasks with long ids and sources take about 300 MB. */
    public static final int LARGEST = 512 << 20;

    private static final int BOM = 3; // bytes of a byte-order mark
    private static final int DECODED = 8_192; // chars at a time
    private static final int NEIGHBOURS = 4_096; // names looked at for a suggestion

    private final String name;
    private final byte[] bytes;
    private final Path folder;
    private final int notUtf8;

    private Document(String name, byte[] bytes, Path folder) {
        this.name = name;
        this.bytes = bytes;
        this.folder = folder;
        this.notUtf8 = firstByteThatIsNotUtf8();
    }

    /** A text that is in memory already; what it refers to is relative to the working folder. */
    public static Document of(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8), Path.of(""));
    }

    /**
     * Reads a file: a regular one, or whatever else can be read to its end, a pipe for instance.
     */
    public static Document read(Path file) {
        return read(file, LARGEST);
    }

    /** Reads a file of at most {@code largest} bytes. */
    public static Document read(Path file, int largest) {
        if (Files.isDirectory(file)) throw UnusableFile.of(file, "a folder", "a file");
        try {
            if (Files.isRegularFile(file) && Files.size(file) > largest)
                throw tooLarge(file.toString(), largest);
            try (var in = Files.newInputStream(file)) {
                return read(in, file.toString(), folder(file), largest);
            }
        } catch (NoSuchFileException absent) {
            throw UnusableFile.of(file, "no such file", "a file", neighbour(file));
        } catch (AccessDeniedException denied) {
            throw UnusableFile.of(
                    file, "a file that may not be read", "a file with read permission");
        } catch (IOException failure) {
            throw UnusableFile.of(file, "a file that cannot be read", failure);
        }
    }

    /** The first {@code most} bytes of a file, without the character that they cut in two. */
    public static Document opening(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most);
            int end = bytes.length;
            if (end == most) while (end > 0 && bytes[end - 1] < 0) end--; // beyond ASCII
            return new Document(file.toString(), Arrays.copyOf(bytes, end), folder(file));
        } catch (IOException failure) {
            throw UnusableFile.of(file, "a file that cannot be read", failure);
        }
    }

    /** Reads a stream to its end, references being relative to {@code folder}. */
    public static Document read(InputStream in, String name, Path folder) {
        try {
            return read(in, name, folder, LARGEST);
        } catch (IOException failure) {
            throw UnusableFile.of(Path.of(name), "an input that cannot be read", failure);
        }
    }

    private static Document read(InputStream in, String name, Path folder, int largest)
            throws IOException {
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) throw tooLarge(name, largest);
        return new Document(name, bytes, folder);
    }

    private static InvalidInput tooLarge(String name, int largest) {
        var error =
                new InputError(
                        name,
                        0,
                        0,
                        "",
                        "more than " + largest + " bytes",
                        "at most " + largest + " bytes",
                        "");
        return new InvalidInput(List.of(error));
    }

    /** Some of its bytes, as a document in the same folder. */
    Document part(String partName, int from, int to) {
        return new Document(partName, Arrays.copyOfRange(bytes, from, to), folder);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** The same, safe to print. */
    public String shownName() {
        return UnusableFile.shown(name);
    }

    /** What its relative references are relative to. */
    public Path folder() {
        return folder;
    }

    /** Writes its bytes as they are. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** Adds its bytes to a digest. */
    public void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the text starts: after a byte-order mark. */
    int start() {
        boolean marked =
                bytes.length >= BOM
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? BOM : 0;
    }

    /**
     * The first byte that is not UTF-8, or a NUL near the start (UTF-16 of plain text); -1 where
     * all is well.
     */
    int notUtf8() {
        return notUtf8;
    }

    private int firstByteThatIsNotUtf8() {
        int start = start();
        for (int i = start; i < Math.min(bytes.length, start + BOM + 1); i++)
            if (bytes[i] == 0) return i;
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(DECODED);
        while (true) {
            var result = decoder.decode(in, out.clear(), true);
            if (result.isError()) return in.position();
            if (result.isUnderflow()) return -1;
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    private static String neighbour(Path file) {
        try (var names = Files.list(folder(file))) {
            var known =
                    names.limit(NEIGHBOURS)
                            .map(each -> each.getFileName().toString())
                            .sorted()
                            .toList();
            return Nearest.question(String.valueOf(file.getFileName()), known);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
