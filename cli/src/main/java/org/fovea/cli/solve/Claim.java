package org.fovea.cli.solve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cli.progress.Incumbent;
import org.fovea.cli.progress.Watch;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.PartFailed;
import org.fovea.solving.ProvenBound;

/**
 * What a solver says of its answer, however it came to its end; nothing of it is checked yet.
 *
 * @param utility as claimed; empty where nothing is claimed
 * @param defect that ended the solver
 */
record Claim(
        Optional<Schedule> schedule,
        Status status,
        Optional<Utility> utility,
        Optional<ProvenBound> bound,
        Optional<Ending> ending,
        OptionalLong workUnits,
        List<String> mandatory,
        Optional<Throwable> defect) {

    static Claim of(Watch.Outcome outcome) {
        return switch (outcome) {
            case Watch.Outcome.Answered(Answer answer) -> of(answer);
            case Watch.Outcome.CutShort(Incumbent.State best) ->
                    best(best.schedule(), best.bound(), Optional.empty());
            case Watch.Outcome.Failed(PartFailed defect, Incumbent.State best) ->
                    of(defect.answer()).failedBy(defect);
            // a part that failed may have been wrong about its bound before
            case Watch.Outcome.Failed(Throwable defect, Incumbent.State best) ->
                    best(best.schedule(), Optional.empty(), Optional.of(defect));
        };
    }

    private Claim failedBy(Throwable other) {
        return new Claim(
                schedule, status, utility, bound, ending, workUnits, mandatory, Optional.of(other));
    }

    private static Claim of(Answer answer) {
        var work = OptionalLong.of(answer.workUnits());
        var ending = Optional.of(answer.ending());
        return switch (answer) {
            case Answer.Found found ->
                    new Claim(
                            Optional.of(found.schedule()),
                            found.status(),
                            Optional.of(found.utility()),
                            Optional.of(found.bound()),
                            ending,
                            work,
                            List.of(),
                            Optional.empty());
            case Answer.Infeasible infeasible ->
                    nothing(
                            Status.INFEASIBLE,
                            Optional.empty(),
                            ending,
                            work,
                            infeasible.mandatory());
            case Answer.Unknown unknown ->
                    nothing(Status.UNKNOWN, Optional.of(unknown.bound()), ending, work, List.of());
        };
    }

    /**
     * The best schedule that was announced, if any; nothing is claimed of it but that it is valid.
     */
    static Claim best(
            Optional<Schedule> schedule, Optional<ProvenBound> bound, Optional<Throwable> defect) {
        var status = schedule.isPresent() ? Status.FEASIBLE : Status.UNKNOWN;
        return new Claim(
                schedule,
                status,
                Optional.empty(),
                bound,
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                defect);
    }

    private static Claim nothing(
            Status status,
            Optional<ProvenBound> bound,
            Optional<Ending> ending,
            OptionalLong work,
            List<String> mandatory) {
        return new Claim(
                Optional.empty(),
                status,
                Optional.empty(),
                bound,
                ending,
                work,
                mandatory,
                Optional.empty());
    }
}
