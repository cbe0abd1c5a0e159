package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** What {@code doctor} found. */
public record Diagnosis(List<Part> parts) implements Result {

    /** How a part is. */
    public enum State {
        /** There, and its self-test passed, where it has one. */
        WELL,
        /** Not there; what that means is told. */
        ABSENT,
        /** There, but its self-test failed. */
        BROKEN
    }

    /**
     * One part.
     *
     * @param found its version, or in a sentence why it is not there
     */
    public record Part(String name, State state, String found) {}

    private static final int COLUMN = 18;

    private static final Form<Part> PART =
            Structure.of(
                    "part",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Part::name);
                        var state =
                                fields.required(
                                        "state", Scalars.constant(State.class), Part::state);
                        var found = fields.required("found", Scalars.text(), Part::found);
                        return values ->
                                new Part(values.of(name), values.of(state), values.of(found));
                    });

    public Diagnosis {
        parts = List.copyOf(parts);
    }

    /** Its document. */
    public static Format<Diagnosis> format() {
        return Head.format(
                "What doctor prints under --json",
                Structure.onePerLine(
                        "diagnosis",
                        fields -> {
                            Head.of(fields, Diagnosis::exit);
                            var parts =
                                    fields.required(
                                            "parts",
                                            Listing.of("parts", PART, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Diagnosis::parts);
                            return values -> new Diagnosis(values.of(parts));
                        }));
    }

    @Override
    public int exit() {
        return parts.stream().anyMatch(part -> part.state() == State.BROKEN) ? Exit.NO : Exit.YES;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(mark(part.state())).append(part.name());
            text.append(" ".repeat(Math.max(1, COLUMN - part.name().length())));
            text.append(part.found()).append('\n');
        }
        return text.toString();
    }

    private static String mark(State state) {
        return switch (state) {
            case WELL -> "ok      ";
            case ABSENT -> "absent  ";
            case BROKEN -> "BROKEN  ";
        };
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
