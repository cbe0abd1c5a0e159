package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theVersionNamesReleaseCommitAndJdk() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString())
                .containsPattern("fovea \\d+\\.\\d+\\.\\d+")
                .containsPattern("commit (unknown|[0-9a-f]{12})")
                .contains("JDK " + Runtime.version());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(run("--versoin")).isEqualTo(2);

        assertThat(err.toString()).contains("--versoin");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
