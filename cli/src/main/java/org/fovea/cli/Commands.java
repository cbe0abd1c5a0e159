package org.fovea.cli;

import java.util.List;
import java.util.function.Supplier;

/** The commands, in the order in which help lists them. */
final class Commands {

    /**
     * A command by its name; made only when it is asked for, since picocli reads every option of
     * what it is given.
     */
    record Entry(String name, Supplier<Subcommand> command) {}

    static final List<Entry> ALL =
            List.of(
                    new Entry("solve", SolveCommand::new),
                    new Entry("check", CheckCommand::new),
                    new Entry("explain", ExplainCommand::new),
                    new Entry("validate", ValidateCommand::new),
                    new Entry("info", InfoCommand::new),
                    new Entry("generate", GenerateCommand::new),
                    new Entry("import", ImportCommand::new),
                    new Entry("simulate", SimulateCommand::new),
                    new Entry("compare", CompareCommand::new),
                    new Entry("serve", ServeCommand::new),
                    new Entry("report", ReportCommand::new),
                    new Entry("execute", ExecuteCommand::new),
                    new Entry("profile", ProfileCommand::new),
                    new Entry("schedulable", SchedulableCommand::new),
                    new Entry("cascade", CascadeCommand::new),
                    new Entry("instances", InstancesCommand::new),
                    new Entry("solvers", SolversCommand::new),
                    new Entry("doctor", DoctorCommand::new));

    private Commands() {}

    static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }
}
