package org.fovea.detections.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.inImages;
import static org.fovea.detections.Logs.with;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fovea.detections.Camera;
import org.fovea.detections.FrameRate;
import org.fovea.detections.Logs;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instances;
import org.fovea.instance.Limits;
import org.fovea.instance.Source;
import org.fovea.instance.Weight;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final long ALL = Limits.TIME + 1;

    @Test
    void countsEveryBoxOnceByTheFirstReasonThatHolds() {
        var plan =
                new ImportPlan(
                        "log",
                        Logs.PLAN.device(),
                        inImages(100, 50).camera(),
                        new Selection(Optional.of(new BigDecimal("0.5")), 0, 200_000),
                        Deadlines.standard(),
                        Weights.standard());

        var tally =
                converted(
                                "mot",
                                """
                                1,-1,10,10,20,20,0.9
                                1,-1,10,10,20,20,0.5
                                1,-1,-5,10,20,20,0.9
                                1,-1,100,10,20,20,0.9
                                2,-1,10,10,20,20,0.4999
                                2,-1,500,500,20,20,0.1
                                3,-1,10,10,20,20,0.9
                                """,
                                plan)
                        .tally();

        assertThat(tally)
                .isEqualTo(
                        new Tally(
                                1,
                                7,
                                1,
                                3,
                                Map.of(
                                        Dropped.SCORE, 2L,
                                        Dropped.TIME, 1L,
                                        Dropped.OUTSIDE, 1L)));
    }

    @Test
    void aBoxThatIsTooLargeForAnObjectIsDropped() {
        var tally = converted("mot", "1,-1,0,0,65536,1\n1,-1,0,0,65536.1,1\n").tally();

        assertThat(tally.kept()).isEqualTo(1);
        assertThat(tally.dropped()).isEqualTo(Map.of(Dropped.TOO_LARGE, 1L));
    }

    @Test
    void thePartOfARecordingBeginsAtItsStartAndEndsBeforeItsEnd() {
        var plan = with(new Selection(Optional.empty(), 100_000, 300_000));

        // frames 1 to 4 are at 0, 100, 200 and 300 ms
        assertThat(
                        Logs.tasks(
                                "mot",
                                "1,-1,1,1,5,5\n2,-1,1,1,5,5\n3,-1,1,1,5,5\n4,-1,1,1,5,5\n",
                                plan))
                .containsExactly("2-1 0..100000 5x5 at 1,1", "3-1 100000..200000 5x5 at 1,1");
    }

    @Test
    void idsStayWhatTheyAreWhicheverBoxesAreKept() {
        var sure = with(new Selection(Optional.of(BigDecimal.ONE), 0, ALL));

        assertThat(Logs.tasks("mot", "5,-1,1,1,5,5,0.5\n5,-1,2,1,5,5,1\n", sure))
                .containsExactly("5-2 400000..500000 5x5 at 2,1");
    }

    @Test
    void anInstanceIsNamedDescribedAndReadsAsItWasWritten() {
        var instance = converted("mot", "1,-1,1,1,5,5,0.5\n1,8,1,1,5,5,0.5\n").instance();
        var bytes = new ByteArrayOutputStream();
        Instances.write(instance, bytes);

        assertThat(instance.name()).isEqualTo("log");
        assertThat(instance.description())
                .isEqualTo(
                        "2 of 2 boxes of log (mot), rounded outward to whole pixels. Deadline: 100000"
                                + " us after the frame. Weight: 1.");
        assertThat(
                        Instances.read(
                                Document.read(
                                        new ByteArrayInputStream(bytes.toByteArray()),
                                        "written",
                                        Path.of(""))))
                .isEqualTo(instance);
        assertThat(instance.tasks().getFirst().source().frame())
                .contains(new Source.Frame.Number(1));
    }

    @Test
    void aClassThatNoBoxHasIsPointedOut() {
        var weights =
                new Weights.ByClass(
                        Map.of("Pedestran", Optional.of(Weight.ONE)), Optional.of(Weight.ONE));

        assertThat(
                        converted(
                                        "kitti",
                                        "Pedestrian 0 0 0 1 1 2 2 1 1 1 1 1 1 1\n",
                                        with(weights))
                                .warnings())
                .containsExactly("no box is of class \"Pedestran\"; did you mean \"Pedestrian\"?");
        assertThat(converted("mot", "1,-1,1,1,5,5\n", with(weights)).warnings())
                .containsExactly("no box is of class \"Pedestran\"");
    }

    @Test
    void marksThatTurnTheDirectionOfTextStayOutOfTheInstance() {
        var conversion =
                converted("csv", "frame,x,y,width,height,class\n0,1,1,5,5,\u202ercs.exe\n");
        var bytes = new ByteArrayOutputStream();
        Instances.write(conversion.instance(), bytes);

        assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\u202e");
    }

    @Test
    void aRecordingThatIsTooLongIsRefused() {
        var hourly =
                with(new Camera(Optional.of(new FrameRate(1, 3_600_000_000L)), Optional.empty()));

        // frame 2501 is 2,500 hours after the first, 9e12 us
        assertThat(errors("mot", "2501,-1,1,1,5,5\n", hourly))
                .containsExactly(
                        "log.txt:1:1: found a frame at 9000000000000 us or later, expected deadlines"
                                + " within 9000000000000 us");
    }

    @Test
    void moreBoxesThanAnInstanceHoldsAreRefused() {
        var text = "1,-1,1,1,5,5\n".repeat(Limits.TASKS + 2);

        assertThat(errors("mot", text))
                .containsExactly(
                        "log.txt:900001:1: found more than 900000 boxes to keep, expected at most"
                                + " 900000 tasks; keep fewer with --min-score, --from and --to");
    }

    @Test
    void aPartOfARecordingIsNotEmpty() {
        assertThatThrownBy(() -> new Selection(Optional.empty(), 5, 5))
                .isInstanceOf(InvalidValue.class);
    }
}
