package org.fovea.cli.solve;

import java.io.InputStream;
import java.util.List;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Instance;
import org.fovea.json.Document;
import org.fovea.rules.Checker;
import org.fovea.rules.Violation;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;

/**
 * A schedule that was given to start from and breaks the rules: the answer to the whole command is
 * no.
 */
public final class InvalidSchedule extends RuntimeException {

    private final transient List<InputError> errors;

    private InvalidSchedule(List<InputError> errors) {
        super(errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    /** Reads a schedule of an instance, which must be valid. */
    public static Schedule read(String name, Instance instance) {
        return read(name, instance, Document.read(Subject.path(name)));
    }

    /** The same, from {@code in} where the name is {@code -}. */
    public static Schedule read(String name, Instance instance, InputStream in) {
        return read(name, instance, Subject.document(name, in));
    }

    /** The same from a document that is in memory. */
    public static Schedule read(String name, Instance instance, Document document) {
        try {
            var schedule = Schedules.read(document);
            var violations = Checker.check(instance, schedule).violations();
            if (violations.isEmpty()) return schedule;
            throw new InvalidSchedule(
                    violations.stream().map(broken -> broken(name, broken)).toList());
        } catch (InvalidInput malformed) {
            throw new InvalidSchedule(malformed.errors());
        }
    }

    private static InputError broken(String name, Violation violation) {
        String text =
                violation.text().endsWith(".")
                        ? violation.text().substring(0, violation.text().length() - 1)
                        : violation.text();
        return new InputError(
                name,
                0,
                0,
                "",
                "rule " + violation.rule() + " broken: " + text,
                "a valid schedule",
                "");
    }

    /** What is wrong with it. */
    public List<InputError> errors() {
        return errors;
    }
}
