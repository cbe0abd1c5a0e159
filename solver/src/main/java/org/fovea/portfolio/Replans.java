package org.fovea.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.realtime.Improver;
import org.fovea.incremental.realtime.Replanning;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Nearest;
import org.fovea.policy.Policies;
import org.fovea.timefold.Phase;
import org.fovea.timefold.PlanSolver;

/**
 * Priced replanning by name: {@code replan:SOLVER:BUDGET}. The budget of a decision becomes a
 * number of moves, so that a run repeats to the byte on every machine.
 */
public final class Replans {

    /** What its names begin with. */
    public static final String PREFIX = "replan:";

    /** How its names are formed. */
    public static final String FORM = "replan:SOLVER:BUDGET";

    /** One line. */
    public static final String SUMMARY =
            "waiting tasks planned anew at each launch, for instance replan:anneal:3ms";

    private static final Pattern BUDGET = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(us|ms|s)");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000); // ms
    private static final int MICROS = 3; // powers of ten from us to ms, and from ms to s

    /** Of Timefold's annealing. */
    private static final Heat HEAT = new Heat(0.03, 0.002);

    /**
     * Who can make plans better.
     *
     * @param rate moves for each millisecond of budget: what one core of 2020 makes, and a little
     *     less
     */
    private record Searcher(String name, int rate, LongFunction<Improver> within) {}

    private static final List<Searcher> ALL =
            List.of(
                    new Searcher("anneal", 1_500, Improver::annealing),
                    new Searcher("timefold", 200, Replans::timefold));

    private Replans() {}

    /**
     * The policy of a name that begins with {@link #PREFIX}.
     *
     * @throws InvalidValue where solver or budget are none
     */
    public static Policies.Entry named(String name) {
        String rest = name.substring(PREFIX.length());
        int colon = rest.indexOf(':');
        String asked = colon < 0 ? rest : rest.substring(0, colon);
        var names = ALL.stream().map(Searcher::name).toList();
        var searcher =
                ALL.stream()
                        .filter(each -> each.name.equals(asked))
                        .findFirst()
                        .orElseThrow(() ->
                                refused(
                                        name,
                                        FORM + " with SOLVER " + String.join(" or ", names),
                                        Nearest.question(asked, names)));
        String budget = colon < 0 ? "" : rest.substring(colon + 1);
        long moves = moves(name, budget, searcher.rate);
        return new Policies.Entry(
                name, SUMMARY, () -> new Replanning(searcher.within.apply(moves)));
    }

    private static long moves(String name, String budget, int rate) {
        var known = BUDGET.matcher(budget);
        if (known.matches()) {
            var number = new BigDecimal(known.group(1));
            var millis =
                    switch (known.group(2)) {
                        case "us" -> number.movePointLeft(MICROS);
                        case "s" -> number.movePointRight(MICROS);
                        default -> number;
                    };
            if (millis.compareTo(LONGEST) <= 0)
                return millis.multiply(BigDecimal.valueOf(rate)).longValue();
        }
        boolean bare = !budget.isEmpty() && budget.chars().allMatch(c -> c >= '0' && c <= '9');
        throw refused(
                name,
                FORM + " with a BUDGET a decision from 0ms to 10s, such as 500us, 3ms or 1s",
                bare ? "did you mean " + name + "ms?" : "");
    }

    private static InvalidValue refused(String name, String expected, String hint) {
        return new InvalidValue(List.of(new Flaw("solver", Text.quoted(name), expected, hint)));
    }

    private static Improver timefold(long moves) {
        return (ground, start, seed) -> {
            if (moves == 0) return start;
            var solver = new PlanSolver(ground);
            solver.startFrom(start);
            solver.run(
                    Phase.of(
                            HEAT,
                            ground.medianWorth(),
                            OptionalLong.empty(),
                            OptionalLong.of(moves),
                            seed),
                    () -> false);
            return solver.worth() < 0 ? start : copy(ground, solver.best());
        };
    }

    private static Plan copy(Ground ground, Plan plan) {
        var copy = new Plan(ground);
        copy.copy(plan);
        return copy;
    }
}
