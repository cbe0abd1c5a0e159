package org.fovea.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * What every self-contained page is built of: a template, the style and the charting file that all
 * share, its own scripts, whose digests stand in its content security policy, and its data.
 *
 * <p>What comes from files is only ever JSON in a block that no browser runs, and becomes text
 * nodes.
 */
public final class Frame {

    private Frame() {}

    /**
     * Writes a page.
     *
     * @param template HTML with places for all parts
     * @param scripts run in this order, after the charting file
     * @param json the data
     * @param target stays open
     */
    public static void write(
            String template, String title, List<String> scripts, byte[] json, OutputStream target)
            throws IOException {
        String chart = resource(Frame.class, "uPlot.iife.min.js");
        String style = resource(Frame.class, "uPlot.min.css") + resource(Frame.class, "page.css");
        String drawing = "'use strict';\n" + String.join("", scripts);
        String policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                        + source(style)
                        + "; script-src "
                        + source(chart)
                        + " "
                        + source(drawing);
        String[] around = template.split("@data@", -1);
        String head =
                around[0]
                        .replace("@policy@", policy)
                        .replace("@style@", style)
                        .replace("@title@", text(title));
        String tail = around[1].replace("@chart@", chart).replace("@drawing@", drawing);
        target.write(head.getBytes(UTF_8));
        target.write(inert(json));
        target.write(tail.getBytes(UTF_8));
    }

    /** Colours, and the drawing of what charts are made of. */
    public static String drawing() {
        return resource(Frame.class, "drawing.js");
    }

    /** A text file beside a class. */
    public static String resource(Class<?> home, String name) {
        try (var in = home.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing from the jar.");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * JSON that cannot end the block that it stands in: the three characters mean something to HTML
     * and occur in JSON inside strings only, where their escapes say the same.
     */
    private static byte[] inert(byte[] json) {
        return new String(json, UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .getBytes(UTF_8);
    }

    private static String text(String any) {
        return any.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String source(String block) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(block.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
            throw new AssertionError(impossible);
        }
    }
}
