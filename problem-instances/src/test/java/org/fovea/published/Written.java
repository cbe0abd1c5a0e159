package org.fovea.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.input.InvalidInput;

/** Small files written by hand in the published layouts. */
record Written(Path folder) {

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one problem of a file. */
    PackingProblem problem(String name, String text) {
        var problems = PackingFiles.read(file(name, text));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    /** Asserts that a file is refused with one error, and how that ends after the folder. */
    void refuses(String name, String text, String error) {
        var file = file(name, text);
        assertThatThrownBy(() -> PackingFiles.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(folder + "/" + error);
    }

    /** One copy without a profit. */
    static PackingProblem.Item item(int width, int height) {
        return new PackingProblem.Item(width, height, 0, 1, OptionalLong.empty());
    }

    static PackingProblem.Item item(int width, int height, int copies, long profit) {
        return new PackingProblem.Item(width, height, 0, copies, OptionalLong.of(profit));
    }

    static PackingProblem problem(int width, int height, PackingProblem.Item... items) {
        return new PackingProblem("crate", "crate.txt", width, height, List.of(items));
    }
}
