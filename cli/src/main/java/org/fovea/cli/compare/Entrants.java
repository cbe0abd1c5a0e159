package org.fovea.cli.compare;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.solve.Known;
import org.fovea.cli.solve.Subject;
import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.ComparisonPlan.Unread;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.UnusableFile;
import org.fovea.library.BestKnown;
import org.fovea.library.Library;
import org.fovea.rules.Checker;

/**
 * The instances of a comparison: those that could be read, with what the library knows of each, and
 * the others.
 *
 * @param troubles why the library could not be asked, a sentence each
 */
public record Entrants(
        List<ComparisonPlan.Subject> subjects, List<Unread> unread, List<String> troubles) {

    /**
     * Reads files; one that cannot be read does not keep the others out.
     *
     * @throws InvalidInput where none can be read
     */
    public static Entrants read(List<String> files, Optional<Library> library) {
        var subjects = new ArrayList<ComparisonPlan.Subject>();
        var unread = new ArrayList<Unread>();
        var troubles = new ArrayList<String>();
        var errors = new ArrayList<InputError>();
        for (var file : files) {
            try {
                subjects.add(subject(file, library, troubles));
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
                unread.add(new Unread(file, refused.errors().getFirst().message()));
            } catch (UnusableFile unusable) {
                errors.add(unusable.error());
                unread.add(new Unread(file, unusable.error().message()));
            }
        }
        if (subjects.isEmpty()) throw new InvalidInput(errors);
        return new Entrants(subjects, unread, troubles);
    }

    private static ComparisonPlan.Subject subject(
            String file, Optional<Library> library, List<String> troubles) {
        var read = Subject.read(file, InputStream.nullInputStream());
        return new ComparisonPlan.Subject(
                read.instance(),
                read.sha256(),
                Optional.of(path(file)),
                known(read, library, troubles));
    }

    private static Path path(String file) {
        return Subject.path(file).toAbsolutePath();
    }

    /** A value of the library counts where its schedule stands up to the checker. */
    private static Optional<BestKnown> known(
            Subject subject, Optional<Library> library, List<String> troubles) {
        var known = Known.of(library, subject, "");
        known.trouble().ifPresent(troubles::add);
        boolean sound =
                known.entry()
                        .flatMap(entry -> entry.best())
                        .filter(best -> Checker.check(subject.instance(), best).valid())
                        .isPresent();
        if (known.best().isPresent() && !sound)
            troubles.add(
                    "the library's schedule of "
                            + subject.instance().name()
                            + " breaks a rule: nothing is compared with it");
        return known.best().filter(_ -> sound);
    }
}
