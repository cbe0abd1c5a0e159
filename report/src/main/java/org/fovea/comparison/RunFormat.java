package org.fovea.comparison;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.input.Check;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.instance.Limits;
import org.fovea.instance.Quantities;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Status;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/** A row and a manifest in JSON: {@code docs/formats/runs.md}, field by field. */
final class RunFormat {

    private static final String ROW_TAG = "fovea-runs/1";
    private static final String MANIFEST_TAG = "fovea-environment/1";
    private static final List<String> STATUSES =
            Stream.concat(Arrays.stream(Status.values()).map(Status::name), Stream.of(Run.FAILED))
                    .toList();
    private static final int SHA256_DIGITS = 64;
    private static final int CONFIGURATION_DIGITS = 16;
    private static final int GAP_PLACES = 6;
    private static final int MOST_ENVIRONMENTS = 100_000;
    private static final Form<Long> COUNT = Numbers.integer(0, Long.MAX_VALUE);
    private static final Form<Integer> TASKS = Numbers.integer(0, Limits.TASKS);
    private static final Form<Integer> GAP =
            Numbers.decimal(new Numbers.Limits("0", false, "1", GAP_PLACES), BigDecimal::new)
                    .as(gap -> gap.movePointRight(GAP_PLACES).intValueExact(), RunFormat::gap);

    private static final Structure<Pace.Decided> DECISIONS = decisions();

    /** A row, on one line. */
    static final Format<Run> ROW = new Format<>(ROW_TAG, "A run of a comparison", row());

    /** The environments of a store. */
    static final Format<List<Environment>> MANIFEST =
            new Format<>(
                    MANIFEST_TAG, "The environments in which a store's runs were made", manifest());

    private RunFormat() {}

    /**
     * Reads a row.
     *
     * @param line its number in the file, for messages
     * @throws InvalidInput with the place in the file
     */
    static Run row(byte[] bytes, Path file, int line) {
        try {
            return ROW.read(
                    Document.read(new ByteArrayInputStream(bytes), file.toString(), Path.of("")));
        } catch (InvalidInput invalid) {
            throw new InvalidInput(
                    invalid.errors().stream()
                            .map(error ->
                                    new InputError(
                                            error.file(),
                                            line,
                                            error.column(),
                                            error.pointer(),
                                            error.found(),
                                            error.expected(),
                                            error.hint()))
                            .toList());
        }
    }

