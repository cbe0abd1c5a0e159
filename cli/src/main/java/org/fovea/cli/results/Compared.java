package org.fovea.cli.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.usage.ShellWords;
import org.fovea.comparison.ComparisonTable;
import org.fovea.input.InputError;

/**
 * What {@code compare} came to. Its document is the comparison's own, {@code fovea-comparison/1}.
 *
 * @param folder that keeps the runs; empty where they were not kept
 */
public record Compared(
        ComparisonTable table, Optional<Path> folder, int exitIfIncomplete, List<String> warnings)
        implements Result {

    private static final String ONE_ANSWER = "a result of its own for every run";

    public Compared {
        warnings = List.copyOf(warnings);
    }

    @Override
    public int exit() {
        if (!table.summary().defects().isEmpty()) return Exit.DEFECT;
        if (table.summary().missing() > 0) return exitIfIncomplete;
        return table.failures().isEmpty() && table.summary().unread().isEmpty()
                ? Exit.YES
                : Exit.NO;
    }

    @Override
    public String text() {
        var text = new StringBuilder(table.text());
        for (var discovery : table.summary().discoveries())
            discovery
                    .file()
                    .ifPresent(
                            file -> text.append("  to add it: ").append(adding(file)).append('\n'));
        return text.toString();
    }

    private String adding(String file) {
        return folder.map(kept ->
                        "fovea instances add "
                                + ShellWords.join(List.of(kept.resolve(file).toString())))
                .orElse("compare again with -o DIR, which keeps it");
    }

    @Override
    public List<InputError> errors() {
        var errors = new ArrayList<InputError>();
        for (String defect : table.summary().defects())
            errors.add(new InputError("", 0, 0, "", defect, ONE_ANSWER, ""));
        for (var unread : table.summary().unread())
            errors.add(
                    new InputError("", 0, 0, "", unread.error(), "an instance to compare on", ""));
        for (var run : table.failures()) {
            String which =
                    run.key().solver()
                            + " on "
                            + run.key().instance()
                            + ", seed "
                            + run.key().seed();
            errors.add(
                    new InputError(
                            "", 0, 0, "", which + ": " + run.error().orElse(""), ONE_ANSWER, ""));
        }
        return errors;
    }

    @Override
    public void writeJson(OutputStream out) {
        try {
            out.write(table.json());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
