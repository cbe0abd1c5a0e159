package org.fovea.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.fovea.input.Text;

/**
 * Passes a program's error output on, up to a limit, and remembers its last words. Reads to the end
 * in any case, so that the program never waits.
 */
final class ErrorOutput implements Runnable {

    private static final int LONGEST = 1 << 20; // bytes passed on
    private static final int REMEMBERED = 400;

    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder last = new StringBuilder();

    ErrorOutput(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[4096];
        int left = LONGEST;
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                remember(new String(buffer, 0, read, StandardCharsets.UTF_8));
                int passed = Math.min(left, read);
                out.write(buffer, 0, passed);
                out.flush();
                left -= passed;
            }
        } catch (IOException closed) {
            // the program was ended, or nobody listens: its decisions do not depend on it
        }
    }

    /** Its last line, quoted; empty where it said nothing. */
    synchronized String lastLine() {
        String text = last.toString().strip();
        if (text.isEmpty()) return "";
        return "it said " + Text.quoted(text.substring(text.lastIndexOf('\n') + 1));
    }

    private synchronized void remember(String text) {
        last.append(text);
        if (last.length() > REMEMBERED) last.delete(0, last.length() - REMEMBERED);
    }
}
