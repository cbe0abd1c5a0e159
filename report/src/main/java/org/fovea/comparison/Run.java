package org.fovea.comparison;

import java.util.Optional;
import org.fovea.input.Check;
import org.fovea.input.Text;
import org.fovea.instance.Limits;
import org.fovea.instance.Utility;
import org.fovea.schedule.Status;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/**
 * One row of a store: a solver's run on an instance with a seed, and what came of it.
 *
 * @param effort its digest is the key's configuration
 * @param environment index of the manifest's entry that it was made under
 * @param wallTime us
 */
public record Run(Key key, Effort effort, int environment, long wallTime, Outcome outcome) {

    static final String FAILED = "FAILED";

    public Run {
        new Check()
                .that(
                        key.configuration().equals(effort.configuration()),
                        "configuration",
                        Text.quoted(key.configuration()),
                        Text.quoted(effort.configuration()) + ", the digest of this row's limits")
                .range("environment", environment, 0, Integer.MAX_VALUE)
                .range("wallTimeUs", wallTime, 0, Long.MAX_VALUE)
                .done();
    }

    /** The status of the answer, or {@code FAILED}. */
    public String status() {
        return switch (outcome) {
            case Scheduled found -> found.status().name();
            case Infeasible infeasible -> Status.INFEASIBLE.name();
            case Unknown unknown -> Status.UNKNOWN.name();
            case Failed failed -> FAILED;
        };
    }

    /** Why the solver ended. */
    public Optional<Ending> ending() {
        return switch (outcome) {
            case Scheduled found -> Optional.of(found.ending());
            case Infeasible infeasible -> Optional.of(infeasible.ending());
            case Unknown unknown -> Optional.of(unknown.ending());
            case Failed failed -> Optional.empty();
        };
    }

    /** Machine-independent steps that it took. */
    public Optional<Long> workUnits() {
        return switch (outcome) {
            case Scheduled found -> Optional.of(found.workUnits());
            case Infeasible infeasible -> Optional.of(infeasible.workUnits());
            case Unknown unknown -> Optional.of(unknown.workUnits());
            case Failed failed -> Optional.empty();
        };
    }

    /** Where its schedule is kept, relative to the store's folder. */
    public Optional<String> file() {
        return switch (outcome) {
            case Scheduled found -> Optional.of(found.file());
            case Infeasible infeasible -> Optional.empty();
            case Unknown unknown -> Optional.empty();
            case Failed failed -> failed.file();
        };
    }

    /** Why it failed, on one line. */
    public Optional<String> error() {
        return outcome instanceof Failed failed ? Optional.of(failed.error()) : Optional.empty();
    }

    /**
     * What makes a run the same run: a store holds one row for each.
     *
     * @param sha256 of the instance's files
     * @param configuration {@link Effort#configuration}
     */
    public record Key(
            String instance, String sha256, String solver, long seed, String configuration) {

        private static final int LONGEST_SOLVER = 1_000; // "exec:" names hold a whole command

        public Key {
            new Check()
                    .name("instance", instance)
                    .that(
                            Text.visible(solver, LONGEST_SOLVER, true),
                            "solver",
                            Text.quoted(solver),
                            "1 to " + LONGEST_SOLVER + " visible characters or spaces")
                    .done();
        }

        /** The name of this run's schedule file: readable, and another for every other run. */
        String fileName() {
            String everything =
                    String.join("\n", instance, sha256, solver, seed + "", configuration);
            String digest =
                    Slug.digest(everything.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .substring(0, 16);
            return Slug.of(instance) + "_" + Slug.of(solver) + "_" + seed + "_" + digest + ".json";
        }
    }

    /** How a run came out. */
    public sealed interface Outcome {

        /** The valid bound that it proved. */
        default Optional<ProvenBound> proven() {
            return switch (this) {
                case Scheduled scheduled -> Optional.of(scheduled.bound());
                case Unknown unknown -> Optional.of(unknown.bound());
                case Infeasible infeasible -> Optional.empty();
                case Failed failed -> Optional.empty();
            };
        }

        /** The utility of the valid schedule that it found. */
        default Optional<Utility> achieved() {
            return this instanceof Scheduled found && found.status() != Status.INVALID
                    ? Optional.of(found.utility())
                    : Optional.empty();
        }
    }

    /**
     * A schedule that the checker agreed with.
     *
     * @param status {@code OPTIMAL}, {@code FEASIBLE}, or {@code INVALID} where a mandatory task is
     *     missed
     * @param utility as the checker recomputed it
     * @param rejected tasks in no input
     * @param late tasks in an input without an answer in time
     * @param mandatoryMissed mandatory tasks without their exit by their deadline
     * @param busy sum of launch durations, us
     * @param pace how it came to this
     * @param file where the schedule is kept, relative to the store's folder
     */
    public record Scheduled(
            Status status,
            Utility utility,
            ProvenBound bound,
            int rejected,
            int late,
            int mandatoryMissed,
            long busy,
            Ending ending,
            long workUnits,
            Pace pace,
            String file)
            implements Outcome {
        public Scheduled {
            new Check()
                    .that(
                            status == Status.OPTIMAL
                                    || status == Status.FEASIBLE
                                    || status == Status.INVALID,
                            "status",
                            status.name(),
                            "OPTIMAL, FEASIBLE or INVALID where there is a schedule")
                    .range("rejected", rejected, 0, Limits.TASKS)
                    .range("late", late, 0, Limits.TASKS)
                    .range("mandatoryMissed", mandatoryMissed, 0, Limits.TASKS)
                    .range("busyUs", busy, 0, Long.MAX_VALUE)
                    .range("workUnits", workUnits, 0, Long.MAX_VALUE)
                    .done();
        }

        /** Tasks without an answer in time. */
        public int misses() {
            return rejected + late;
        }
    }

    /** The solver proved that no valid schedule exists. */
    public record Infeasible(Ending ending, long workUnits) implements Outcome {}

    /** The solver found nothing within its limits. */
    public record Unknown(ProvenBound bound, Ending ending, long workUnits) implements Outcome {}

    /**
     * The solver threw an exception, died or overran, or the checker disagreed with it.
     *
     * @param error one line
     * @param file where the schedule is kept that the checker refused
     */
    public record Failed(String error, Optional<String> file) implements Outcome {

        private static final int LONGEST = 1_000;

        public Failed {
            error =
                    error.codePoints()
                            .limit(LONGEST)
                            .map(point -> ofOneLine(point) ? point : ' ')
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
        }

        private static boolean ofOneLine(int point) {
            return switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                        false;
                default -> true;
            };
        }
    }
}
