package org.fovea.cli.serve;

import java.util.function.Function;
import org.fovea.cli.solve.Subject;
import org.fovea.json.Document;
import org.fovea.json.Either;
import org.fovea.json.Embedded;
import org.fovea.json.Form;
import org.fovea.json.Scalars;

/** An instance or a schedule as a request names it. */
public sealed interface Source {

    /** The path of a file, which is opened when the request's turn comes. */
    record File(String path) implements Source {}

    /** The document itself. */
    record Inline(Document document) implements Source {}

    /** Its bytes. */
    default Document document() {
        return switch (this) {
            case File(String path) -> Document.read(Subject.path(path));
            case Inline(Document document) -> document;
        };
    }

    /** What messages and commands call it; an inline one as if it came from a stream. */
    default String shown() {
        return switch (this) {
            case File(String path) -> path;
            case Inline _ -> Subject.STREAM;
        };
    }

    /** How it stands in a request; {@code kind} is what it is, in messages. */
    static Form<Source> form(String kind) {
        Form<Source> file = Scalars.text().as(File::new, source -> source.shown());
        Function<Source, Document> document = Source::document;
        Form<Source> inline = Embedded.of(kind).as(Inline::new, document);
        return Either.byString(file, inline, File.class::isInstance);
    }
}
