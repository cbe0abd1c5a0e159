package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final Reference REFERENCE =
            new Reference(Optional.empty(), Optional.empty(), false, List.of());

    @Test
    void theTestSaysHowLikelyEightOfEightAre() {
        // all of 8 differences on one side: 2 of the 2^8 assignments of signs are as uneven
        var pairing = pairing("0.11", "0.12", "0.13", "0.14", "0.15", "0.16", "0.17", "0.18");

        assertThat(pairing.pairs()).isEqualTo(8);
        assertThat(pairing.difference()).isEqualByComparingTo("0.145"); // (0.11 + ... + 0.18) / 8
        assertThat(pairing.probability()).isEqualByComparingTo("0.007812"); // 2 / 256, half even
        assertThat(pairing.low()).isBetween(new BigDecimal("0.125"), new BigDecimal("0.14"));
        assertThat(pairing.high()).isBetween(new BigDecimal("0.15"), new BigDecimal("0.165"));
    }

    @Test
    void equalRunsShowNothing() {
        var pairing = pairing("0", "0", "0");

        assertThat(pairing.difference()).isZero();
        assertThat(pairing.low()).isZero();
        assertThat(pairing.high()).isZero();
        assertThat(pairing.probability()).isEqualTo("1");
    }

    @Test
    void seedsOfOneInstanceCountOnceBesideOtherInstances() {
        var scores = new ArrayList<Score>();
        for (long seed = 0; seed < 2; seed++) { // differences 0.2 and 0.4 on the first
            scores.add(score("a", "first", seed, seed == 0 ? "0.7" : "0.9"));
            scores.add(score("b", "first", seed, "0.5"));
        }
        scores.add(score("a", "second", 0, "0.5"));
        scores.add(score("b", "second", 0, "0.6"));
        scores.add(score("a", "third", 0, "0.5")); // without a partner

        var pairing = Pairing.against("b", List.of("a", "b"), scores).getFirst();

        assertThat(pairing.pairs()).isEqualTo(2);
        assertThat(pairing.difference()).isEqualByComparingTo("0.1"); // (0.3 - 0.1) / 2
    }

    private static Pairing pairing(String... differences) {
        var scores = new ArrayList<Score>();
        for (int seed = 0; seed < differences.length; seed++) {
            scores.add(score("a", "one", seed, differences[seed]));
            scores.add(score("b", "one", seed, "0"));
        }
        return Pairing.against("b", List.of("a", "b"), scores).getFirst();
    }

    private static Score score(String solver, String instance, long seed, String share) {
        var key =
                new Run.Key(
                        instance,
                        instance.hashCode() + Crossing.SHA256.substring(12),
                        solver,
                        seed,
                        Crossing.SECOND.configuration());
        var run = new Run(key, Crossing.SECOND, 0, 1_500, Crossing.scheduled("0.5", "3"));
        return new Score(
                run,
                REFERENCE,
                Optional.of(new BigDecimal(share)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