    private static Structure<Run> row() {
        return Structure.of(
                "run",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(ROW_TAG), run -> ROW_TAG);
                    var instance =
                            fields.required(
                                    "instance", Scalars.name(), run -> run.key().instance());
                    var sha256 =
                            fields.required(
                                    "instanceSha256",
                                    Scalars.hexadecimal(SHA256_DIGITS),
                                    run -> run.key().sha256());
                    var solver =
                            fields.required("solver", Scalars.text(), run -> run.key().solver());
                    var seed =
                            fields.required(
                                    "seed",
                                    Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                    run -> run.key().seed());
                    var threads =
                            fields.required(
                                    "threads",
                                    Numbers.integer(1, 1_024),
                                    run -> run.effort().threads());
                    var timeLimit =
                            fields.optional(
                                    "timeLimitUs",
                                    Numbers.microseconds(0, Limits.TIME),
                                    run -> run.effort().timeLimit().map(Effort::microseconds));
                    var workLimit =
                            fields.optionalLong(
                                    "workLimit", COUNT, run -> run.effort().workLimit());
                    var gap =
                            fields.withDefault("gap", GAP, 0, run -> run.effort().gapMillionths());
                    var configuration =
                            fields.required(
                                    "configuration",
                                    Scalars.hexadecimal(CONFIGURATION_DIGITS),
                                    run -> run.key().configuration());
                    var environment =
                            fields.required(
                                    "environment",
                                    Numbers.integer(0, MOST_ENVIRONMENTS - 1),
                                    Run::environment);
                    var wallTime =
                            fields.required(
                                    "wallTimeUs",
                                    Numbers.microseconds(0, Limits.TIME),
                                    Run::wallTime);
                    var outcome = outcome(fields);
                    return values ->
                            new Run(
                                    new Run.Key(
                                            values.of(instance),
                                            values.of(sha256),
                                            values.of(solver),
                                            values.of(seed),
                                            values.of(configuration)),
                                    new Effort(
                                            values.of(timeLimit)
                                                    .map(time -> Duration.ofNanos(time * 1_000)),
                                            values.of(workLimit),
                                            values.of(gap),
                                            values.of(threads)),
                                    values.of(environment),
                                    values.of(wallTime),
                                    outcome.apply(values));
                });
    }

    /** The fields of every kind of outcome; which of them stand together tells the kind. */
    private static Function<Structure.Values, Run.Outcome> outcome(Structure.Fields<Run> fields) {
        var status = fields.required("status", Scalars.oneOf(STATUSES), Run::status);
        var ending = fields.optional("ending", Scalars.constant(Ending.class), Run::ending);
        var workUnits = fields.optional("workUnits", COUNT, Run::workUnits);
        var utility = fields.optional("utility", Quantities.UTILITY, found(Run.Scheduled::utility));
        var bound =
                fields.optional(
                        "bound",
                        Quantities.UTILITY,
                        run -> run.outcome().proven().map(ProvenBound::value));
        var boundBy =
                fields.optional(
                        "boundBy",
                        Scalars.text(),
                        run -> run.outcome().proven().map(ProvenBound::by));
        var rejected = fields.optional("rejected", TASKS, found(Run.Scheduled::rejected));
        var late = fields.optional("late", TASKS, found(Run.Scheduled::late));
        var mandatory =
                fields.withDefault(
                        "mandatoryMissed",
                        TASKS,
                        0,
                        run ->
                                run.outcome() instanceof Run.Scheduled found
                                        ? found.mandatoryMissed()
                                        : 0);
        var pace = pace(fields);
        var busy = fields.optional("busyUs", COUNT, found(Run.Scheduled::busy));
        var schedule = fields.optional("schedule", Scalars.text(), Run::file);
        var error = fields.optional("error", Scalars.text(), Run::error);
        fields.oneShapeOf(
                "the fields of a schedule, of a proof of infeasibility, of an unknown answer, or of a failure",
                Structure.Shape.of(
                        ending, workUnits, utility, bound, boundBy, rejected, late, busy, schedule),
                Structure.Shape.of(ending, workUnits, bound, boundBy),
                Structure.Shape.of(ending, workUnits),
                Structure.Shape.of(error, schedule),
                Structure.Shape.of(error));
        return values -> {
            String word = values.of(status);
            if (values.of(error).isPresent()) {
                demand(word, Run.FAILED);
                return new Run.Failed(values.of(error).get(), values.of(schedule));
            }
            var end = values.of(ending).orElseThrow(); // every other shape has it
            long units = values.of(workUnits).orElseThrow();
            if (values.of(bound).isEmpty()) {
                demand(word, Status.INFEASIBLE.name());
                return new Run.Infeasible(end, units);
            }
            var proven = new ProvenBound(values.of(bound).get(), values.of(boundBy).orElseThrow());
            if (values.of(utility).isEmpty()) {
                demand(word, Status.UNKNOWN.name());
                return new Run.Unknown(proven, end, units);
            }
            demand(word, Status.OPTIMAL.name(), Status.FEASIBLE.name(), Status.INVALID.name());
            return new Run.Scheduled(
                    Status.valueOf(word),
                    values.of(utility).get(),
                    proven,
                    values.of(rejected).orElseThrow(),
                    values.of(late).orElseThrow(),
                    values.of(mandatory),
                    values.of(busy).orElseThrow(),
                    end,
                    units,
                    pace.apply(values),
                    values.of(schedule).orElseThrow());
        };
    }

    private static Function<Structure.Values, Pace> pace(Structure.Fields<Run> fields) {
        var toBest = fields.optionalLong("toBestUs", COUNT, run -> pace(run).toBest());
        var mean =
                fields.optional("meanUtility", Quantities.UTILITY, run -> pace(run).meanUtility());
        var decisions = fields.optional("decisions", DECISIONS, run -> pace(run).decisions());
        return values -> new Pace(values.of(toBest), values.of(mean), values.of(decisions));
    }

    private static Pace pace(Run run) {
        return run.outcome() instanceof Run.Scheduled found ? found.pace() : Pace.UNKNOWN;
    }

    private static Structure<Pace.Decided> decisions() {
        return Structure.of(
                "decisions",
                fields -> {
                    var median = fields.required("p50Ns", COUNT, Pace.Decided::median);
                    var p99 = fields.required("p99Ns", COUNT, Pace.Decided::p99);
                    var longest = fields.required("maxNs", COUNT, Pace.Decided::longest);
                    return values ->
                            new Pace.Decided(values.of(median), values.of(p99), values.of(longest));
                });
    }

    private static void demand(String status, String... possible) {
        new Check()
                .that(
                        List.of(possible).contains(status),
                        "status",
                        Text.quoted(status),
                        String.join(" or ", possible) + " beside these fields")
                .done();
    }

    private static <V> Function<Run, Optional<V>> found(Function<Run.Scheduled, V> part) {
        return run ->
                run.outcome() instanceof Run.Scheduled found
                        ? Optional.of(part.apply(found))
                        : Optional.empty();
    }

    private static Structure<List<Environment>> manifest() {
        return Structure.onePerLine(
                "manifest",
                fields -> {
                    fields.required(
                            Format.FIELD, Scalars.exactly(MANIFEST_TAG), entries -> MANIFEST_TAG);
                    var environments =
                            fields.required(
                                    "environments",
                                    Listing.of("environments", environment(), 1, MOST_ENVIRONMENTS)
                                            .onePerLine(),
                                    entries -> entries);
                    return values -> values.of(environments);
                });
    }

    private static Structure<Environment> environment() {
        return Structure.onePerLine(
                "environment",
                fields -> {
                    var version = fields.required("version", Scalars.text(), Environment::version);
                    var commit = fields.required("commit", Scalars.text(), Environment::commit);
                    var jdk = fields.required("jdk", Scalars.text(), Environment::jdk);
                    var os = fields.required("os", Scalars.text(), Environment::os);
                    var cpu = fields.required("cpu", Scalars.text(), Environment::cpu);
                    var cores =
                            fields.required(
                                    "cores",
                                    Numbers.integer(1, Integer.MAX_VALUE),
                                    Environment::cores);
                    var memory = fields.required("memoryBytes", COUNT, Environment::memoryBytes);
                    var heap = fields.required("heapBytes", COUNT, Environment::heapBytes);
                    var parallel =
                            fields.withDefault(
                                    "parallel",
                                    Numbers.integer(1, 1_024),
                                    1,
                                    Environment::parallel);
                    var started =
                            fields.required(
                                    "started",
                                    Scalars.text().as(RunFormat::instant, Instant::toString),
                                    Environment::started);
                    return values ->
                            new Environment(
                                    values.of(version),
                                    values.of(commit),
                                    values.of(jdk),
                                    values.of(os),
                                    values.of(cpu),
                                    values.of(cores),
                                    values.of(memory),
                                    values.of(heap),
                                    values.of(parallel),
                                    values.of(started));
                });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new InvalidValue(
                    List.of(
                            new Flaw(
                                    "",
                                    Text.quoted(text),
                                    "a time such as 2026-11-24T22:52:27Z",
                                    "")));
        }
    }

    static BigDecimal gap(int millionths) {
        return Spread.plain(BigDecimal.valueOf(millionths, GAP_PLACES));
    }
}
