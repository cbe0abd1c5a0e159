package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoveaTest {

    static List<String> commands() {
        return Commands.names();
    }

    @Test
    void theVersionNamesReleaseCommitAndJdk() {
        var spoken = fovea("--version");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out())
                .containsPattern("fovea \\d+\\.\\d+\\.\\d+")
                .containsPattern("commit \\S+")
                .contains("JDK " + Runtime.version());
    }

    @Test
    void withoutACommandUsageIsShownAndNothingIsDone() {
        var spoken = fovea();

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("Usage: fovea").contains("solve");
    }

    @Test
    void helpListsEveryCommand() {
        var spoken = fovea("--help");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).contains(commands());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandHelpsWithExamplesBothWays(String command) {
        var asked = fovea("help", command);
        var flagged = fovea(command, "--help");

        assertThat(asked.exit()).isZero();
        assertThat(asked.out())
                .contains("Examples:")
                .contains("fovea " + command)
                .contains("--json");
        assertThat(flagged.out()).isEqualTo(asked.out());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyOptionWithAValueStatesItsDefaultOrIsRequired(String command) {
        var spec = new picocli.CommandLine(entry(command)).getCommandSpec();

        for (var option : spec.options()) {
            if (option.arity().max() == 0 || option.required()) continue;
            assertThat(String.join(" ", option.description()))
                    .as(option.longestName())
                    .contains("default: ");
        }
    }

    @Test
    void theSameCommandLineSaysTheSameTwice() {
        Stream.of(fovea("solvers"), fovea("solvers"))
                .forEach(spoken -> assertThat(spoken).isEqualTo(fovea("solvers")));
    }

    private static Subcommand entry(String name) {
        return Commands.ALL.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .command()
                .get();
    }
}
