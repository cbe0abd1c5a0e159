package org.fovea.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fovea.architecture.Checkout;

/** The Markdown pages of the checkout, and what stands in them. */
final class Pages {

    static final Path ROOT = Checkout.root();

    /** Folders that builds make, and those of tools. */
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private Pages() {}

    static List<Path> all() {
        return files(".md");
    }

    /** Every Java file, those of examples included. */
    static List<Path> sources() {
        return files(".java");
    }

    private static List<Path> files(String ending) {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> ours(ROOT.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The contents of the fenced blocks in a language. */
    static List<String> blocks(Path page, String language) {
        return FENCE.matcher(text(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The page without its fenced blocks. */
    static String prose(Path page) {
        return FENCE.matcher(text(page)).replaceAll("");
    }

    private static boolean ours(Path file) {
        for (var part : file) {
            if (part.toString().startsWith(".") || NOT_OURS.contains(part.toString())) return false;
        }
        return true;
    }
}
