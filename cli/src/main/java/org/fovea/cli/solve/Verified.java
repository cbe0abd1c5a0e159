package org.fovea.cli.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
import org.fovea.rules.Violation;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;

/**
 * A claim after the checker has seen it: what of it holds.
 *
 * @param schedule the one to deliver
 * @param verdict the checker's, of that schedule
 * @param defects what did not hold, a sentence each
 * @param refuted a schedule that the checker refused although it was claimed to be valid, or that
 *     beats a bound
 */
record Verified(
        Optional<Schedule> schedule,
        Optional<Verdict> verdict,
        Status status,
        Optional<ProvenBound> bound,
        List<String> defects,
        Optional<Schedule> refuted) {

    private static final int MANDATORY = 9; // the rule that an INVALID schedule says it breaks

    /**
     * Checks a claim; {@code announced} is the best schedule that was told of on the way, delivered
     * where the claim fails.
     */
    static Verified of(Instance instance, Claim claim, Optional<Schedule> announced) {
        if (claim.schedule().isEmpty()) return nothing(claim);
        var schedule = claim.schedule().get();
        var verdict = Checker.check(instance, schedule);
        var broken = unadmitted(claim.status(), verdict);
        if (broken.isEmpty()) return valid(claim, schedule, verdict);
        var fallback =
                announced
                        .filter(other -> !other.equals(schedule))
                        .map(other ->
                                of(
                                        instance,
                                        Claim.best(
                                                Optional.of(other),
                                                Optional.empty(),
                                                Optional.empty()),
                                        Optional.empty()))
                        .orElseGet(() ->
                                nothing(
                                        Claim.best(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty())));
        return fallback.refuting(schedule, broken);
    }

    private static List<Violation> unadmitted(Status status, Verdict verdict) {
        return verdict.violations().stream()
                .filter(violation -> status != Status.INVALID || violation.rule() != MANDATORY)
                .toList();
    }

    private static Verified valid(Claim claim, Schedule schedule, Verdict verdict) {
        var defects = new ArrayList<String>();
        var utility = verdict.utility();
        if (claim.utility().isPresent() && !claim.utility().get().equals(utility))
            defects.add(
                    "utility " + claim.utility().get() + " claimed, " + utility + " recomputed");
        var bound = claim.bound();
        var status = claim.status();
        boolean beaten =
                status != Status.INVALID
                        && bound.isPresent()
                        && utility.compareTo(bound.get().value()) > 0;
        if (beaten) {
            defects.add(
                    "utility "
                            + utility
                            + " above the bound "
                            + bound.get().value()
                            + " of "
                            + bound.get().by());
            bound = Optional.empty();
        }
        if (status == Status.OPTIMAL
                && !bound.map(ProvenBound::value).equals(Optional.of(utility))) {
            if (!beaten)
                defects.add(
                        "optimality claimed at utility " + utility + ", which is not the bound");
            status = Status.FEASIBLE;
        }
        var refuted = defects.isEmpty() ? Optional.<Schedule>empty() : Optional.of(schedule);
        return new Verified(
                Optional.of(schedule), Optional.of(verdict), status, bound, defects, refuted);
    }

    private static Verified nothing(Claim claim) {
        return new Verified(
                Optional.empty(),
                Optional.empty(),
                claim.status(),
                claim.bound(),
                List.of(),
                Optional.empty());
    }

    private Verified refuting(Schedule wrong, List<Violation> broken) {
        var all = new ArrayList<String>();
        for (var violation : broken)
            all.add("rule " + violation.rule() + " broken: " + violation.text());
        all.addAll(defects);
        return new Verified(schedule, verdict, status, bound, all, Optional.of(wrong));
    }

    /** The same with a defect that its schedule shows. */
    Verified doubted(String defect) {
        return new Verified(schedule, verdict, status, bound, with(defect), schedule);
    }

    /** The same without the proof that a valid schedule refutes. */
    Verified withoutProof(String defect, Schedule valid) {
        var left = schedule.isPresent() ? Status.FEASIBLE : Status.UNKNOWN;
        return new Verified(
                schedule,
                verdict,
                status == Status.INVALID ? status : left,
                Optional.empty(),
                with(defect),
                Optional.of(valid));
    }

    private List<String> with(String defect) {
        var all = new ArrayList<>(defects);
        all.add(defect);
        return all;
    }

    Optional<Utility> utility() {
        return verdict.map(Verdict::utility);
    }
}
