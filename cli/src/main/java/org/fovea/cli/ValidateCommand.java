package org.fovea.cli;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.Solutions;
import org.fovea.cascade.hierarchy.DecisionTrees;
import org.fovea.cascade.hierarchy.Hierarchies;
import org.fovea.cli.results.Result;
import org.fovea.cli.results.Validated;
import org.fovea.cli.solve.Subject;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Instances;
import org.fovea.instance.Profiles;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.fovea.json.UnusableFile;
import org.fovea.library.RecipeIndex;
import org.fovea.schedulability.taskset.TaskSets;
import org.fovea.schedule.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fovea validate}: whether files are what their format field says. */
@Command(
        name = "validate",
        description = {
            "Validates instances, profiles, cascades, task sets, the recipes of a library and the form of schedules"
                    + " and solutions, each by its",
            "format field, and prints all errors of each (the first 100)."
        },
        footer = {
            "",
            "Examples:",
            "  fovea validate crossing.json profiles/*.json",
            "  fovea validate --json crossing.json",
            "",
            "Exit code: 0 all valid, 1 errors, 2 a file that cannot be opened."
        })
final class ValidateCommand implements Subcommand {

    private static final Map<String, Consumer<Document>> READERS =
            Map.of(
                    Instances.TAG, Instances::load,
                    Profiles.TAG, Profiles::read,
                    Schedules.TAG, Schedules::read,
                    RecipeIndex.TAG, RecipeIndex::read,
                    TaskSets.TAG, TaskSets::read,
                    Cascades.TAG, Cascades::readPossible,
                    Solutions.TAG, Solutions::read,
                    Hierarchies.TAG, Hierarchies::readPossible,
                    DecisionTrees.TAG, DecisionTrees::read);

    private static final List<String> KNOWN =
            List.of(
                    Instances.TAG,
                    Profiles.TAG,
                    Schedules.TAG,
                    RecipeIndex.TAG,
                    TaskSets.TAG,
                    Cascades.TAG,
                    Solutions.TAG,
                    Hierarchies.TAG,
                    DecisionTrees.TAG);

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - reads standard input.")
    List<String> files = List.of();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        return new Validated(
                files.stream().map(file -> validity(file, session.streams().in())).toList());
    }

    private static Validated.Validity validity(String file, InputStream in) {
        Optional<String> format = Optional.empty();
        try {
            var document = Subject.document(file, in);
            String tag = Format.tagOf(document, KNOWN);
            format = Optional.of(tag);
            Optional.ofNullable(READERS.get(tag)).orElseThrow().accept(document);
            return new Validated.Validity(file, format, true, List.of());
        } catch (InvalidInput invalid) {
            return new Validated.Validity(file, format, true, invalid.errors());
        } catch (UnusableFile unusable) {
            return new Validated.Validity(file, format, false, List.of(unusable.error()));
        }
    }
}
