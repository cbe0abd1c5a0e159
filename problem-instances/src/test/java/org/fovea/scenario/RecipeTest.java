package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.junit.jupiter.api.Test;

class RecipeTest {

    @Test
    void aNameTellsTheLeadingChoiceTasksAndSeed() {
        assertThat(Recipe.of("k3", 15, 1, Map.of()).name()).isEqualTo("k3-tight-15-1");
        assertThat(Recipe.of("k3", 15, 1, Map.of("windows", "tight", "load", "3")).name())
                .isEqualTo("k3-tight-15-1");
        assertThat(Recipe.of("kc-dense", 7, 2, Map.of()).name()).isEqualTo("kc-dense-7-2");
    }

    @Test
    void aNameTellsWhatIsNotTheSetsOwn() {
        var recipe =
                Recipe.of("k3", 15, 1, Map.of("batch", "8", "load", "2.0", "windows", "loose"));

        assertThat(recipe.name()).isEqualTo("k3-loose-15-1-load2-batch8");
    }

    @Test
    void whereSettingsMakeANameTooLongDigitsStandForThem() {
        var knobs = new ArrayList<Knob>();
        var settings = new HashMap<String, String>();
        for (int i = 0; i < 20; i++) {
            knobs.add(Knob.Number.of("knob-number-" + i, "", "0..1", "1", "nothing", "assumed"));
            settings.put("knob-number-" + i, "0.5");
        }
        var name = new Recipe(new Bare(), 3, 9, new Settings(knobs, settings)).name();
        settings.put("knob-number-19", "0.25");
        var other = new Recipe(new Bare(), 3, 9, new Settings(knobs, settings)).name();

        assertThat(name).matches("bare-3-9-[0-9a-f]{16}").isNotEqualTo(other);
    }

    @Test
    void theCommandRepeatsIt() {
        var recipe = Recipe.of("k3", 15, 1, Map.of("load", "2"));

        assertThat(recipe.command())
                .isEqualTo(
                        "fovea generate k3 --tasks 15 --seed 1 --param windows=tight --param load=2");
    }

    @Test
    void theDescriptionSaysWhatItRestsOnAndEveryKnob() {
        assertThat(Recipe.of("kc-mid", 15, 1, Map.of("load", "2")).description())
                .startsWith("Scenario kc-mid: measuring set: ")
                .contains(
                        "T. Abdelzaher's talk",
                        "assumed",
                        "load 2,",
                        "period 33.333 ms,",
                        "canvas 320 px,",
                        "slowness 0.8.")
                .endsWith(
                        " Synthetic, seed 1, made by: fovea generate kc-mid --tasks 15 --seed 1"
                                + " --param load=2");
    }

    @Test
    void aScenarioWithoutKnobsOrAssumptionsIsDescribedBySeedAndCommand() {
        var recipe = new Recipe(new Bare(), 3, 9, new Settings(List.of(), Map.of()));

        assertThat(recipe.description())
                .isEqualTo(
                        "Scenario bare: nothing at all. Synthetic, seed 9, made by: fovea generate"
                                + " bare --tasks 3 --seed 9");
    }

    @Test
    void tasksAndSeedStayInTheirRanges() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("k1", -1, -2, Map.of()))
                .withMessageContaining("tasks: found -1")
                .withMessageContaining("seed: found -2");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("k1", 900_001, 1, Map.of()))
                .withMessageContaining("an integer from 0 to 900000");
    }

    @Test
    void anUnknownScenarioOrKnobIsRefused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("k4", 1, 1, Map.of()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("k1", 1, 1, Map.of("canvas", "224")));
    }

    private record Bare() implements Scenario {

        @Override
        public String name() {
            return "bare";
        }

        @Override
        public String summary() {
            return "nothing at all";
        }

        @Override
        public List<Knob> knobs() {
            return List.of();
        }

        @Override
        public Instance instance(Recipe recipe) {
            return Instance.of(recipe.name(), List.of(Device.of("gpu", List.of(64))), List.of());
        }
    }
}
