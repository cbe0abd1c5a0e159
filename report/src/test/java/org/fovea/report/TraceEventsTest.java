package org.fovea.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.RandomTimeline;
import org.fovea.rules.Checker;
import org.junit.jupiter.api.Test;

class TraceEventsTest {

    @Test
    void aStrictReaderOfTheFormatTakesAHundredRandomSchedules() {
        int launches = 0;
        int misses = 0;
        for (long seed = 0; seed < 100; seed++) {
            var instance = TinyInstances.random(seed);
            var schedule = RandomTimeline.of(instance, seed);

            var file = read(instance, Exhibit.planned("random " + seed, schedule));

            assertThat(file.launches)
                    .as("seed %d", seed)
                    .hasSameSizeAs(schedule.launches())
                    .extracting(event -> TraceEventFile.number(event, "ts"))
                    .containsExactlyElementsOf(
                            schedule.launches().stream().map(launch -> launch.start()).toList());
            assertThat(file.misses).hasSize(Checker.check(instance, schedule).misses());
            assertThat(file.threads).hasSize(instance.devices().size() + 1);
            launches += file.launches.size();
            misses += file.misses.size();
        }
        assertThat(launches).isGreaterThan(100);
        assertThat(misses).isGreaterThan(20);
    }

    @Test
    void twoSchedulesAreTwoProcesses() {
        var schedule = TwoOnCanvas.schedule("a", "b");

        var file =
                read(
                        TwoOnCanvas.instance("a", "b"),
                        Exhibit.planned("plan", schedule),
                        Exhibit.ran("run", schedule, schedule.launches()));

        assertThat(file.processes).isEqualTo(Map.of(1L, "plan", 2L, "run"));
        assertThat(file.launches).hasSize(2 * schedule.launches().size());
        assertThat(file.launches.getFirst().get("name")).isEqualTo("canvas stage 1");
    }

    private static TraceEventFile read(Instance instance, Exhibit... exhibits) {
        var bytes = new ByteArrayOutputStream();
        TraceEvents.write(instance, List.of(exhibits), bytes);
        return TraceEventFile.read(bytes.toByteArray());
    }
}
