package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Task;
import org.fovea.json.Document;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every scenario of the list must do; a new one is tested by being listed. */
class ScenariosTest {

    private static final int FEW = 7;
    private static final List<Integer> SIZES = List.of(0, 1, FEW, 100);
    private static final int LONGEST_LINE = 100;

    static Stream<String> names() {
        return Scenarios.all().stream().map(Scenario::name);
    }

    @Test
    void noTwoScenariosShareAName() {
        assertThat(names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Scenarios.named("kc-dens"))
                .withMessageContaining("did you mean \"kc-dense\"?");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void itIsFoundByItsNameAndSaysWhatItIsInOneLine(String name) {
        var scenario = Scenarios.named(name);

        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.summary()).isNotBlank().hasSizeLessThan(LONGEST_LINE);
        assertThat(scenario.summary()).doesNotContain("\n").doesNotEndWith(".");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyKnobHasANameAMeaningASourceAndAStandardInItsOneSpelling(String name) {
        var knobs = Scenarios.named(name).knobs();

        assertThat(knobs).isNotEmpty().extracting(Knob::name).doesNotHaveDuplicates();
        for (var knob : knobs) {
            assertThat(knob.name()).matches("[a-z][a-z0-9-]*");
            assertThat(knob.meaning()).as(knob.name()).isNotBlank();
            assertThat(knob.source()).as(knob.name()).isNotBlank();
            knob.standard().ifPresent(value -> assertThat(knob.value(value)).isEqualTo(value));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void anInstanceHasExactlyTheTasksAskedForInOrderOfRelease(String name) {
        for (int tasks : SIZES) {
            var instance = recipe(name, tasks, 1).instance();

            assertThat(instance.tasks()).hasSize(tasks);
            assertThat(instance.tasks()).extracting(Task::release).isSorted();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void anInstanceReadsAsItWasWrittenAndCanBeSolved(String name) {
        for (int tasks : SIZES) {
            var instance = recipe(name, tasks, 1).instance();
            var document =
                    Document.read(new ByteArrayInputStream(bytes(instance)), "file", Path.of(""));

            assertThat(Instances.read(document)).isEqualTo(instance);
            assertThat(Load.of(Problem.of(instance)).share()).isNotNegative().isFinite();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void anInstanceIsNamedByItsRecipeAndSaysHowToRepeatIt(String name) {
        var recipe = recipe(name, FEW, 1);
        var instance = recipe.instance();

        assertThat(instance.name()).isEqualTo(recipe.name()).startsWith(name + "-");
        assertThat(instance.description())
                .contains(
                        "fovea generate " + name + " --tasks 7 --seed 1",
                        Scenarios.named(name).summary());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theSameRecipeGivesTheSameBytesAndAnotherSeedGivesOthers(String name) {
        byte[] once = bytes(recipe(name, FEW, 1).instance());

        assertThat(bytes(recipe(name, FEW, 1).instance())).isEqualTo(once);
        assertThat(recipe(name, FEW, 2).instance().tasks())
                .isNotEqualTo(recipe(name, FEW, 1).instance().tasks());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aKnobAtItsEndGivesAnInstanceOrARefusalThatNamesIt(String name) {
        for (var knob : Scenarios.named(name).knobs())
            for (String value : ends(knob))
                assertInstanceOrRefusal(name, Map.of(knob.name(), value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void allKnobsAtAnEndGiveAnInstanceOrARefusalThatNamesOne(String name) {
        List<Function<List<String>, String>> chosen = List.of(List::getFirst, List::getLast);
        for (var end : chosen) {
            var settings = new HashMap<String, String>();
            for (var knob : Scenarios.named(name).knobs())
                settings.put(knob.name(), end.apply(ends(knob)));
            assertInstanceOrRefusal(name, settings);
        }
    }

    private static void assertInstanceOrRefusal(String name, Map<String, String> settings) {
        var recipe = Recipe.of(name, FEW, 1, settings);
        var knobs = new HashSet<>(recipe.settings().knobs().stream().map(Knob::name).toList());
        try {
            assertThat(recipe.instance().tasks()).as(recipe.name()).hasSize(FEW);
        } catch (InvalidValue refused) {
            assertThat(refused.flaws())
                    .as(recipe.command())
                    .allMatch(flaw -> knobs.contains(flaw.field()));
        }
    }

    /** The least and the most of a number, every word of a choice. */
    private static List<String> ends(Knob knob) {
        return switch (knob) {
            case Knob.Number number -> List.of(number.least(), number.most());
            case Knob.Count count -> List.of(count.least() + "", count.most() + "");
            case Knob.Choice choice -> choice.words();
        };
    }

    private static Recipe recipe(String name, int tasks, long seed) {
        return Recipe.of(name, tasks, seed, Map.of());
    }

    private static byte[] bytes(Instance instance) {
        var bytes = new ByteArrayOutputStream();
        Instances.write(instance, bytes);
        return bytes.toByteArray();
    }
}
