package org.fovea.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(ShellWords.join(List.of("fovea", "solve", "a/b-1.json", "--gap", "1%")))
                .isEqualTo("fovea solve a/b-1.json --gap 1%");
    }

    @Test
    void whatAShellWouldReadOtherwiseIsQuoted() {
        assertThat(ShellWords.join(List.of("my file.json", "exec:sh 'a b'", "$HOME", "")))
                .isEqualTo("'my file.json' 'exec:sh '\\''a b'\\''' '$HOME' ''");
    }

    @Test
    void controlCharactersNeverReachATerminal() {
        assertThat(ShellWords.join(List.of("\u001b[31m"))).doesNotContain("\u001b");
    }
}
