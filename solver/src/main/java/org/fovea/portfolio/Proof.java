package org.fovea.portfolio;

import java.util.List;
import java.util.Optional;
import org.fovea.exact.Findings;
import org.fovea.exact.Search;
import org.fovea.exact.crops.Objection;
import org.fovea.exact.joint.JointRules;
import org.fovea.exact.joint.JointSearch;
import org.fovea.exact.joint.Unfit;
import org.fovea.exact.label.Rules;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;

/** The exact search that suits, what it finds on the board, and the answer that both come to. */
final class Proof {

    private static final String NAME = Findings.LABEL_SETTING;
    private static final int SHARE = 2; // of the heap: half of it is for states

    /** Rules for a second proof: no exchange of launches is trusted. */
    private static final Rules SECOND =
            new Rules(false, false, true, false, true, true, false, false, false, false);

    private static final JointRules SECOND_JOINT = new JointRules(false, false, true, true, true);

    private final Request request;
    private final Problem problem;
    private final Board board;
    private final Allowance allowance;
    private final long bytes = Runtime.getRuntime().maxMemory() / SHARE;
    private volatile boolean impossible;

    Proof(Request request, Problem problem, Board board, Allowance allowance) {
        this.request = request;
        this.problem = problem;
        this.board = board;
        this.allowance = allowance;
    }

    /** Searches until the board is settled or limits end it. */
    void run() {
        search(problem, new Found(), false);
    }

    private void search(Problem which, Findings findings, boolean again) {
        if (Objection.to(which).isEmpty())
            Search.run(which, again ? SECOND : Rules.ALL, findings, allowance, bytes);
        else {
            var rules = again ? SECOND_JOINT : JointRules.ALL;
            JointSearch.run(which, rules, findings, allowance, bytes);
        }
    }

    /** Why no search can treat a problem, as part of a sentence; empty where one can. */
    static Optional<String> objection(Problem problem) {
        return Objection.to(problem).isEmpty() ? Optional.empty() : Unfit.reason(problem);
    }

    /** Whether no schedule meets all mandatory tasks. */
    boolean failed() {
        return impossible;
    }

    /** The best schedule with its bound, or why there is none. */
    Answer answer() {
        if (!impossible) return board.answer(allowance.over(), allowance.spent());
        Optional<List<String>> tasks = Conflict.minimal(request.instance(), this::meets);
        return tasks.<Answer>map(conflict ->
                        new Answer.Infeasible(conflict, Ending.PROVEN, allowance.spent()))
                .orElseGet(() -> board.answer(allowance.over(), allowance.spent()));
    }

    private Optional<Boolean> meets(Instance mandatory, boolean again) {
        var meeting = new Meeting();
        search(Problem.of(mandatory), meeting, again);
        return meeting.met;
    }

    /** Offers the board what is found. */
    private final class Found implements Findings {

        @Override
        public boolean answered() {
            return board.answered();
        }

        @Override
        public long best() {
            return board.utility().units();
        }

        @Override
        public long ceiling() {
            return board.bound().value().units();
        }

        @Override
        public boolean settled() {
            return impossible || board.settled();
        }

        @Override
        public void schedule(Timeline timeline, String source) {
            var schedule = Closing.of(timeline, request.instance());
            var verdict = Checker.check(request.instance(), schedule);
            board.offer(Candidate.of(schedule, verdict, source));
        }

        @Override
        public void impossible() {
            impossible = true;
            board.refute(NAME);
        }

        @Override
        public void bound(long bound, String source) {
            board.offer(new ProvenBound(new Utility(bound), source));
        }
    }

    /** Whether mandatory tasks can all be met, and no more. */
    private static final class Meeting implements Findings {

        private Optional<Boolean> met = Optional.empty();

        @Override
        public boolean answered() {
            return false;
        }

        @Override
        public long best() {
            return 0;
        }

        @Override
        public long ceiling() {
            return 0;
        }

        @Override
        public boolean settled() {
            return met.isPresent();
        }

        @Override
        public void schedule(Timeline timeline, String source) {
            met = Optional.of(true);
        }

        @Override
        public void impossible() {
            met = Optional.of(false);
        }

        @Override
        public void bound(long bound, String source) {}
    }
}
