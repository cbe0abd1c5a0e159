package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tolerances are four standard deviations of what is counted; seeds are fixed. */
class DrawsTest {

    private static final int MANY = 100_000;

    @Test
    void theFirstBitsOfASeedAndAPurposeNeverChange() {
        var draws = Draws.of(1, "class");

        assertThat(List.of(draws.bits(), draws.bits(), draws.bits()))
                .containsExactly(-2462824032853406145L, 8278533951730138087L, 8521905589592007701L);
    }

    @Test
    void theFirstValuesOfEachDistributionNeverChange() {
        assertThat(Draws.of(7, "a").uniform()).isEqualTo(0.9462324967655776);
        assertThat(Draws.of(7, "a").integer(1, 1_000_000)).isEqualTo(906_593);
        assertThat(Draws.of(7, "a").normal()).isEqualTo(-1.04483663553325);
        assertThat(Draws.of(7, "a").exponential(1)).isEqualTo(2.9230860234134246);
    }

    @Test
    void purposesAndSeedsHaveDrawsOfTheirOwn() {
        assertThat(
                        List.of(
                                Draws.of(1, "width").bits(),
                                Draws.of(1, "height").bits(),
                                Draws.of(2, "width").bits(),
                                Draws.of(1, "").bits()))
                .doesNotHaveDuplicates();
    }

    @Test
    void sixteenEqualPartsOfTheUnitAreHitEquallyOften() {
        var draws = Draws.of(1, "parts");
        int[] hits = new int[16];
        for (int i = 0; i < MANY; i++) hits[(int) (16 * draws.uniform())]++;

        // 100,000 / 16 = 6250, standard deviation 77
        for (int part : hits) assertThat(part).isCloseTo(MANY / 16, within(4 * 77));
    }

    @Test
    void neighboursAreNotCorrelated() {
        var draws = Draws.of(1, "neighbours");
        double sum = 0;
        double before = draws.uniform();
        for (int i = 0; i < MANY; i++) {
            double next = draws.uniform();
            sum += (before - 0.5) * (next - 0.5) * 12; // 12: one over the variance
            before = next;
        }

        assertThat(sum / MANY).isCloseTo(0, within(4 / StrictMath.sqrt(MANY)));
    }

    @Test
    void integersIncludeBothEndsAndPreferNone() {
        var draws = Draws.of(1, "die");
        int[] hits = new int[6];
        for (int i = 0; i < 60_000; i++) hits[(int) draws.integer(1, 6) - 1]++;

        // 10,000 each, standard deviation 91
        for (int face : hits) assertThat(face).isCloseTo(10_000, within(4 * 91));
    }

    @Test
    void aRangeOfOneIntegerIsThatIntegerAndAnEmptyOneIsRefused() {
        assertThat(Draws.of(1, "one").integer(5, 5)).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> Draws.of(1, "none").integer(5, 4));
    }

    @Test
    void aRangeAlmostAsWideAsAllIntegersIsReachedInBothHalves() {
        var draws = Draws.of(1, "wide");
        long most = Long.MAX_VALUE - 1;
        long above =
                IntStream.range(0, 1_000).filter(i -> draws.integer(0, most) > most / 2).count();

        assertThat(above).isCloseTo(500, within(4 * 16L)); // standard deviation 15.8
    }

    @Test
    void indicesComeInProportionToTheirShares() {
        var draws = Draws.of(1, "shares");
        int[] hits = new int[4];
        for (int i = 0; i < MANY; i++) hits[draws.index(45, 0, 35, 20)]++;

        assertThat(hits[0]).isCloseTo(45_000, within(4 * 157)); // standard deviation 157
        assertThat(hits[1]).isZero();
        assertThat(hits[2]).isCloseTo(35_000, within(4 * 151));
        assertThat(hits[3]).isCloseTo(20_000, within(4 * 126));
    }

    @Test
    void aLastIndexWithoutAShareIsNeverDrawn() {
        var draws = Draws.of(1, "last");

        assertThat(IntStream.range(0, 1_000).map(i -> draws.index(0.1, 0.2, 0)).max().orElseThrow())
                .isEqualTo(1);
    }

    @Test
    void anElementIsOneOfThem() {
        var draws = Draws.of(1, "elements");
        var drawn = IntStream.range(0, 100).mapToObj(i -> draws.oneOf(List.of("a", "b"))).toList();

        assertThat(drawn).containsOnly("a", "b");
    }

    @Test
    void valuesBetweenTwoEndsAverageToTheirMiddle() {
        var draws = Draws.of(1, "between");
        var drawn =
                DoubleStream.generate(() -> draws.between(20, 70)).limit(MANY).summaryStatistics();

        assertThat(drawn.getMin()).isGreaterThanOrEqualTo(20);
        assertThat(drawn.getMax()).isLessThan(70);
        assertThat(drawn.getAverage())
                .isCloseTo((20 + 70) / 2.0, within(4 * 0.046)); // 50 / sqrt(12 n)
    }

    @Test
    void normalsHaveMeanZeroAndVarianceOne() {
        var draws = Draws.of(1, "normal");
        double[] drawn = DoubleStream.generate(draws::normal).limit(MANY).toArray();

        assertThat(mean(drawn)).isCloseTo(0, within(4 * 0.0032)); // 1 / sqrt(n)
        assertThat(mean(DoubleStream.of(drawn).map(x -> x * x).toArray()))
                .isCloseTo(1, within(4 * 0.0045)); // sqrt(2 / n)
        assertThat(DoubleStream.of(drawn).filter(x -> StrictMath.abs(x) < 1).count())
                .isCloseTo(68_269, within(4 * 147L)); // 68.27 % within one standard deviation
    }

    @Test
    void exponentialsHaveTheirMeanAndThatStandardDeviation() {
        var draws = Draws.of(1, "exponential");
        double[] drawn = DoubleStream.generate(() -> draws.exponential(3)).limit(MANY).toArray();

        assertThat(mean(drawn)).isCloseTo(3, within(4 * 0.0095)); // 3 / sqrt(n)
        assertThat(mean(DoubleStream.of(drawn).map(x -> x * x).toArray()))
                .isCloseTo(2 * 3 * 3, within(4 * 0.13)); // sqrt(20) x 9 / sqrt(n)
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }
}
