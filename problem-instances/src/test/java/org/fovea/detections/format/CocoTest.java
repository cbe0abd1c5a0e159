package org.fovea.detections.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.tasks;

import java.util.Map;
import java.util.Optional;
import org.fovea.detections.Logs;
import org.fovea.detections.tasks.Dropped;
import org.fovea.detections.tasks.Weights;
import org.fovea.instance.Source;
import org.fovea.instance.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CocoTest {

    private static final String ANNOTATIONS =
            """
            {"info": {"year": 2017, "deep": [[[{}]]]},
             "annotations": [
              {"image_id": 9, "category_id": 3, "bbox": [10.5, 20, 30, 40], "iscrowd": 0,
               "segmentation": [[1, 2, 3, 4, 5, 6]], "area": 1200.5, "id": 1},
              {"image_id": 7, "category_id": 1, "bbox": [90, 40, 30, 40], "iscrowd": 0},
              {"image_id": 7, "category_id": 1, "bbox": [0, 0, 5, 5], "iscrowd": 1,
               "segmentation": {"counts": "PPYo1", "size": [50, 100]}},
              {"image_id": 7, "category_id": 1, "bbox": [3, 3, 5, 0], "iscrowd": 0}],
             "images": [
              {"id": 7, "width": 100, "height": 50, "file_name": "000000000007.jpg"},
              {"id": 8, "width": 100, "height": 50, "file_name": "000000000008.jpg"},
              {"id": 9, "width": 640, "height": 480, "file_name": "000000000009.jpg"}],
             "categories": [{"id": 3, "name": "car", "supercategory": "vehicle"},
                            {"id": 1, "name": "person"}]}
            """;

    @Test
    void imagesOfResultsAreFramesInTheOrderInWhichBoxesNameThem() {
        assertThat(
                        tasks(
                                "coco",
                                """
                                [{"image_id": 42, "category_id": 18, "bbox": [258.15, 41.29, 1, 1.8], "score": 0.2},
                                 {"image_id": 7, "category_id": 1, "bbox": [0, 0, 5, 5], "score": 1},
                                 {"image_id": 42, "category_id": 1, "bbox": [-1, 0, 5, 5], "score": 1}]
                                """))
                .containsExactly(
                        "42-1 0..100000 2x3 at 258,41",
                        "42-2 0..100000 4x5 at 0,0",
                        "7-1 100000..200000 5x5 at 0,0");
    }

    @Test
    void imagesOfAnnotationsAreFramesInTheOrderOfTheirSectionAndClipTheirBoxes() {
        var conversion = converted("coco", ANNOTATIONS);

        assertThat(conversion.instance().tasks().stream().map(Logs::shown))
                .containsExactly(
                        "7-1 0..100000 10x10 at 90,40", "9-1 200000..300000 31x40 at 10,20");
        assertThat(conversion.instance().tasks().getFirst().source().frame())
                .contains(new Source.Frame.Name("000000000007.jpg"));
        assertThat(conversion.tally().clipped()).isEqualTo(1);
        assertThat(conversion.tally().dropped())
                .isEqualTo(Map.of(Dropped.IGNORED, 1L, Dropped.EMPTY, 1L));
    }

    @Test
    void categoriesHaveNames() {
        var heavyCars =
                new Weights.ByClass(
                        Map.of("car", Optional.of(Weight.of("9"))), Optional.of(Weight.ONE));

        assertThat(
                        converted("coco", ANNOTATIONS, Logs.with(heavyCars))
                                .instance()
                                .tasks()
                                .stream()
                                .map(task -> task.weight().toString()))
                .containsExactly("1", "9");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"image_id\": 1}] | log.txt:1:2 at /0: found no \"bbox\", expected a box with it",
                "[{\"bbox\": [1,1,1,1]}] | log.txt:1:2 at /0: found no \"image_id\", expected a box with"
                        + " it",
                "[{\"image_id\": 1, \"bbox\": [1,1,1]}] | log.txt:1:26 at /0/bbox: found 3 elements,"
                        + " expected 4 numbers: x, y, width, height",
                "[{\"image_id\": 1, \"bbox\": [1,1,-1,1]}] | log.txt:1:31 at /0/bbox/2: found -1,"
                        + " expected a side of at least 0",
                "[{\"image_id\": 1, \"bbox\": [1,\"1\",1,1]}] | log.txt:1:29 at /0/bbox/1: found \"1\","
                        + " expected a number",
                "[{\"image_id\": 1, \"bbox\": [1e10,1,1,1]}] | log.txt:1:27 at /0/bbox/0: found 10E+9,"
                        + " expected a position within 1000000000 px",
                "[{\"image_id\": 1, \"bbox\": [1e999999999,1,1,1]}] | log.txt:1:27 at /0/bbox/0: found"
                        + " 1e999999999, expected a number",
                "[{\"image_id\": 1, \"bbox\": [NaN,1,1,1]}] | log.txt:1:27 at /0/bbox/0: found the word"
                        + " \"NaN\", expected a JSON value; JSON knows finite numbers only",
                "[{\"image_id\": \"a.jpg\", \"bbox\": [1,1,1,1]}] | log.txt:1:15 at /0/image_id: found"
                        + " \"a.jpg\", expected an integer",
                "[{\"image_id\": 1, \"bbox\": null}] | log.txt:1:26 at /0/bbox: found null, expected 4"
                        + " numbers: x, y, width, height",
                "[{\"image_id\": 1, \"bbox\": [1,1,1,1], \"score\": \"high\"}] | log.txt:1:46 at"
                        + " /0/score: found \"high\", expected a score",
                "[3] | log.txt:1:2 at /0: found 3, expected a box: an object with image_id and bbox",
                "{\"images\": []} | log.txt:1:1: found no \"annotations\", expected an object with"
                        + " \"annotations\", or an array of results",
                "{\"annotations\": {}} | log.txt:1:17 at /annotations: found an object, expected an array"
                        + " of annotations",
                "{\"images\": [{\"id\": 1}, {\"id\": 1}], \"annotations\": []} | log.txt:1:31 at"
                        + " /images/1/id: found 1, expected another id for each image",
                "{\"images\": [{\"width\": 5}], \"annotations\": []} | log.txt:1:13 at /images/0: found"
                        + " an image without a number, expected an integer in id",
                "{\"images\": [{\"id\": 1, \"width\": 0, \"height\": 5}], \"annotations\": []} |"
                        + " log.txt:1:32 at /images/0/width: found 0, expected an integer from 1 to"
                        + " 65536",
                "{\"images\": [], \"annotations\": [{\"image_id\": 5, \"bbox\": [1,1,1,1]}]} |"
                        + " log.txt:1:45 at /annotations/0/image_id: found 5, expected the id of an"
                        + " image in \"images\"",
                "[{\"image_id\": 1, \"bbox\": [1,1,1,1]} | log.txt:1:36 at /0: found the end of the file,"
                        + " expected the rest of the document; the file was cut off?"
            })
    void aMistakeIsToldWithItsPlace(String text, String error) {
        assertThat(errors("coco", text)).containsExactly(error);
    }

    @Test
    void everyBoxIsLookedAt() {
        assertThat(errors("coco", "[{\"image_id\": 1}, {}, {\"image_id\": 2, \"bbox\": 4}]"))
                .hasSize(3);
    }

    @Test
    void anEmptyFileIsRefusedAndAnEmptyArrayIsNoBoxes() {
        assertThat(errors("coco", "")).singleElement().asString().contains("an empty file");
        assertThat(converted("coco", "[]").warnings()).containsExactly("no box was kept");
    }
}
