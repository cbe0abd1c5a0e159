package org.fovea.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AdvanceTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aTimeLimitIsApproachedAndNotExceeded() {
        var advance = Advance.within(5 * SECOND, Optional.of(Duration.ofSeconds(8)));

        assertThat(advance.share(7 * SECOND)).hasValue(0.25);
        assertThat(advance.left(7 * SECOND)).contains(Duration.ofSeconds(6));
        assertThat(advance.left(99 * SECOND)).contains(Duration.ZERO);
        assertThat(advance.count()).isEmpty();
    }

    @Test
    void whatIsCountedGoesOnAsFastAsSoFar() {
        // 10 were done before; 5 more took 2 s, so the 35 that are left take 14 s
        var count = new Event.Count(15, 50, Event.Unit.RUNS);
        var advance = new Advance.Counted(0, 10, () -> count);

        assertThat(advance.share(2 * SECOND)).hasValue(0.3);
        assertThat(advance.left(2 * SECOND)).contains(Duration.ofSeconds(14));
        assertThat(advance.count().map(Event.Count::toString)).contains("15 of 50 runs");
    }

    @Test
    void nothingIsKnownOfTheFirstAndOfNothing() {
        var first = new Advance.Counted(() -> new Event.Count(0, 50, Event.Unit.CELLS));
        var nothing = new Advance.Counted(() -> new Event.Count(0, 0, Event.Unit.CELLS));

        assertThat(first.left(SECOND)).isEmpty();
        assertThat(nothing.share(SECOND)).isEmpty();
        assertThat(Advance.within(0, Optional.empty()).share(SECOND))
                .isEqualTo(OptionalDouble.empty());
        assertThat(Advance.open().left(SECOND)).isEmpty();
    }
}
