package org.fovea.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

    @Test
    void spacesSeparateAndQuotesKeep() {
        assertThat(words("python3  edf.py")).containsExactly("python3", "edf.py");
        assertThat(words("sh 'my policy.sh' \"a b\"")).containsExactly("sh", "my policy.sh", "a b");
        assertThat(words("a'b c'd")).containsExactly("ab cd");
        assertThat(words("a '' b")).containsExactly("a", "", "b");
    }

    @Test
    void backslashesKeepTheNextCharacterWhereAShellWouldLetThem() {
        assertThat(words("my\\ policy")).containsExactly("my policy");
        assertThat(words("\"a\\\"b\\\\c\\d\"")).containsExactly("a\"b\\c\\d");
        assertThat(words("'a\\b'")).containsExactly("a\\b");
    }

    @Test
    void nothingIsExpanded() {
        assertThat(words("echo $HOME *;ls|x")).containsExactly("echo", "$HOME", "*;ls|x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "'open", "\"open", "last\\"})
    void whatIsNotACommandIsRefused(String command) {
        assertThatThrownBy(() -> words(command)).isInstanceOf(InvalidValue.class);
    }

    private static List<String> words(String command) {
        return CommandWords.of(command);
    }
}
