package org.fovea.cli;

import java.io.InputStream;
import java.util.List;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Solutions;
import org.fovea.cascade.hierarchy.DecisionTrees;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.cascade.hierarchy.TreeJudge;
import org.fovea.cli.cascade.CheckedSequence;
import org.fovea.cli.results.Checked;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.fovea.json.Format;
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
            var read = Schedules.read(Subject.document(schedule, in));
            return Checked.of(schedule, subject.instance(), subject.sha256(), read);
        } catch (InvalidInput malformed) {
            return Checked.malformed(schedule, malformed.errors());
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
}
