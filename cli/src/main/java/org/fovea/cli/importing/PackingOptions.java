package org.fovea.cli.importing;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.json.Document;
import org.fovea.published.BestKnown;
import org.fovea.published.BinPacking;
import org.fovea.published.Column;
import org.fovea.published.Knapsack;
import org.fovea.published.PackingFiles;
import org.fovea.published.PackingProblem;
import picocli.CommandLine.Option;

/** Options of the formats of packing problems. */
public final class PackingOptions {

    @Option(
            names = "--bins",
            paramLabel = "K",
            description = {
                "bpp: how many bins the items must fit; or a CSV list of best-known values, path,value a"
                        + " line, where",
                "the last part of a path is the name of a problem (default: none, bpp needs it)."
            })
    Optional<String> bins = Optional.empty();

    @Option(
            names = "--instance",
            paramLabel = "N",
            description =
                    "bpp, knapsack: which problem of FILE, by its number from 1 or its name (default:"
                            + " all).")
    Optional<String> instance = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            description = {
                "bpp, knapsack: what the columns of a plain list hold, of number, width, height, least,"
                        + " copies, profit",
                "(default: told by their sums; the description of the instance says how)."
            })
    Optional<String> columns = Optional.empty();

    /** Refuses options that mean nothing for boxes. */
    public void refuse(String format) {
        refuse(
                format,
                Stream.of(
                        named("--bins", bins),
                        named("--instance", instance),
                        named("--columns", columns)));
    }

    static void refuse(String format, Stream<Optional<String>> given) {
        given.flatMap(Optional::stream)
                .findFirst()
                .ifPresent(option -> {
                    throw new WrongUsage(
                            option + " with format " + format,
                            "options that mean something for that format",
                            "fovea help import lists them");
                });
    }

    /** The option where it was given. */
    static Optional<String> named(String option, Optional<String> value) {
        return value.map(_ -> option);
    }

    /** The instances of a file: of all its problems, or of the one asked for. */
    public List<Instance> instances(ImportFormat.Packing format, Document document) {
        try {
            return made(format, chosen(PackingFiles.read(document, columns())));
        } catch (InvalidValue unusable) {
            throw new InvalidInput(
                    unusable.flaws().stream().map(flaw -> located(document, flaw)).toList());
        }
    }

    private static InputError located(Document document, Flaw flaw) {
        String found = flaw.field() + " " + flaw.found();
        return new InputError(document.shownName(), 0, 0, "", found, flaw.expected(), flaw.hint());
    }

    private List<Instance> made(ImportFormat.Packing format, List<PackingProblem> problems) {
        return switch (format) {
            case BPP -> inBins(problems);
            case KNAPSACK -> {
                refuse(format.typed(), Stream.of(named("--bins", bins)));
                yield problems.stream().map(Knapsack::instance).toList();
            }
        };
    }

    private List<Column> columns() {
        if (columns.isEmpty()) return List.of();
        var given = new Given("--columns", columns.get());
        var named =
                Stream.of(columns.get().split(",", -1))
                        .map(name -> new Given("--columns", name).oneOf("a column", Column.words()))
                        .map(Column::named)
                        .toList();
        boolean usable =
                named.contains(Column.WIDTH)
                        && named.contains(Column.HEIGHT)
                        && Set.copyOf(named).size() == named.size();
        if (!usable) throw given.wrong("width and height among them, and none twice", "");
        return named;
    }

    private List<PackingProblem> chosen(List<PackingProblem> problems) {
        if (instance.isEmpty()) return problems;
        String typed = instance.get();
        var given = new Given("--instance", typed);
        var names = problems.stream().map(PackingProblem::name).toList();
        int named = names.indexOf(typed);
        if (named >= 0) return List.of(problems.get(named));
        if (typed.matches("[0-9]+"))
            return List.of(problems.get((int) given.integer(1, problems.size()) - 1));
        given.oneOf("the name of a problem of the file, or its number", names);
        throw new IllegalStateException("not among its own names: " + typed);
    }

    private List<Instance> inBins(List<PackingProblem> problems) {
        String typed =
                bins.orElseThrow(() ->
                        new WrongUsage(
                                "no --bins",
                                "the number of bins that the items must fit, as --bins 8",
                                "or a CSV list of best-known values, as --bins best.csv"));
        var given = new Given("--bins", typed);
        if (!Files.isRegularFile(Subject.path(typed))) {
            int count = (int) given.integer(1, Limits.TASKS);
            return problems.stream().map(each -> BinPacking.instance(each, count)).toList();
        }
        var known = BestKnown.read(Subject.path(typed));
        var instances = new ArrayList<Instance>();
        for (var problem : problems) {
            long count =
                    Optional.ofNullable(known.get(problem.name()))
                            .filter(value -> value <= Limits.TASKS)
                            .orElseThrow(() ->
                                    given.wrong(
                                            "a list with a number of bins for "
                                                    + Text.escaped(problem.name()),
                                            ""));
            instances.add(BinPacking.instance(problem, (int) count));
        }
        return instances;
    }
}
