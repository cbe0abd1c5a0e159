package org.fovea.cli.progress;

import java.util.ArrayList;
import java.util.List;
import org.fovea.cli.solve.Subject;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.fovea.json.TextLines;
import org.fovea.report.Mark;

/** The course of a search, as a file of events tells it. */
public final class Course {

    private Course() {}

    /**
     * Reads what {@code solve --events} wrote.
     *
     * @throws InvalidInput at the first line that is no event
     */
    public static List<Mark> read(String name) {
        var document = Document.read(Subject.path(name));
        var marks = new ArrayList<Mark>();
        TextLines.of(document)
                .each(line -> {
                    if (line.text().isBlank()) return;
                    var event = event(document, line);
                    if (event.run().isEmpty()) // else of one of many searches
                    marks.add(new Mark(event.timeMs(), event.utility(), event.bound()));
                });
        return marks;
    }

    private static Event event(Document document, TextLines.Line line) {
        try {
            return Event.FORMAT.read(Document.of(document.name(), line.text()));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(
                    wrong.errors().stream().map(error -> at(line.number(), error)).toList());
        }
    }

    private static InputError at(int line, InputError error) {
        return new InputError(
                error.file(),
                line,
                error.column(),
                error.pointer(),
                error.found(),
                error.expected(),
                error.hint());
    }
}
