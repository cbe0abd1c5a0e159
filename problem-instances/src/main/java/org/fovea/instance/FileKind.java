package org.fovea.instance;

import java.util.Arrays;
import org.fovea.json.Document;
import org.fovea.json.Format;

/** What a file says it is, in its field {@code format}. */
public enum FileKind {
    INSTANCE("fovea-instance/1"),
    PROFILE("fovea-profile/1"),
    SCHEDULE("fovea-schedule/1"),
    CASCADE("fovea-cascade/1"),
    CASCADE_SOLUTION("fovea-cascade-solution/1");

    private final String tag;

    FileKind(String tag) {
        this.tag = tag;
    }

    /** The value of the field {@code format}. */
    public String tag() {
        return tag;
    }

    /**
     * The kind of a document; no more of it is read than its field {@code format}.
     *
     * @throws org.fovea.input.InvalidInput where it names none of the kinds
     */
    public static FileKind of(Document document) {
        var kinds = Arrays.asList(values());
        String tag = Format.tagOf(document, kinds.stream().map(FileKind::tag).toList());
        return kinds.stream().filter(kind -> kind.tag.equals(tag)).findFirst().orElseThrow();
    }
}
