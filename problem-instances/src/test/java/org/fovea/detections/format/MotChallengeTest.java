package org.fovea.detections.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.tasks;

import java.util.Map;
import org.fovea.detections.tasks.Dropped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotChallengeTest {

    @Test
    void framesCountFromOneAndComeAtTheCamerasRate() {
        assertThat(
                        tasks(
                                "mot",
                                """
                                1,-1,10,20,30,40,0.9,-1,-1,-1
                                1,-1,50,60,5,5,0.8,-1,-1,-1
                                4,-1,10,20,30,40,0.7,-1,-1,-1
                                """))
                .containsExactly(
                        "1-1 0..100000 30x40 at 10,20",
                        "1-2 0..100000 5x5 at 50,60",
                        "4-1 300000..400000 30x40 at 10,20");
    }

    @Test
    void groundTruthOf2016HasTracksClassesAndEntriesThatAreNotConsidered() {
        var conversion =
                converted(
                        "mot",
                        """
                        1,1,10,20,30,40,1,1,0.9
                        2,1,11,20,30,40,1,1,0.9
                        1,2,10,20,30,40,0,7,0.5
                        """);

        assertThat(conversion.tally().dropped()).isEqualTo(Map.of(Dropped.IGNORED, 1L));
        assertThat(conversion.tally().kept()).isEqualTo(2);
    }

    @Test
    void groundTruthSortedByTrackBecomesTasksSortedByFrame() {
        assertThat(
                        tasks(
                                "mot",
                                """
                                1,7,1,1,5,5,1,1,1
                                2,7,2,1,5,5,1,1,1
                                1,8,3,1,5,5,1,1,1
                                """))
                .containsExactly(
                        "1-1 0..100000 5x5 at 1,1 track 7",
                        "1-2 0..100000 5x5 at 3,1 track 8",
                        "2-1 100000..200000 5x5 at 2,1 track 7");
    }

    @Test
    void numbersMayBeWrittenAsArraysOfFloatsAreAndSpacesMayFollowCommas() {
        assertThat(tasks("mot", "\ufeff1.000e+00, 3.0, 1e1, 20, 5.5, 5,-1,-1,-1,-1\r\n"))
                .containsExactly("1-1 0..100000 6x5 at 10,20 track 3");
    }

    @Test
    void sixColumnsHaveNoScore() {
        assertThat(tasks("mot", "1,-1,10,20,30,40\n")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,-1,1,1,5 | log.txt:1:10: found 5 columns, expected 6 to 10 columns:"
                        + " frame,id,left,top,width,height,conf,...",
                "1,-1,a,1,5,5 | log.txt:1:6: found \"a\", expected a number: left",
                "1,-1,1,1,nan,5 | log.txt:1:10: found \"nan\", expected a number: width; the detector"
                        + " wrote a box that it had not computed: leave the line out",
                "1,-1,1,1,-5,5 | log.txt:1:10: found -5, expected a width above 0",
                "1,-1,1,1,5,0 | log.txt:1:12: found 0, expected a height above 0",
                "1,-1,1,1,5, | log.txt:1:12: found nothing, expected a number: height",
                "1,-1,1e999999999,1,5,5 | log.txt:1:6: found \"1e999999999\", expected a number: left",
                "1,-1,1e12,1,5,5 | log.txt:1:6: found 1e12, expected a position within 1000000000 px:"
                        + " left",
                "0,-1,1,1,5,5 | log.txt:1:1: found 0, expected an integer from 1 to 1000000000: the"
                        + " frame, counted from 1",
                "1.5,-1,1,1,5,5 | log.txt:1:1: found 1.5, expected an integer from 1 to 1000000000:"
                        + " the frame, counted from 1"
            })
    void aMistakeIsToldWithItsPlace(String line, String error) {
        assertThat(errors("mot", line + "\n")).containsExactly(error);
    }

    @Test
    void everyLineIsLookedAt() {
        assertThat(errors("mot", "1,-1,1,1,5,5\n1,-1,x,1,5,5\n2,-1,1,1,5\n1,-1,1,1,y,5\n"))
                .containsExactly(
                        "log.txt:2:6: found \"x\", expected a number: left",
                        "log.txt:3:10: found 5 columns, expected 6 columns, as in the lines before",
                        "log.txt:4:10: found \"y\", expected a number: width");
    }

    @Test
    void theFirstSoundLineSaysHowManyColumnsThereAre() {
        assertThat(errors("mot", "1,-1,1\n1,-1,1,1,5,5,1\n1,-1,1,1,5,5\n"))
                .containsExactly(
                        "log.txt:1:6: found 3 columns, expected 6 to 10 columns:"
                                + " frame,id,left,top,width,height,conf,...",
                        "log.txt:3:12: found 6 columns, expected 7 columns, as in the lines before");
    }

    @Test
    void aHundredErrorsAreEnough() {
        assertThat(errors("mot", "1,-1,1,1,5,z\n".repeat(1_000))).hasSize(100);
    }

    @Test
    void aFrameOutOfOrderIsRefused() {
        assertThat(errors("mot", "2,-1,1,1,5,5\n1,-1,1,1,5,5\n"))
                .containsExactly(
                        "log.txt:2:1: found 1, expected a frame not before the last one; sort the"
                                + " lines by frame; two recordings are two files");
        assertThat(errors("mot", "2,4,1,1,5,5\n1,4,1,1,5,5\n"))
                .singleElement()
                .asString()
                .contains("a frame not before the last one in track 4");
    }

    @Test
    void aTrackIsInOnePlaceAtATime() {
        assertThat(errors("mot", "2,4,1,1,5,5\n2,4,9,9,5,5\n"))
                .containsExactly("log.txt:2:1: found 2, expected one box of a track in each frame");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(errors("mot", "\n \n"))
                .containsExactly(
                        "log.txt:1:1: found an empty file, expected lines of"
                                + " frame,id,left,top,width,height,conf,...");
    }
}
