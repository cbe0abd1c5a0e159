package org.fovea.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.fixture.Oracle;
import org.fovea.instance.Instances;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.fovea.rules.Checker;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.fovea.schedule.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The best-known schedules of the talk's instances are optimal by exhaustive search. {@code
 * -Dfovea.regenerate=true} writes those that are missing.
 */
class TalkOptimaTest {

    private static final String PROVED = "exhaustive search";
    private static final int SEARCHABLE = 7; // tasks

    static List<Path> instances() throws IOException {
        return WrittenAsReadTest.instances().stream()
                .filter(file -> Instances.read(file).tasks().size() <= SEARCHABLE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("instances")
    void theBestKnownScheduleIsOptimal(Path file) throws IOException {
        var loaded = Instances.load(Document.read(file));
        var optimum = new Utility(Oracle.optimum(loaded.instance()).orElseThrow());
        var best = file.resolveSibling("best").resolve(file.getFileName());
        if (Boolean.getBoolean("fovea.regenerate") && !Files.exists(best)) {
            Files.createDirectories(best.getParent());
            var found = Oracle.schedule(loaded.instance()).orElseThrow();
            Files.writeString(best, text(found.ofFile(loaded.sha256()).by(proof(optimum))));
        }

        var schedule = Schedules.read(best);

        assertThat(Checker.check(loaded.instance(), schedule).attains(optimum)).isTrue();
        assertThat(schedule.provenance().flatMap(Provenance::bound)).contains(optimum);
    }

    private static String text(Schedule schedule) {
        var bytes = new ByteArrayOutputStream();
        Schedules.write(schedule, bytes);
        return bytes.toString(UTF_8);
    }

    private static Provenance proof(Utility optimum) {
        return Provenance.of(
                PROVED,
                Status.OPTIMAL,
                Optional.of(optimum),
                Optional.of(optimum),
                Optional.of(PROVED));
    }
}
