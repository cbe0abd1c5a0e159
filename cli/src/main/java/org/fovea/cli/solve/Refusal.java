package org.fovea.cli.solve;

import java.util.List;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Failure;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.UnusableFile;

/** What is told of a request that ended in an exception: whose fault it was, and what is wrong. */
public final class Refusal {

    private Refusal() {}

    /**
     * The failure that an exception amounts to.
     *
     * @param verbose whether it is shown where a defect came from, so that nobody need be told how
     */
    public static Failure of(Throwable thrown, boolean verbose) {
        return switch (thrown) {
            case WrongUsage wrong -> new Failure(Exit.UNUSABLE, wrong.errors());
            case InvalidSchedule invalid -> new Failure(Exit.NO, invalid.errors());
            case UnusableFile unusable -> new Failure(Exit.UNUSABLE, List.of(unusable.error()));
            case InvalidInput invalid -> new Failure(Exit.UNUSABLE, invalid.errors());
            default -> new Failure(Exit.DEFECT, List.of(defect(thrown, verbose)));
        };
    }

    private static InputError defect(Throwable defect, boolean verbose) {
        String hint = verbose ? "" : "--verbose shows where it came from";
        if (defect instanceof OutOfMemoryError)
            hint = "if the machine has more, FOVEA_JAVA_OPTIONS=-Xmx8g gives Java 8 GB";
        return new InputError("", 0, 0, "", defect.toString(), "no internal failure", hint);
    }
}
