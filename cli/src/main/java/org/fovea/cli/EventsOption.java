package org.fovea.cli;

import java.util.Optional;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.WrongUsage;
import picocli.CommandLine.Option;

/** The option of commands that take long. */
final class EventsOption {

    private static final String NAME = "--events";

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description = "Write progress as JSON lines (default: nowhere).")
    Optional<String> file = Optional.empty();

    /** Opens the file: now, so that nothing is written of a command that was misunderstood. */
    EventFile open() {
        return file.map(name -> new EventFile(Subject.path(name))).orElseGet(EventFile::new);
    }

    /** Of a command that is over at once. */
    void refuse(String reason) {
        if (file.isPresent())
            throw new WrongUsage(NAME + " together with " + reason, "one of them", "");
    }
}
