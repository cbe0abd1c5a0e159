package org.fovea.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void nothingIsThrownWhileNothingIsWrong() {
        var check = new Check().range("a", 5, 5, 5).id("b", "gpu", 100).name("c", "a name");

        assertThat(check.clean()).isTrue();
        check.done();
    }

    @Test
    void everyFlawIsCollectedInOrder() {
        var check = new Check().range("a", 4, 5, 9).range("b", 10, 5, 9).size("c", List.of(), 1, 2);

        var refused = catchThrowableOfType(InvalidValue.class, check::done);

        assertThat(refused.flaws())
                .containsExactly(
                        new Flaw("a", "4", "an integer from 5 to 9", ""),
                        new Flaw("b", "10", "an integer from 5 to 9", ""),
                        new Flaw("c", "0 elements", "1 to 2 elements", ""));
        assertThat(refused).hasMessageMatching("(?s)a: .*\nb: .*\nc: .*");
    }

    @Test
    void limitsAreIncluded() {
        assertThat(new Check().range("a", 1, 1, 3).range("a", 3, 1, 3).clean()).isTrue();
        assertThat(new Check().range("a", 0, 1, 3).clean()).isFalse();
        assertThat(new Check().size("a", List.of(1, 2), 0, 2).clean()).isTrue();
        assertThat(new Check().size("a", List.of(1, 2, 3), 0, 2).clean()).isFalse();
    }

    @Test
    void aFallIsNamedAtItsPlace() {
        var check = new Check().notDecreasing("latency", List.of(3L, 3L, 2L, 9L, 1L));

        assertThatThrownBy(check::done)
                .hasMessage(
                        "latency/2: found 2, expected at least the value before it, 3\n"
                                + "latency/4: found 1, expected at least the value before it, 9");
    }

    @Test
    void amountsAreNamedByTheirPointer() {
        var check = new Check().amounts("needs", Map.of("up/link", -1L), 10);

        assertThatThrownBy(check::done)
                .hasMessage("needs/up~1link: found -1, expected an integer from 0 to 10");
        assertThat(new Check().amounts("needs", Map.of("a b", 1L), 10).clean()).isFalse();
    }

    @Test
    void theSecondOfTwoEqualIdsIsTheFlaw() {
        var check = new Check().unique(List.of("a", "b", "a"), i -> "tasks/" + i + "/id");

        assertThatThrownBy(check::done)
                .hasMessage(
                        "tasks/2/id: found \"a\", expected an id that tasks/0/id does not have");
    }

    @Test
    void aHintFollowsTheExpectation() {
        var check = new Check().flaw("", "1", "2", "try 2").that(true, "x", "y", "z");

        assertThatThrownBy(check::done).hasMessage("found 1, expected 2; try 2");
    }

    @Test
    void namedAmountsAreSortedByCodePoint() {
        // U+10000 is above U+FFFD, but its first UTF-16 unit is below
        var sorted = Check.sorted(Map.of("\uFFFD", 1L, "\uD800\uDC00", 2L, "a", 3L));

        assertThat(sorted.keySet()).containsExactly("a", "\uFFFD", "\uD800\uDC00");
        assertThatThrownBy(() -> sorted.put("b", 1L))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
