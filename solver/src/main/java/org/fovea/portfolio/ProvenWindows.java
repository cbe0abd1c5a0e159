package org.fovea.portfolio;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.fovea.cpsat.Engine;
import org.fovea.cpsat.OrTools;
import org.fovea.instance.Instance;
import org.fovea.neighbourhood.Window;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;

/**
 * Window after window of the best schedule handed to a proof, label setting or where that does not
 * suit CP-SAT, while all the rest stays (Shaw 1998). Each has a limit on work, so that answers
 * repeat.
 */
final class ProvenWindows {

    private static final String NAME = "windows";

    /** States that label setting may extend for one window. */
    private static final long STATES = 20_000;

    /** Units of CP-SAT's work for one window: some tenths of a second. */
    private static final long UNITS = 300_000;

    /** What making a window and judging its answer counts, beside the proof: as long as moves. */
    private static final long STEPS = 1_000;

    /** Where nothing else ends the search: windows for each task, and at least. */
    private static final int PER_TASK = 1;

    private static final int LEAST = 20;

    private final Request request;
    private final Board board;
    private final Allowance allowance;
    private final Supplier<Engine> engine;
    private final SplittableRandom random;
    private boolean modelled = true; // CP-SAT is there

    ProvenWindows(Request request, Board board, Allowance allowance, Supplier<Engine> engine) {
        this.request = request;
        this.board = board;
        this.allowance = allowance;
        this.engine = engine;
        random = new SplittableRandom(request.seed());
    }

    /** Searches until the board is settled or limits end it. */
    void run() {
        boolean endless = request.timeLimit().isEmpty() && request.workLimit().isEmpty();
        long left =
                endless
                        ? LEAST + (long) PER_TASK * request.instance().tasks().size()
                        : Long.MAX_VALUE;
        while (left-- > 0 && !board.settled() && allowance.over().isEmpty()) {
            allowance.spend(STEPS);
            var best = board.best();
            if (best.isEmpty()) return;
            Window.of(request.instance(), best.get().schedule(), random).ifPresent(this::improve);
        }
    }

    private void improve(Window window) {
        var now = Checker.check(window.part(), window.current());
        if (!now.valid()) return; // holds a task that is late where it is
        var part = Request.of(window.part()).seed(request.seed()).workLimit(STATES);
        var problem = Problem.of(window.part());
        var found = new Board(part, new Ceiling(problem).first());
        found.offer(Candidate.of(window.current(), now, NAME));
        prove(part, problem, found);
        found.best()
                .filter(better -> better.utility().compareTo(now.utility()) > 0)
                .ifPresent(better -> offer(window.with(better.schedule())));
    }

    private void prove(Request part, Problem problem, Board found) {
        if (found.settled()) return;
        if (Proof.objection(problem).isEmpty()) {
            var limited = allowance.atMost(STATES);
            new Proof(part, problem, found, limited).run();
            allowance.spend(limited.spent());
        } else if (modelled) {
            var limited = allowance.atMost(UNITS);
            try {
                new ModelSearch(part, problem, found, limited, engine, 1).run();
            } catch (OrTools.Absent unusable) {
                modelled = false;
            }
            allowance.spend(limited.spent());
        }
    }

    private void offer(Schedule better) {
        Instance whole = request.instance();
        var verdict = Checker.check(whole, better);
        if (!verdict.valid())
            throw new IllegalStateException(
                    "A window's answer does not fit the rest: "
                            + verdict.violations().getFirst().text());
        board.offer(Candidate.of(better, verdict, NAME));
    }
}
