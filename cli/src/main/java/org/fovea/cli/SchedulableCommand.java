package org.fovea.cli;

import org.fovea.cli.results.Judged;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.schedulability.taskset.TaskSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fovea schedulable}: whether every task of a recurring set is answered in time. */
@Command(
        name = "schedulable",
        description = {
            "Tells whether every task of a set of periodic or sporadic tasks will be answered in time,"
                    + " whatever the",
            "phasing, by each sufficient test that is known, with its margin. Where no test shows it,"
                    + " nothing is known."
        },
        footer = {
            "",
            "Examples:",
            "  fovea schedulable examples/schedulability/crossing.json",
            "  fovea schedulable --json crossing.json",
            "",
            "The file: docs/formats/task-set.md. The tests, the policy of each and their proofs:"
                    + " docs/schedulability.md.",
            "Exit code: 0 schedulable, 1 not shown by any test, 2 wrong usage or input."
        })
final class SchedulableCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "A task set file; - reads standard input.")
    String file = "";

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        return Judged.of(TaskSets.read(Subject.document(file, session.streams().in())));
    }
}
