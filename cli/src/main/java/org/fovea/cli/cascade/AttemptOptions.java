package org.fovea.cli.cascade;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.attempt.Attempts;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.cascade.ordering.Order;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.json.Document;
import org.fovea.json.Format;
import picocli.CommandLine.Option;

/** Options of runs in which experts are asked about objects, one after the other. */
public final class AttemptOptions {

    private static final String CASCADE = "--cascade";
    private static final String ORDER = "--order";
    private static final String INSTANCE_OUT = "--instance-out";

    @Option(
            names = CASCADE,
            paramLabel = "FILE",
            description =
                    "Ask the classifiers of a cascade, each a network of the instance, about every object,"
                            + " one after the other until one answers; --seed draws which do (default:"
                            + " none; every object is one task).")
    Optional<String> cascade = Optional.empty();

    @Option(
            names = ORDER,
            paramLabel = "METHOD",
            description =
                    "Of `fovea cascade`, which orders the classifiers: auto, ratio, nested, subset or"
                            + " beam (default: auto).")
    Optional<String> order = Optional.empty();

    @Option(
            names = INSTANCE_OUT,
            paramLabel = "INSTANCE",
            description =
                    "Where the instance of the attempts goes, which the schedule answers (default:"
                            + " nowhere).")
    Optional<String> instance = Optional.empty();

    /** What is asked of an instance: in which order, found by whom. */
    public record Asked(Attempts attempts, List<String> sequence, String method) {

        public Asked {
            sequence = List.copyOf(sequence);
        }
    }

    /** Whether a cascade is to be asked. */
    public boolean asked() {
        if (cascade.isPresent()) return true;
        var without = new ArrayList<String>();
        order.ifPresent(_ -> without.add(ORDER));
        instance.ifPresent(_ -> without.add(INSTANCE_OUT));
        if (without.isEmpty()) return false;
        throw new WrongUsage(
                String.join(", ", without) + " without " + CASCADE,
                "the file of a cascade, as in --cascade cascade.json",
                "");
    }

    /** Where the instance of the attempts goes. */
    public Target target(Target schedule, OutputStream out, boolean json) {
        if (schedule.name().isPresent() && instance.isEmpty())
            throw new WrongUsage(
                    "-o without " + INSTANCE_OUT,
                    "both, or " + INSTANCE_OUT + " alone",
                    "the schedule answers the instance of the attempts, not the one that is named");
        var target = Target.of(instance, out, json);
        if (target.stream() && schedule.stream())
            throw new WrongUsage(
                    "-o - together with " + INSTANCE_OUT + " -", "one of them", "write to files");
        return target;
    }

    /**
     * Reads the cascade, orders it and asks.
     *
     * @param in standard input
     * @param seed of what is recognised
     */
    public Asked asked(Subject subject, InputStream in, long seed) {
        var document = Subject.document(cascade.orElseThrow(), in);
        var known = read(document, subject.instance());
        var method = OrderRun.method(new Given(ORDER, order.orElse(OrderRun.AUTO)));
        OrderRun.refuse(new Given(ORDER, method.name()), method, known);
        return asked(subject, known, method.order(known), seed);
    }

    /** Asks in an order that was found. */
    static Asked asked(Subject subject, Cascade cascade, Order found, long seed) {
        var flaws = Attempts.flaws(subject.instance(), found.sequence().size());
        if (!flaws.isEmpty()) throw located(subject.name(), flaws);
        try {
            var attempts = new Attempts(subject.instance(), cascade, found.sequence(), seed);
            return new Asked(attempts, found.sequence(), found.method());
        } catch (InvalidValue tooMany) {
            throw located(subject.name(), tooMany.flaws());
        }
    }

    /** A cascade whose classifiers are networks of an instance. */
    static Cascade read(Document document, Instance instance) {
        if (Format.has(document, Hierarchies.TAG))
            throw new WrongUsage(
                    CASCADE + " with a hierarchy",
                    "a cascade without super-classes",
                    "the bridge to schedules asks a sequence, not a tree");
        return Cascades.read(
                document,
                cascade -> {
                    var flaws = new ArrayList<>(cascade.impossibilities());
                    flaws.addAll(Attempts.flaws(instance, cascade));
                    return flaws;
                });
    }

    private static InvalidInput located(String file, List<Flaw> flaws) {
        return new InvalidInput(
                flaws.stream()
                        .map(flaw ->
                                new InputError(
                                        file,
                                        0,
                                        0,
                                        "/" + flaw.field(),
                                        flaw.found(),
                                        flaw.expected(),
                                        flaw.hint()))
                        .toList());
    }
}
