package org.fovea.cli.cascade;

import java.util.List;
import java.util.Optional;
import org.fovea.cascade.ordering.Ordering;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import picocli.CommandLine.Option;

/** Options of comparisons of orders of a cascade. */
public final class ContestOptions {

    private static final String CASCADE = "--cascade";
    private static final String ORDERS = "--orders";

    @Option(
            names = CASCADE,
            paramLabel = "FILE",
            description =
                    "Compare orders of this cascade's classifiers, as fovea simulate --cascade asks them;"
                            + " the solvers are policies (default: none; instances are solved).")
    Optional<String> cascade = Optional.empty();

    @Option(
            names = ORDERS,
            paramLabel = "A,B,C",
            description = "Methods of `fovea cascade` (default: auto,ratio,nested).")
    Optional<String> orders = Optional.empty();

    /** The file of the cascade, where orders are to be compared. */
    public Optional<String> file() {
        if (cascade.isEmpty() && orders.isPresent())
            throw new WrongUsage(
                    ORDERS + " without " + CASCADE,
                    "the file of a cascade, as in --cascade cascade.json",
                    "");
        return cascade;
    }

    /** The methods to compare, as typed. */
    List<Ordering> methods() {
        return new Given(ORDERS, orders.orElse("auto,ratio,nested"))
                .split()
                .map(OrderRun::method)
                .toList();
    }
}
