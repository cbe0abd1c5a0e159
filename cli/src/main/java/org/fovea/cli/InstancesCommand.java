package org.fovea.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.cli.library.Added;
import org.fovea.cli.library.Added.Offered;
import org.fovea.cli.library.LibraryOption;
import org.fovea.cli.library.Listed;
import org.fovea.cli.library.Taken;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;
import org.fovea.json.WholeFile;
import org.fovea.library.Entry;
import org.fovea.library.Family;
import org.fovea.library.Library;
import org.fovea.schedule.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea instances}: what there is in the library, taking from it and adding to it. */
@Command(
        name = "instances",
        customSynopsis = {
            "fovea instances [list [FAMILY...]] [OPTIONS]",
            "       fovea instances get NAME [--best] [-o FILE] [OPTIONS]",
            "       fovea instances add SCHEDULE... [OPTIONS]"
        },
        description =
                "Lists the instances of the library with the best utility and bound known to each,"
                        + " gets one by name, or adds schedules that are better than the best"
                        + " known: checked, with true claims.",
        footer = {
            "",
            "Examples:",
            "  fovea instances",
            "  fovea instances list k3 --json",
            "  fovea instances get k3-tight-10-1 -o k3.json",
            "  fovea instances get k3-tight-10-1 --best > best.json",
            "  fovea solve k3.json -o better.json && fovea instances add better.json",
            "",
            "Exit code: 0 done, 1 a schedule that is invalid or not better, 2 wrong usage or"
                    + " input. docs/library.md says more."
        })
final class InstancesCommand implements Subcommand {

    private static final List<String> ACTIONS = List.of("list", "get", "add");

    @Mixin final CommonOptions common = new CommonOptions();
    @Mixin final LibraryOption library = new LibraryOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list, get or add (list where nothing is said).")
    String action = "list";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME",
            description = "Families to list, the instance to get, or schedule files to add.")
    List<String> names = List.of();

    @Option(names = "--best", description = "Get the best-known schedule instead of the instance.")
    boolean best;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the instance or schedule goes (default: standard output).")
    Optional<String> output = Optional.empty();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        String asked = new Given("instances", action).oneOf("what to do", ACTIONS);
        boolean getting = asked.equals("get");
        if (!getting && (best || output.isPresent()))
            throw new WrongUsage(
                    (best ? "--best" : "-o") + " with instances " + asked,
                    "it with instances get",
                    "");
        if (getting) return taken(session);
        return asked.equals("add") ? added(session) : listed();
    }

    private Listed listed() {
        var all = library.open();
        if (names.isEmpty()) return Listed.of(all.families());
        var families = new ArrayList<Family>();
        for (String name : names) families.add(known("list", () -> all.family(name)));
        return Listed.of(families);
    }

    private Taken taken(Session session) {
        if (names.size() != 1)
            throw new WrongUsage(
                    "instances get with " + (names.isEmpty() ? "no name" : names.size() + " names"),
                    "instances get NAME",
                    "fovea instances lists them");
        String target = output.orElse(Subject.STREAM);
        if (common.json && target.equals(Subject.STREAM))
            throw new WrongUsage(
                    "instances get to standard output together with --json",
                    "one document on standard output",
                    "write it to a file with -o");
        var open = library.open();
        var entry = known("get", () -> open.named(names.getFirst()));
        WholeFile.Content content = best ? bestOf(entry) : entry.content()::writeTo;
        if (target.equals(Subject.STREAM)) print(content, session.streams().out());
        else WholeFile.write(Subject.path(target), content);
        return new Taken(entry.name(), best, target);
    }

    private static WholeFile.Content bestOf(Entry entry) {
        var schedule =
                entry.best()
                        .orElseThrow(() ->
                                new WrongUsage(
                                        "get --best " + entry.name() + ", which nobody has solved",
                                        "an instance with a best-known schedule",
                                        "solve it and add what you find: fovea help instances"));
        return out -> Schedules.write(schedule, out);
    }

    private static void print(WholeFile.Content content, OutputStream out) {
        try {
            content.writeTo(out);
        } catch (IOException failure) {
            throw UnusableFile.of(
                    Subject.path("standard output"), "a stream that cannot be written", failure);
        }
    }

    /** All are read before any is stored: a file that cannot be opened leaves the library alone. */
    private Added added(Session session) {
        if (names.isEmpty())
            throw new WrongUsage("instances add with no file", "instances add SCHEDULE...", "");
        var open = library.open();
        var documents =
                names.stream().map(name -> Subject.document(name, session.streams().in())).toList();
        var offered = new ArrayList<Offered>();
        for (int i = 0; i < names.size(); i++)
            offered.add(offered(names.get(i), documents.get(i), open));
        return new Added(offered);
    }

    private static Offered offered(String name, Document document, Library library) {
        try {
            return Offered.of(name, library.add(Schedules.read(document)));
        } catch (InvalidInput malformed) {
            boolean ofTheSchedule = malformed.errors().getFirst().file().equals(document.name());
            if (ofTheSchedule) return Offered.refused(name, malformed.errors());
            throw malformed; // the library itself is broken
        }
    }

    /** Puts the library's complaint about a name into the words of a command line. */
    private static <T> T known(String asked, Supplier<T> named) {
        try {
            return named.get();
        } catch (InvalidValue unknown) {
            var flaw = unknown.flaws().getFirst();
            throw new WrongUsage(
                    "instances " + asked + " " + flaw.found(), flaw.expected(), flaw.hint());
        }
    }
}
