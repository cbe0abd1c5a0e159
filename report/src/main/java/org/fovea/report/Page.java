package org.fovea.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.fovea.instance.Instance;

/**
 * One self-contained HTML page of schedules: opens offline, asks no network, and runs nothing but
 * its own scripts, whose digests stand in its content security policy.
 *
 * <p>What comes from files is only ever JSON in a block that no browser runs, and becomes text
 * nodes.
 */
public final class Page {

    private static final List<String> SCRIPTS =
            List.of(
                    "model.js",
                    "drawing.js",
                    "gantt.js",
                    "canvases.js",
                    "table.js",
                    "course.js",
                    "page.js");

    private Page() {}

    /**
     * Writes the page of valid schedules, or of what ran, of one instance.
     *
     * @param target stays open
     */
    public static void write(Instance instance, List<Exhibit> exhibits, OutputStream target)
            throws IOException {
        String chart = resource("uPlot.iife.min.js");
        String style = resource("uPlot.min.css") + resource("page.css");
        var drawing = new StringBuilder("'use strict';\n");
        SCRIPTS.forEach(script -> drawing.append(resource(script)));
        String policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                        + source(style)
                        + "; script-src "
                        + source(chart)
                        + " "
                        + source(drawing.toString());
        String[] around = resource("page.html").split("@data@", -1);
        String head =
                around[0]
                        .replace("@policy@", policy)
                        .replace("@style@", style)
                        .replace("@title@", text(instance.name()));
        String tail = around[1].replace("@chart@", chart).replace("@drawing@", drawing);
        target.write(head.getBytes(UTF_8));
        target.write(json(Sheet.of(instance, exhibits)));
        target.write(tail.getBytes(UTF_8));
    }

    /**
     * JSON that cannot end the block that it stands in: the three characters mean something to HTML
     * and occur in JSON inside strings only, where their escapes say the same.
     */
    private static byte[] json(Sheet sheet) {
        return new String(SheetFormat.FORMAT.bytes(sheet), UTF_8)
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

    private static String resource(String name) {
        try (var in = Page.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing from the jar.");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
