package org.fovea.cli;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.confidence.Uncertainty;
import picocli.CommandLine.Option;

/** Options of runs in which inputs differ in how sure a network is of them. */
final class ConfidenceOptions {

    @Option(
            names = "--confidence",
            paramLabel = "S",
            description =
                    "Draw from seed S how sure the network is after each stage of each input, show"
                            + " it to the policy, and draw whether the answer is right (default: no inputs differ,"
                            + " the table holds).")
    Optional<String> seed = Optional.empty();

    @Option(
            names = "--correlation",
            paramLabel = "R",
            description =
                    "Of confidences between an exit and the next, 0 to 1 (default: "
                            + Uncertainty.CORRELATION
                            + ").")
    Optional<String> correlation = Optional.empty();

    @Option(
            names = "--spread",
            paramLabel = "T",
            description =
                    "Of confidences around the table's accuracy, 0 to 10; 0 is none (default: "
                            + Uncertainty.SPREAD
                            + ").")
    Optional<String> spread = Optional.empty();

    @Option(names = "--blind", description = "The policy sees no confidence, to compare with.")
    boolean blind;

    /** What becomes of conditions under which everything is as the tables say. */
    UnaryOperator<Conditions> conditions() {
        var drawn = drawn(); // now, so that what cannot be understood stops the command
        return plain -> drawn.map(each -> plain.under(each, blind)).orElse(plain);
    }

    private Optional<Uncertainty> drawn() {
        if (seed.isEmpty()
                && (blind || Stream.of(correlation, spread).anyMatch(Optional::isPresent)))
            throw new WrongUsage(
                    "--correlation, --spread or --blind without --confidence",
                    "a seed of the confidences, as in --confidence 1",
                    "");
        return seed.map(typed ->
                new Uncertainty(
                        new Given("--confidence", typed).integer(0, Long.MAX_VALUE),
                        number("--correlation", correlation.orElse(Uncertainty.CORRELATION), 1),
                        number(
                                "--spread",
                                spread.orElse(Uncertainty.SPREAD),
                                (int) Uncertainty.WIDEST)));
    }

    private static double number(String option, String typed, int most) {
        return new Given(option, typed).decimal(most);
    }
}
