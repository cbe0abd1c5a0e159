package org.fovea.scenario;

import java.util.List;
import org.fovea.instance.Network;

/**
 * The canvas of a measuring set.
 *
 * @param side and {@code slowness}: standards of the knobs {@code canvas} and {@code slowness}
 */
record Canvas(String side, String slowness) {

    List<Knob> knobs() {
        return List.of(sideKnob(), slownessKnob());
    }

    Network network(Settings settings) {
        return TalkNetwork.canvas(settings.count(sideKnob()), settings.decimal(slownessKnob()));
    }

    private Knob.Count sideKnob() {
        return Knob.Count.of(
                "canvas", "px", "8..65536", side, "both sides of the canvas network", "assumed");
    }

    private Knob.Number slownessKnob() {
        return Knob.Number.of(
                "slowness",
                "",
                "0.01..100",
                slowness,
                "factor on the canvas's stage times, 19 and 24 ms",
                "assumed");
    }
}
