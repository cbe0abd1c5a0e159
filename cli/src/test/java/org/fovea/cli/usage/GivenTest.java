package org.fovea.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

    @ParameterizedTest(name = "{0} is {1} ms")
    @CsvSource({"250ms, 250", "10s, 10000", "0.5s, 500", "5m, 300000", "1h, 3600000", "0s, 0"})
    void aDurationNamesItsUnit(String text, long millis) {
        assertThat(new Given("--time-limit", text).duration()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "10",
                "",
                "s",
                "10 s",
                "-1s",
                "1e3s",
                "10S",
                "1.s",
                ".5s",
                "1.2.3s",
                "99999999999h",
                "ten s"
            })
    void anythingElseIsNoDuration(String text) {
        assertThatThrownBy(() -> new Given("--time-limit", text).duration())
                .isInstanceOf(WrongUsage.class);
    }

    @Test
    void aBareNumberIsAnsweredWithTheRightForm() {
        assertThatThrownBy(() -> new Given("--time-limit", "10").duration())
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong ->
                                assertThat(wrong.errors().getFirst().hint())
                                        .isEqualTo("did you mean 10s?"));
    }

    @ParameterizedTest(name = "{0} is {1} millionths")
    @CsvSource({
        "1%, 10000",
        "0.01, 10000",
        "0, 0",
        "0%, 0",
        "100%, 1000000",
        "0.0001%, 1",
        "12.5%, 125000"
    })
    void aShareIsPerCentOrADecimal(String text, int millionths) {
        assertThat(new Given("--gap", text).share()).isEqualTo(millionths);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1", "5", "101%", "0.00001%", "-1%", "%", "", "one"})
    void anythingElseIsNoShare(String text) {
        assertThatThrownBy(() -> new Given("--gap", text).share()).isInstanceOf(WrongUsage.class);
    }

    @Test
    void integersStayWithinTheirRange() {
        assertThat(new Given("--threads", "4").integer(1, 8)).isEqualTo(4);
        assertThatThrownBy(() -> new Given("--threads", "9").integer(1, 8))
                .isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> new Given("--threads", "0x4").integer(1, 8))
                .isInstanceOf(WrongUsage.class);
    }

    @Test
    void aMisspeltNameBringsTheNearest() {
        assertThatThrownBy(() ->
                        new Given("--policy", "eddf").oneOf("a policy", List.of("fifo", "edf")))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong ->
                                assertThat(wrong.errors().getFirst().hint())
                                        .isEqualTo("did you mean \"edf\"?"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0", "0.8, 0.8", "10, 10", "1.50, 1.5"})
    void aDecimalIsPlain(String text, double value) {
        assertThat(new Given("--spread", text).decimal(10)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-1", "10.1", "1e-3", "much", "", ".5"})
    void anythingElseIsNoDecimal(String text) {
        assertThatThrownBy(() -> new Given("--spread", text).decimal(10))
                .isInstanceOf(WrongUsage.class);
    }
}
