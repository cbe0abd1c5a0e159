package org.fovea.cli;

import java.util.Optional;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.cascade.ordering.Assumption;
import org.fovea.cascade.ordering.Ordering;
import org.fovea.cascade.tree.TreeProgram;
import org.fovea.cli.cascade.GrownTree;
import org.fovea.cli.cascade.OrderRun;
import org.fovea.cli.cascade.TreeRun;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.json.Document;
import org.fovea.json.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea cascade}: in which order to ask expert classifiers. */
@Command(
        name = "cascade",
        description = {
            "Orders expert classifiers so that the expected time to an answer is least within the"
                    + " limits, and tells how",
            "unsure each step leaves it, what the worst case takes and what each limit costs."
        },
        footer = {
            "",
            "Examples:",
            "  fovea cascade examples/cascades/four-experts.json",
            "  fovea cascade examples/cascades/four-experts.json --method subset -o order.json",
            "  fovea check examples/cascades/four-experts.json order.json",
            "  fovea cascade examples/cascades/four-experts.json --assume nested",
            "  fovea cascade examples/cascades/vehicle-sounds.json",
            "",
            "The files: docs/formats/cascade.md, docs/formats/hierarchy.md. The methods: docs/cascades.md.",
            "Exit code: 0 ordered, 1 the deterministic classifier alone breaks a limit, 2 wrong usage"
                    + " or input."
        })
final class CascadeCommand implements Subcommand {

    private static final String METHOD = "--method";
    private static final String ASSUME = "--assume";

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "A cascade or a hierarchy; - reads standard input.")
    String file = "";

    @Option(
            names = METHOD,
            paramLabel = "NAME",
            description = "auto, ratio, nested, subset or beam (default: auto).")
    Optional<String> method = Optional.empty();

    @Option(
            names = ASSUME,
            paramLabel = "DEPENDENCE",
            description =
                    "Order as if classifiers were independent, nested or joint, and tell what that"
                            + " costs (default: joint).")
    Optional<String> assume = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "SOLUTION",
            description = "Where the sequence goes; - for standard output (default: nowhere).")
    Optional<String> output = Optional.empty();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var assumption = assume.map(CascadeCommand::assumption);
        if (method.isPresent() && assumption.isPresent())
            throw new WrongUsage(
                    METHOD + " together with " + ASSUME,
                    "one of them",
                    "an assumption has its own method");
        var chosen = assumption.map(Assumption::ordering).orElseGet(() -> method(method));
        var target = Target.of(output, session.streams().out(), common.json);
        var document = Subject.document(file, session.streams().in());
        if (Format.has(document, Hierarchies.TAG)) return tree(document, target, session);
        var cascade = Cascades.read(document);
        var run = new OrderRun(cascade, chosen, assumption, target, session.typed().whole());
        var impossible = Cascades.impossibilities(document);
        if (!impossible.isEmpty()) return run.infeasible(impossible);
        OrderRun.refuse(new Given(METHOD, chosen.name()), chosen, cascade);
        return run.ordered();
    }

    private GrownTree tree(Document document, Target target, Session session) {
        if (assume.isPresent() || method.filter(name -> !name.equals(OrderRun.AUTO)).isPresent())
            throw new WrongUsage(
                    METHOD + " or " + ASSUME + " on a hierarchy",
                    "a cascade without super-classes",
                    "a hierarchy is answered by the best decision tree");
        var hierarchy = Hierarchies.read(document);
        var run = new TreeRun(hierarchy, target, session.typed().whole());
        var impossible = Hierarchies.impossibilities(document);
        if (!impossible.isEmpty()) return run.infeasible(impossible);
        TreeProgram.refusal(hierarchy)
                .ifPresent(reason -> {
                    throw new WrongUsage(reason, "fewer of them", "");
                });
        return run.grown();
    }

    private static Assumption assumption(String word) {
        return Assumption.of(new Given(ASSUME, word).oneOf("a dependence", Assumption.words()));
    }

    private static Ordering method(Optional<String> name) {
        return OrderRun.method(new Given(METHOD, name.orElse(OrderRun.AUTO)));
    }
}
