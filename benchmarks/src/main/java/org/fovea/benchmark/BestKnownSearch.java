package org.fovea.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.library.Addition;
import org.fovea.library.Entry;
import org.fovea.library.Library;
import org.fovea.portfolio.Solvers;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * Solves the stored instances of a library one after the other and adds what is better than the
 * best known.
 *
 * <p>Each run starts from the best-known schedule, so that a solver spends its time on going
 * further. Every addition is whole: the search can be stopped and started again.
 */
public final class BestKnownSearch {

    private static final String ALL = "all";
    private static final int ARGUMENTS = 5;

    private final Library library;
    private final Solver solver;
    private final Duration limit;
    private final long seed;

    private BestKnownSearch(Library library, Solver solver, Duration limit, long seed) {
        this.library = library;
        this.solver = solver;
        this.limit = limit;
        this.seed = seed;
    }

    /** Arguments: the library's folder, a family or {@code all}, solver, seconds each, seed. */
    public static void main(String... arguments) {
        if (arguments.length != ARGUMENTS) {
            System.err.println(
                    "BestKnownSearch LIBRARY FAMILY|all SOLVER SECONDS SEED: LIBRARY is a folder,"
                            + " SECONDS the limit for each instance");
            System.exit(2);
        }
        var library = Library.at(Path.of(arguments[0]));
        var search =
                new BestKnownSearch(
                        library,
                        Solvers.named(arguments[2]),
                        Duration.ofMillis(Math.round(1_000 * Double.parseDouble(arguments[3]))),
                        Long.parseLong(arguments[4]));
        var entries =
                arguments[1].equals(ALL)
                        ? library.entries()
                        : library.family(arguments[1]).entries();
        search.improve(entries.stream().filter(Entry::stored).toList(), System.out);
    }

    private void improve(List<Entry> entries, PrintStream out) {
        int better = 0;
        int tighter = 0;
        for (var entry : entries) {
            var addition = improved(entry);
            switch (addition) {
                case Addition.Accepted accepted -> {
                    if (accepted.betterUtility()) better++;
                    if (accepted.tighterBound()) tighter++;
                    out.println(entry.name() + ": " + accepted.after().told());
                }
                case Addition.Refused refused ->
                        out.println(entry.name() + ": " + refused.flaws().getFirst().message());
            }
        }
        out.printf(
                "%d instances, %d better utilities, %d tighter bounds%n",
                entries.size(), better, tighter);
    }

    private Addition improved(Entry entry) {
        var instance = entry.content().instance();
        var request = Request.of(instance).limit(limit).seed(seed);
        var answer = solver.solve(entry.best().map(request::startingFrom).orElse(request));
        return switch (answer) {
            case Answer.Found found -> library.add(claimed(found));
            case Answer.Infeasible infeasible -> nothing("infeasible");
            case Answer.Unknown unknown -> nothing("no schedule within the limit");
        };
    }

    private static Addition nothing(String found) {
        return new Addition.Refused(
                List.of(new org.fovea.input.Flaw("", found, "a valid schedule", "")));
    }

    private Schedule claimed(Answer.Found found) {
        return found.schedule()
                .by(
                        new Provenance(
                                solver.name(),
                                found.status(),
                                Optional.of(found.utility()),
                                Optional.of(found.bound().value()),
                                Optional.of(found.bound().by()),
                                OptionalLong.empty(),
                                OptionalLong.of(seed),
                                OptionalInt.empty(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
