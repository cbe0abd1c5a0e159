package org.fovea.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;

/**
 * What reading a text says against it: the messages of its errors, one a line, without the file's
 * name.
 */
final class Said {

    private Said() {}

    static <T> String of(Form<T> form, String text) {
        return messages(Document.of("f", text), form, true);
    }

    static <T> String unquoted(Form<T> form, String text) {
        return messages(Document.of("f", text), form, false);
    }

    static <T> List<InputError> errors(Form<T> form, String text) {
        return refused(Document.of("f", text), form, true).errors();
    }

    private static <T> String messages(Document document, Form<T> form, boolean quoting) {
        return refused(document, form, quoting).errors().stream()
                .map(error -> error.message().substring("f:".length()))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static <T> InvalidInput refused(Document document, Form<T> form, boolean quoting) {
        var refused =
                catchThrowableOfType(
                        InvalidInput.class, () -> Reading.whole(document, form, quoting));
        if (refused == null) throw new AssertionError("Nothing was wrong with it");
        return refused;
    }

    static <T> T read(Form<T> form, String text) {
        return Reading.whole(Document.of("f", text), form, true);
    }

    static <T> String written(Form<T> form, T value) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new Writing(bytes)) {
            form.write(value, out);
        }
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
