package org.fovea.cli;

import java.util.Arrays;
import java.util.stream.Stream;
import org.fovea.cli.importing.ImportFormats;
import org.fovea.cli.results.Catalogue;
import org.fovea.cli.results.Catalogue.Entry;
import org.fovea.cli.results.Result;
import org.fovea.execution.Availability;
import org.fovea.execution.Backends;
import org.fovea.packing.packer.Packers;
import org.fovea.packing.packer.SortOrder;
import org.fovea.policy.Policies;
import org.fovea.portfolio.Replans;
import org.fovea.portfolio.Solvers;
import org.fovea.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fovea solvers}: everything that can be chosen by name. */
@Command(
        name = "solvers",
        description = "Lists solvers, policies, packers, backends, scenarios and import formats.",
        footer = {"", "Examples:", "  fovea solvers", "  fovea solvers --json"})
final class SolversCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var listed =
                Policies.all().stream()
                        .map(policy -> new Entry(policy.name(), policy.summary()))
                        .toList();
        var policies =
                Stream.concat(listed.stream(), Stream.of(new Entry(Replans.FORM, Replans.SUMMARY)))
                        .toList();
        var solvers =
                Solvers.all().stream()
                        .map(solver -> new Entry(solver.name(), solver.summary()))
                        .filter(entry -> !policies.contains(entry))
                        .toList();
        var packers =
                Stream.concat(
                                Packers.all().stream()
                                        .map(packer -> new Entry(packer.name(), packer.summary())),
                                Arrays.stream(SortOrder.values()).map(SolversCommand::after))
                        .toList();
        var backends =
                Backends.all().stream()
                        .map(backend -> new Entry(backend.name(), summary(backend)))
                        .toList();
        var scenarios =
                Scenarios.all().stream()
                        .map(scenario -> new Entry(scenario.name(), scenario.summary()))
                        .toList();
        var formats =
                ImportFormats.all().stream()
                        .map(format -> new Entry(format.typed(), format.summary()))
                        .toList();
        return new Catalogue(solvers, policies, packers, backends, scenarios, formats);
    }

    private static String summary(Backends.Entry backend) {
        return switch (backend.availability().get()) {
            case Availability.Available found -> backend.summary();
            case Availability.Missing missing ->
                    backend.summary() + "; not available here: " + missing.why();
        };
    }

    /** As it is typed behind a packer: {@code --solver pack:PACKER/ORDER}. */
    private static Entry after(SortOrder order) {
        return new Entry("/" + order.title(), "sort order after a packer: " + order.summary());
    }
}
