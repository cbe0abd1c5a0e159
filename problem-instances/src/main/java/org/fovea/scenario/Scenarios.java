package org.fovea.scenario;

import java.util.List;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Nearest;

/** The scenarios, one line each. */
public final class Scenarios {

    private static final List<Scenario> ALL =
            List.of(
                    MeasuringSet.K1,
                    MeasuringSet.K3,
                    MeasuringSet.KC,
                    MeasuringSet.KC_DENSE,
                    MeasuringSet.KC_SMALL,
                    MeasuringSet.KC_MID,
                    new DevicePair(),
                    new PoissonStream(),
                    new DashCam(),
                    new DroneVehicle(),
                    new DroneStill(),
                    new Street(),
                    new Serving(),
                    new Burst(),
                    new Periodic(),
                    new BerkeyWang(),
                    new MartelloVigo());

    private Scenarios() {}

    /** All of them. */
    public static List<Scenario> all() {
        return ALL;
    }

    /** The scenario of that name; throws {@link InvalidValue} where there is none. */
    public static Scenario named(String name) {
        for (var scenario : ALL) if (scenario.name().equals(name)) return scenario;
        var names = ALL.stream().map(Scenario::name).toList();
        throw new InvalidValue(
                List.of(
                        new Flaw(
                                "scenario",
                                Text.escaped(name),
                                "one of " + String.join(", ", names),
                                Nearest.question(name, names))));
    }
}
