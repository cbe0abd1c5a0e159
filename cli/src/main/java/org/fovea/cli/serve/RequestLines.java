package org.fovea.cli.serve;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream, each of bounded length: what is longer is passed over, not kept. */
final class RequestLines {

    private final InputStream in;
    private final int longest;
    private int number;

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without its end
     * @param whole whether these are all of them; otherwise the line was too long
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(int number, byte[] bytes, boolean whole) {

        boolean blank() {
            for (byte each : bytes) if (each != ' ' && each != '\t' && each != '\r') return false;
            return true;
        }
    }

    /** Lines of at most {@code longest} bytes. */
    RequestLines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /** The next one, waiting for it; empty at the end, where a last line needs no line feed. */
    Optional<Line> next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean whole = true;
        int each = in.read();
        if (each < 0) return Optional.empty();
        for (; each >= 0 && each != '\n'; each = in.read()) {
            if (bytes.size() < longest) bytes.write(each);
            else whole = false;
        }
        return Optional.of(new Line(++number, whole ? bytes.toByteArray() : new byte[0], whole));
    }
}
