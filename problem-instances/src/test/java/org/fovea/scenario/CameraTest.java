package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

class CameraTest {

    private static final Camera CAMERA = Camera.of("assumed", "640", "480", "assumed");

    /** A scenario of the same knobs, so that recipes can be made. */
    private static final String LIKE = "drone-vehicle";

    @Test
    void framesAreTakenUntilThereAreAsManyTasksAndTheLastIsCut() {
        var instance = filmed(5, Map.of("period", "70"), 2, 0, 1, 9, 9);

        assertThat(instance.tasks())
                .extracting(Task::id)
                .containsExactly("0-1", "0-2", "2-1", "3-1", "3-2");
        assertThat(instance.tasks())
                .extracting(Task::release)
                .containsExactly(0L, 0L, 2 * 70_000L, 3 * 70_000L, 3 * 70_000L);
        assertThat(instance.tasks()).extracting(Histogram::frame).containsExactly(0, 0, 2, 3, 3);
    }

    @Test
    void aTaskSaysWhereItsObjectWasSeenAndIsDueAfterItsWindow() {
        var task = filmed(1, Map.of(), 1).tasks().getFirst();

        assertThat(task.object()).isEqualTo(new Extent.Rectangle(30, 40));
        assertThat(task.source().x()).hasValue(10);
        assertThat(task.source().y()).hasValue(20);
        assertThat(task.deadline()).isEqualTo(50_000);
    }

    @Test
    void noTasksNeedNoFrame() {
        assertThat(filmed(0, Map.of()).tasks()).isEmpty();
    }

    @Test
    void theDeviceRunsTheNetworksOfTheTalk() {
        assertThat(filmed(0, Map.of()).devices().getFirst().networks())
                .extracting(Network::id)
                .containsExactly("n64", "n128", "n256", "canvas512");
    }

    @Test
    void aSceneThatStaysEmptyIsRefusedWhereTimeEnds() {
        Camera.Scene nothing = List::of;
        var recipe = Recipe.of(LIKE, 1, 1, Map.of("period", "1000"));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> CAMERA.instance(recipe, nothing))
                .withMessage(
                        "period: found 1000, expected a period so short that frame 4500001 comes"
                                + " within 4500000000000 us");
    }

    /** Frames with so many objects of 30 x 40 px. */
    private static Instance filmed(int tasks, Map<String, String> settings, Integer... objects) {
        var sight = Camera.Sight.of(new Region(10, 20, 30, 40), 50_000);
        var frames = new ArrayDeque<>(List.of(objects));
        return CAMERA.instance(
                Recipe.of(LIKE, tasks, 1, settings),
                () -> Collections.nCopies(frames.removeFirst(), sight));
    }
}
