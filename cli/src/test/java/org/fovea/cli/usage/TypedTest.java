package org.fovea.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Test
    void theWholeLineRepeatsWhatWasTyped() {
        var typed = Typed.of("solve", "my cars.json", "-o", "out.json", "--quiet");

        assertThat(typed.whole()).isEqualTo("fovea solve 'my cars.json' -o out.json --quiet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve a.json --seed 7 -o out.json",
                "solve a.json -oout.json --seed 7",
                "solve a.json --output=out.json --seed 7 --quiet",
                "solve --json a.json --events log.jsonl --seed 7 --verbose",
                "solve a.json --events=log.jsonl --seed 7"
            })
    void theRecipeIsTheSameWhereverItsResultGoes(String line) {
        assertThat(Typed.of(line.split(" ")).recipe()).isEqualTo("fovea solve a.json --seed 7");
    }
}
