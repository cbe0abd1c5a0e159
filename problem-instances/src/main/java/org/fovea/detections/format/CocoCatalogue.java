package org.fovea.detections.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.detections.Camera;
import org.fovea.detections.Frame;
import org.fovea.detections.ImageSize;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.instance.Source;
import org.fovea.json.ForeignJson;

/** What boxes of COCO refer to by number: images, which become frames, and categories. */
final class CocoCatalogue {

    private static final String NUMBER = "an integer";

    private final Camera camera;
    private final Map<Long, Picture> pictures = new HashMap<>();
    private final Map<Long, String> categories = new HashMap<>();
    private boolean listed;

    CocoCatalogue(Camera camera) {
        this.camera = camera;
    }

    /** An image. */
    record Picture(Frame frame, Optional<ImageSize> size) {}

    /** Fields of one entry, as far as they were there. */
    private static final class Entry {
        private OptionalLong id = OptionalLong.empty();
        private OptionalLong width = OptionalLong.empty();
        private OptionalLong height = OptionalLong.empty();
        private Optional<String> name = Optional.empty();
    }

    /** Reads the section {@code images}. */
    void images(ForeignJson section) {
        listed = true;
        section.elements(
                "an array of images",
                image -> {
                    var entry = new Entry();
                    image.fields(
                            "an image",
                            Map.of(
                                    "id", value -> entry.id = value.integer(NUMBER),
                                    "width", value -> entry.width = value.integer(NUMBER),
                                    "height", value -> entry.height = value.integer(NUMBER),
                                    "file_name", value -> entry.name = value.text("a file name")));
                    add(image, entry);
                });
    }

    private void add(ForeignJson image, Entry entry) {
        if (entry.id.isEmpty()) {
            image.refuse(new Flaw("", "an image without a number", "an integer in id", ""));
            return;
        }
        long id = entry.id.getAsLong();
        try {
            var picture = new Picture(frame(id, entry.name), size(entry));
            if (pictures.putIfAbsent(id, picture) != null)
                image.refuse(new Flaw("id", Long.toString(id), "another id for each image", ""));
        } catch (InvalidValue size) {
            size.flaws().forEach(image::refuse);
        }
    }

    private Optional<ImageSize> size(Entry entry) {
        if (entry.width.isEmpty() || entry.height.isEmpty()) return camera.image();
        return Optional.of(
                new ImageSize(
                        Math.clamp(entry.width.getAsLong(), 0, Integer.MAX_VALUE),
                        Math.clamp(entry.height.getAsLong(), 0, Integer.MAX_VALUE)));
    }

    /** The next frame: its file's name where there is one, else the image's number. */
    private Frame frame(long id, Optional<String> name) {
        long index = pictures.size();
        var numbered = Frame.numbered(camera, index, Math.max(0, id));
        return name.filter(text -> Text.visible(text, 200, true))
                .map(text ->
                        new Frame(
                                numbered.start(),
                                numbered.next(),
                                new Source.Frame.Name(text),
                                numbered.label()))
                .orElse(numbered);
    }

    /** Reads the section {@code categories}. */
    void categories(ForeignJson section) {
        section.elements(
                "an array of categories",
                category -> {
                    var entry = new Entry();
                    category.fields(
                            "a category",
                            Map.of(
                                    "id", value -> entry.id = value.integer(NUMBER),
                                    "name", value -> entry.name = value.text("a name")));
                    if (entry.id.isPresent() && entry.name.isPresent())
                        categories.put(entry.id.getAsLong(), entry.name.get());
                });
    }

    /**
     * The image of that number; where the file has no section {@code images}, each new number is
     * the next frame.
     */
    Optional<Picture> picture(long id) {
        if (listed) return Optional.ofNullable(pictures.get(id));
        return Optional.of(
                pictures.computeIfAbsent(
                        id, _ -> new Picture(frame(id, Optional.empty()), camera.image())));
    }

    /** What a category is called: its number where nothing else is known. */
    String category(long id) {
        return categories.getOrDefault(id, Long.toString(id));
    }
}
