package org.fovea.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RulesPageTest {

    @Test
    void thePageListsEveryRuleWithItsClassAndMutators() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "docs", "rules.md")))
                .containsAll(Rules.all().stream().map(RulesPageTest::row).toList());
    }

    private static String row(Rule rule) {
        String mutators =
                Mutator.all().stream()
                        .filter(mutator -> mutator.rule() == rule.number())
                        .map(Mutator::clause)
                        .collect(joining("; "));
        String name = rule.getClass().getSimpleName();
        return "| "
                + rule.number()
                + " | `"
                + name
                + "` | "
                + rule.title()
                + " | "
                + mutators
                + " |";
    }
}
