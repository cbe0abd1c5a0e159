package org.fovea.cli.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.fovea.comparison.ComparisonTable;
import org.fovea.input.InputError;

/**
 * What {@code compare} came to. Its document is the comparison's own, {@code fovea-comparison/1}.
 */
public record Compared(ComparisonTable table, int exitIfIncomplete, List<String> warnings)
        implements Result {

    private static final String ONE_ANSWER = "a result of its own for every run";

    public Compared {
        warnings = List.copyOf(warnings);
    }

    @Override
    public int exit() {
        if (!table.summary().defects().isEmpty()) return Exit.DEFECT;
        if (table.summary().missing() > 0) return exitIfIncomplete;
        return table.failures().isEmpty() ? Exit.YES : Exit.NO;
    }

    @Override
    public String text() {
        return table.text();
    }

    @Override
    public List<InputError> errors() {
        var errors = new ArrayList<InputError>();
        for (String defect : table.summary().defects())
            errors.add(new InputError("", 0, 0, "", defect, ONE_ANSWER, ""));
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
