package org.fovea.detections.format;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fovea.detections.Camera;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Importer;
import org.fovea.detections.Sink;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.fovea.json.ForeignJson;
import org.fovea.json.TextLines;

/**
 * COCO (Lin et al. 2014): results, an array of boxes; or annotations, an object that also says how
 * large images are and what categories are called.
 *
 * <p>Images become frames in the order of the section {@code images}, of results in the order in
 * which boxes name them. An object is read twice, since its sections may come in any order and only
 * what the boxes refer to is kept in memory.
 */
final class Coco implements Importer {

    private static final String WHOLE = "COCO results (an array) or annotations (an object)";

    @Override
    public String name() {
        return "coco";
    }

    @Override
    public String summary() {
        return "COCO results (an array) or annotations (images, annotations, categories)";
    }

    @Override
    public boolean read(DetectorLog log, Camera camera, Sink sink) {
        var document = log.file();
        Lookalike.refuse(name(), document.shownName(), TextLines.of(document));
        var catalogue = new CocoCatalogue(camera);
        var boxes = new AtomicBoolean();
        ForeignJson.read(
                document,
                whole -> {
                    if (whole.array()) boxes.set(true);
                    else
                        whole.fields(
                                WHOLE,
                                Map.of(
                                        "images", catalogue::images,
                                        "categories", catalogue::categories,
                                        "annotations", _ -> boxes.set(true)));
                });
        if (!boxes.get()) throw boxless(document);
        boxes(document, new CocoBoxes(catalogue, sink));
        return false;
    }

    private static void boxes(Document document, CocoBoxes boxes) {
        ForeignJson.read(
                document,
                whole -> {
                    if (whole.array()) whole.elements(WHOLE, boxes::read);
                    else
                        whole.fields(
                                WHOLE,
                                Map.of(
                                        "annotations",
                                        list ->
                                                list.elements(
                                                        "an array of annotations", boxes::read)));
                });
    }

    private static InvalidInput boxless(Document document) {
        return new InvalidInput(
                List.of(
                        new InputError(
                                document.shownName(),
                                1,
                                1,
                                "",
                                "no \"annotations\"",
                                "an object with \"annotations\", or an array of results",
                                "")));
    }
}
