package org.fovea.detections.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.tasks;

import java.util.Optional;
import org.fovea.detections.Camera;
import org.fovea.detections.Logs;
import org.fovea.detections.tasks.Deadlines;
import org.fovea.detections.tasks.ImportPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBoxesTest {

    private static final ImportPlan TIMED =
            Logs.with(new Camera(Optional.empty(), Optional.empty()));

    @Test
    void columnsAreFoundByNameAndOthersArePassedOver() {
        assertThat(
                        tasks(
                                "csv",
                                """
                                height,Frame,note,width,y,x,track
                                40,0,"far, dark",30,20,10,left car
                                40,2,,30,20,10,
                                """))
                .containsExactly(
                        "0-1 0..100000 30x40 at 10,20 track left car",
                        "2-1 200000..300000 30x40 at 10,20");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t'})
    void spreadsheetsSeparateOtherwise(char separator) {
        assertThat(tasks("csv", "frame,x,y,width,height\n1,10,20,30,40\n".replace(',', separator)))
                .containsExactly("1-1 100000..200000 30x40 at 10,20");
    }

    @Test
    void timesOfTheLogCountFromTheEarliest() {
        // 40.0004 s is 0.5004 s after 39.5 s
        assertThat(
                        tasks(
                                "csv",
                                """
                                time,x,y,width,height
                                1700000039.5,10,20,30,40
                                1700000039.5,11,20,30,40
                                1700000040.0004,12,20,30,40
                                """,
                                TIMED))
                .containsExactly(
                        "0-1 0..100000 30x40 at 10,20",
                        "0-2 0..100000 30x40 at 11,20",
                        "1-1 500400..600400 30x40 at 12,20");
    }

    @Test
    void theNextFrameOfALogWithTimesIsTheNextTime() {
        var plan =
                new ImportPlan(
                        "log",
                        TIMED.device(),
                        TIMED.camera(),
                        TIMED.selection(),
                        new Deadlines.NextFrame(),
                        TIMED.weights());

        // after the last frame as long as before it: 0.3 + (0.3 - 0.1)
        assertThat(
                        tasks(
                                "csv",
                                "frame,time,x,y,width,height\n7,0,1,1,5,5\n8,0.1,1,1,5,5\n9,0.3,1,1,5,5\n",
                                plan))
                .containsExactly(
                        "7-1 0..100000 5x5 at 1,1",
                        "8-1 100000..300000 5x5 at 1,1",
                        "9-1 300000..500000 5x5 at 1,1");
        assertThat(tasks("csv", "time,x,y,width,height\n3,1,1,5,5\n", plan))
                .containsExactly("0-1 0..100000 5x5 at 1,1");
    }

    @Test
    void timesAndARateContradictEachOther() {
        assertThat(errors("csv", "time,x,y,width,height\n0,1,1,5,5\n"))
                .containsExactly(
                        "log.txt:1:1: found a column time, and a frame rate besides, expected one of"
                                + " them; leave --fps out, or rename the column");
    }

    @Test
    void logsWithTimesNeedNoRate() {
        assertThat(
                        converted("csv", "time,x,y,width,height\n0,1,1,5,5\n1,1,1,5,5\n", TIMED)
                                .warnings())
                .isEmpty();
        assertThat(
                        converted("csv", "frame,x,y,width,height\n0,1,1,5,5\n1,1,1,5,5\n", TIMED)
                                .warnings())
                .containsExactly("no --fps was given: a frame every 100 ms was assumed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "frame,x,y,w,height | log.txt:1:1: found no column width, expected columns named"
                        + " frame,x,y,width,height and perhaps class,score,track,time",
                "frame,x,y,widht,height | log.txt:1:1: found no column width, expected columns named"
                        + " frame,x,y,width,height and perhaps class,score,track,time; call \"widht\""
                        + " width",
                "x,y,width,height | log.txt:1:1: found no column frame, expected columns named"
                        + " frame,x,y,width,height and perhaps class,score,track,time",
                "frame,x,y,width,height,x | log.txt:1:24: found \"x\", expected each column once",
                "frame,x,y,width,height;0,1,1,5 | log.txt:2:7: found 4 columns, expected 5 columns: as"
                        + " the header has",
                "frame,x,y,width,height;0,1,one,5,5 | log.txt:2:5: found \"one\", expected a number: y",
                "frame,x,y,width,height;0,1,1,-5,5 | log.txt:2:7: found -5, expected a width above 0",
                "frame,x,y,width,height;,1,1,5,5 | log.txt:2:1: found nothing, expected a number: the"
                        + " frame, counted from 0",
                "frame,x,y,width,height;3,1,1,5,5;2,1,1,5,5 | log.txt:3:1: found 2, expected a frame"
                        + " not before the last one; sort the lines by frame; two recordings are two"
                        + " files",
                "frame,x,y,width,height,score;3,1,1,5,5,high | log.txt:2:11: found \"high\", expected a"
                        + " number: the score"
            })
    void aMistakeIsToldWithItsPlace(String lines, String error) {
        assertThat(errors("csv", lines.replace(';', '\n') + "\n")).containsExactly(error);
    }

    @Test
    void aTimeThatNoClockShowsIsRefused() {
        assertThat(errors("csv", "time,x,y,width,height\n0,1,1,5,5\n1e15,1,1,5,5\n", TIMED))
                .containsExactly("log.txt:3:1: found 1e15, expected a time within 1000000000000 s");
    }

    @Test
    void anInvisibleTrackIsRefused() {
        assertThat(errors("csv", "frame,x,y,width,height,track\n0,1,1,5,5,\u202etac\n"))
                .containsExactly(
                        "log.txt:2:11: found \"\\u202etac\", expected a track of at most 200 visible"
                                + " characters");
    }

    @Test
    void brokenQuotesAreToldNearTheirPlace() {
        assertThat(errors("csv", "frame,x,y,width,height\n0,\"1,1,5,5\n0,1,1,5,5\n"))
                .singleElement()
                .asString()
                .startsWith("log.txt:2:");
        assertThat(errors("csv", "frame,x,y,width,height\n0,\"1\"9,1,5,5\n"))
                .singleElement()
                .asString()
                .contains("broken CSV at this line or after it");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(errors("csv", "\n")).singleElement().asString().contains("an empty file");
    }
}
