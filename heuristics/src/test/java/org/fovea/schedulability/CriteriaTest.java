package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaTest {

    static List<Criterion> criteria() {
        return Criteria.all();
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void eachHasItsProofOnThePage(Criterion criterion) throws IOException {
        assertThat(Files.readString(Path.of("../docs/schedulability.md")))
                .contains("## `" + criterion.name() + "`")
                .contains(criterion.source());
        assertThat(criterion.summary()).isNotBlank().doesNotContain("\n");
    }
}
