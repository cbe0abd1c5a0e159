package org.fovea.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fovea.input.Check;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.library.BestKnown;
import org.fovea.solving.Solver;

/**
 * What to compare: every solver on every instance with every seed.
 *
 * @param subjects in the order of the table's rows; names unique
 * @param unread instances that were asked for and could not be read
 * @param solvers in the order of the table's columns; names unique
 * @param seeds at least one, none twice
 * @param baseline the solver whose mean is 100 %; empty for the best utility known of each instance
 */
public record ComparisonPlan(
        List<Subject> subjects,
        List<Unread> unread,
        List<Solver> solvers,
        List<Long> seeds,
        Effort effort,
        Optional<String> baseline) {

    private static final int MOST = 1_000_000;

    public ComparisonPlan {
        subjects = List.copyOf(subjects);
        unread = List.copyOf(unread);
        solvers = List.copyOf(solvers);
        seeds = List.copyOf(seeds);
        var names = solvers.stream().map(Solver::name).toList();
        var check =
                new Check()
                        .size("instances", subjects, 1, MOST)
                        .size("solvers", solvers, 1, MOST)
                        .size("seeds", seeds, 1, MOST)
                        .unique(
                                subjects.stream().map(Subject::name).toList(),
                                i -> "instances/" + i + "/name")
                        .unique(names, i -> "solvers/" + i)
                        .unique(seeds.stream().map(String::valueOf).toList(), i -> "seeds/" + i);
        baseline.ifPresent(name ->
                check.that(
                        names.contains(name),
                        "baseline",
                        Text.quoted(name),
                        "best, or one of " + String.join(", ", names)));
        check.done();
    }

    /**
     * An instance that could not be read: it is told, and the others are compared.
     *
     * @param error why, on one line
     */
    public record Unread(String file, String error) {}

    /** With every instance read. */
    public ComparisonPlan(
            List<Subject> subjects,
            List<Solver> solvers,
            List<Long> seeds,
            Effort effort,
            Optional<String> baseline) {
        this(subjects, List.of(), solvers, seeds, effort, baseline);
    }

    /** Against the best known of each instance. */
    public static ComparisonPlan of(
            List<Subject> subjects, List<Solver> solvers, List<Long> seeds, Effort effort) {
        return new ComparisonPlan(subjects, solvers, seeds, effort, Optional.empty());
    }

    /** Number of runs. */
    public int size() {
        return Math.multiplyExact(
                Math.multiplyExact(subjects.size(), solvers.size()), seeds.size());
    }

    /**
     * Every run once. Seeds are outermost, so that a comparison cut short has tried everything
     * equally often.
     */
    List<Planned> runs() {
        var runs = new ArrayList<Planned>(size());
        for (long seed : seeds)
            for (var subject : subjects)
                for (var solver : solvers)
                    runs.add(new Planned(subject, solver, key(subject, solver, seed)));
        return runs;
    }

    /** Those of {@link #runs} on one instance. */
    List<Run.Key> keys(Subject subject) {
        return seeds.stream()
                .flatMap(seed -> solvers.stream().map(solver -> key(subject, solver, seed)))
                .toList();
    }

    private Run.Key key(Subject subject, Solver solver, long seed) {
        return new Run.Key(
                subject.name(), subject.sha256(), solver.name(), seed, effort.configuration());
    }

    /**
     * An instance, the digest of the files that it was read from, and what is known of it.
     *
     * @param sha256 as in schedule files: of the instance's bytes followed by those of its
     *     profiles, lower-case
     * @param file where another process can read it; empty where none need
     * @param known what the library knows of it
     */
    public record Subject(
            Instance instance, String sha256, Optional<Path> file, Optional<BestKnown> known) {

        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        public Subject {
            new Check()
                    .that(
                            SHA256.matcher(sha256).matches(),
                            "sha256",
                            Text.quoted(sha256),
                            "64 hexadecimal digits")
                    .done();
        }

        /** One that is nowhere else, and of which nothing is known. */
        public Subject(Instance instance, String sha256) {
            this(instance, sha256, Optional.empty(), Optional.empty());
        }

        /** The instance's name. */
        public String name() {
            return instance.name();
        }
    }

    /** A run to make. */
    public record Planned(Subject subject, Solver solver, Run.Key key) {}
}
