package org.fovea.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.fixture.Corpus;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.schedule.Schedule;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Request PLAIN = Request.of(Corpus.named("crop"));

    @Test
    void aPlainRequestHasNoLimitAndOneThread() {
        assertThat(PLAIN.timeLimit()).isEmpty();
        assertThat(PLAIN.workLimit()).isEmpty();
        assertThat(PLAIN.gapMillionths()).isZero();
        assertThat(PLAIN.threads()).isEqualTo(1);
        assertThat(PLAIN.start()).isEmpty();
        assertThat(PLAIN.cancellation().requested()).isFalse();
    }

    @Test
    void eachWishChangesItsOwnPartAlone() {
        var schedule =
                new Schedule(
                        "crop",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of("a", "b", "c"));
        var cancellation = new Cancellation();
        Listener listener = (utility, bound, source) -> {};
        var wished =
                PLAIN.limit(Duration.ofSeconds(3))
                        .workLimit(40)
                        .gapMillionths(10_000)
                        .seed(7)
                        .threads(2)
                        .startingFrom(schedule)
                        .listening(listener)
                        .cancelledBy(cancellation);

        assertThat(wished)
                .isEqualTo(
                        new Request(
                                PLAIN.instance(),
                                Optional.of(Duration.ofSeconds(3)),
                                OptionalLong.of(40),
                                10_000,
                                7,
                                2,
                                Optional.of(schedule),
                                listener,
                                cancellation));
    }

    @Test
    void impossibleWishesAreRefusedTogether() {
        assertThatThrownBy(() ->
                        new Request(
                                PLAIN.instance(),
                                Optional.of(Duration.ofMillis(-1)),
                                OptionalLong.of(-1),
                                1_000_001,
                                0,
                                0,
                                Optional.empty(),
                                Listener.NONE,
                                new Cancellation()))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid ->
                                assertThat(invalid.flaws())
                                        .extracting(Flaw::field)
                                        .containsExactly(
                                                "gapMillionths",
                                                "threads",
                                                "timeLimit",
                                                "workLimit"));
    }

    @Test
    void aCancellationStays() {
        var cancellation = new Cancellation();
        cancellation.cancel();

        assertThat(cancellation.requested()).isTrue();
    }
}
