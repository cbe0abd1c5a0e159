package org.fovea.benchmark.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theDeviationIsThatOfASample() {
        var sample = Sample.of(1, 3, 5);

        assertThat(sample.mean()).isEqualTo((1 + 3 + 5) / 3.0);
        assertThat(sample.deviation()).isEqualTo(Math.sqrt((4 + 0 + 4) / 2.0));
        assertThat(sample.least()).isEqualTo(1);
        assertThat(sample.most()).isEqualTo(5);
    }

    @Test
    void aSingleValueDoesNotDeviate() {
        assertThat(Sample.of(7).deviation()).isZero();
    }

    @Test
    void aTableHasALineForEachPointOfEachCurve() {
        var axis = Panel.Axis.share("share");
        var curve = new Curve("a, b", List.of(new Curve.Point(0.5, Sample.of(1, 3))));
        var figure = new Figure("f", List.of(Panel.of("p", axis, axis, List.of(curve))));

        assertThat(figure.table())
                .containsExactly(
                        "panel,curve,x,runs,mean,deviation,least,most",
                        "p,a; b,0.5,2,2,1.41421,1,3");
    }
}
