package org.fovea.execution.libfovea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.fovea.execution.Conditions;
import org.fovea.execution.reference.Shape;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumericsTest {

    private static final Conditions SMALL =
            Conditions.STANDARD.showing(Optional.empty(), new Shape.Build(32, 1, 4));
    private static final long MINUTE = 60_000_000_000L;

    private static final Device DEVICE =
            Device.of(
                    "d",
                    List.of(24),
                    Network.crop(
                            "n",
                            24,
                            List.of(Stage.of(10, 20, 30), Stage.of(10, 20, 30)),
                            AccuracyEntry.crop(24, "0.5", "0.9")));

    @ParameterizedTest
    @EnumSource(names = {"CPU", "EMULATION"})
    void aBackendThatComputesRightIsVerified(Kind kind) {
        assumeTrue(Installation.here().isPresent(), "libfovea is not built");

        assertThat(new Numerics(kind, SMALL).unverified(DEVICE, MINUTE)).isEmpty();
    }

    @Test
    void whatWouldTakeTooLongIsNotChecked() {
        assertThat(new Numerics(Kind.CPU, SMALL).unverified(DEVICE, 1_000).orElseThrow())
                .startsWith("numerics not checked: a reference would take");
    }

    @Test
    void whatIsNotWithinTheToleranceIsOff() {
        double[] expected = {3, 4};

        assertThat(Numerics.error(expected, new float[] {3, 4.5f})).isEqualTo(0.5 / 5);
        assertThat(new Numerics(Kind.CPU, SMALL).off(2, 1e-5)).isEmpty();
        assertThat(new Numerics(Kind.CPU, SMALL).off(2, 0.5).orElseThrow())
                .contains("after stage 2");
        assertThat(
                        new Numerics(Kind.CUDA, SMALL)
                                .off(1, Numerics.error(expected, new float[] {3, Float.NaN})))
                .isPresent();
    }
}
