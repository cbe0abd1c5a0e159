package org.fovea.execution.flat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportTest {

    @Test
    void everySourceOfTheLibraryIsExported() throws IOException {
        try (var files = Files.list(Path.of("src/main/native"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Export.SOURCES);
        }
    }
}
