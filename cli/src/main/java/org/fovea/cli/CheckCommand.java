package org.fovea.cli;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Solutions;
import org.fovea.cascade.hierarchy.DecisionTrees;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.cascade.hierarchy.TreeJudge;
import org.fovea.cli.cascade.CheckedSequence;
import org.fovea.cli.results.Checked;
import org.fovea.cli.results.Misses;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fovea check}: whether a schedule keeps the rules, whoever made it. */
@Command(
        name = "check",
        description =
                "Checks a schedule by the rules, or the solution of a cascade, whoever made it, and prints"
                        + " every violation.",
        footer = {
            "",
            "Examples:",
            "  fovea check crossing.json schedule.json",
            "  fovea solve crossing.json -o - | fovea check crossing.json -",
            "",
            "Exit code: 0 valid, 1 anything wrong inside the files, 2 a file that cannot be opened."
        })
final class CheckCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "INSTANCE",
            description = "An instance or cascade file; - reads standard input.")
    String instance = "";

    @Parameters(
            index = "1",
            paramLabel = "SCHEDULE",
            description = "A schedule or solution file; - reads standard input.")
    String schedule = "";

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var in = session.streams().in();
        try {
            var document = Subject.document(instance, in);
            if (Format.has(document, Cascades.TAG)) return judged(document, in);
            if (Format.has(document, Hierarchies.TAG)) return replayed(document, in);
            var subject = Subject.read(instance, document);
            return checked(subject, Schedules.read(Subject.document(schedule, in)));
        } catch (InvalidInput malformed) {
            return malformed(malformed.errors());
        }
    }

    private CheckedSequence judged(Document document, InputStream in) {
        try {
            var judgement =
                    Judge.judge(
                            Cascades.read(document),
                            Solutions.read(Subject.document(schedule, in)));
            return new CheckedSequence(schedule, judgement, List.of());
        } catch (InvalidInput malformed) {
            return CheckedSequence.malformed(schedule, malformed.errors());
        }
    }

    private CheckedSequence replayed(Document document, InputStream in) {
        try {
            var judgement =
                    TreeJudge.judge(
                            Hierarchies.read(document),
                            DecisionTrees.read(Subject.document(schedule, in)));
            return new CheckedSequence(schedule, judgement, List.of());
        } catch (InvalidInput malformed) {
            return CheckedSequence.malformed(schedule, malformed.errors());
        }
    }

    private Checked checked(Subject subject, Schedule read) {
        var verdict = Checker.check(subject.instance(), read);
        boolean other =
                read.instanceSha256().filter(hash -> !hash.equals(subject.sha256())).isPresent();
        var warnings =
                other
                        ? List.of(
                                "the schedule was made for other bytes of the instance or its"
                                        + " profiles: instanceSha256 is "
                                        + read.instanceSha256().orElseThrow()
                                        + ", here it is "
                                        + subject.sha256())
                        : List.<String>of();
        return new Checked(
                schedule,
                subject.instance().tasks().size(),
                Optional.of(verdict.utility()),
                Optional.of(Misses.of(verdict)),
                verdict.violations(),
                List.of(),
                warnings);
    }

    private Checked malformed(List<InputError> errors) {
        return new Checked(
                schedule, 0, Optional.empty(), Optional.empty(), List.of(), errors, List.of());
    }
}
