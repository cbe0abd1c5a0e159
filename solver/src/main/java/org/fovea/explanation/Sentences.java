package org.fovea.explanation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fovea.explanation.Evidence.Change;
import org.fovea.explanation.Evidence.Place;
import org.fovea.explanation.Evidence.Shortage;
import org.fovea.explanation.Evidence.Way;
import org.fovea.instance.FixedPoint;
import org.fovea.instance.Utility;
import org.fovea.problem.Problem;

/** Reasons in words, with their numbers. */
final class Sentences {

    private static final int MILLI = 1_000; // us
    private static final int PLACES = 3; // of a millisecond in microseconds
    private static final int SHOWN = 4; // changes, or ids

    private Sentences() {}

    static String of(Standing standing, int task, Reason reason, Evidence evidence) {
        var problem = standing.problem();
        return switch (reason) {
            case NO_NETWORK -> "No network has an accuracy for its size: " + classes(problem, task);
            case DOES_NOT_FIT -> misfit(evidence);
            case TOO_TIGHT ->
                    "Late even alone on an idle device: "
                            + late(evidence.way().orElseThrow(), ", the fastest way,");
            case NO_MEMORY ->
                    "No network that would be in time fits in memory: "
                            + shortage(evidence.shortage().orElseThrow());
            case NO_BUDGET ->
                    "No way to serve it in time is within the budgets: "
                            + shortage(evidence.shortage().orElseThrow());
            case ROOM_LEFT ->
                    "There is room for it as the schedule is: "
                            + place(evidence.place().orElseThrow())
                            + ", worth "
                            + evidence.gain().orElse(Utility.ZERO)
                            + " more.";
            case DISPLACED -> displaced(evidence, "serves it", "Serving it");
            case BEST_EXIT ->
                    "Exit %d of %s is the best that this network gives it."
                            .formatted(standing.exit(task), network(standing, task));
            case NEXT_EXIT_LATE ->
                    "The next better exit is late even alone on an idle device: "
                            + late(evidence.way().orElseThrow(), "");
            case NEXT_EXIT_DISPLACES ->
                    displaced(
                            evidence,
                            "gets it to exit " + evidence.way().orElseThrow().exit(),
                            "Going on to exit " + evidence.way().orElseThrow().exit());
            case NOT_PROVEN -> notProven(evidence);
        };
    }

    /** Why a mandatory task, perhaps with others, cannot be met. */
    static String unmet(Problem problem, int task, Ways.Obstacle obstacle) {
        int exit = problem.minExit(task);
        var evidence = obstacle.evidence();
        return switch (obstacle.reason()) {
            case NO_NETWORK -> "No network that serves it has exit " + exit + ".";
            case DOES_NOT_FIT -> misfit(evidence);
            case TOO_TIGHT ->
                    "Late even alone on an idle device: "
                            + late(evidence.way().orElseThrow(), ", the fastest way,");
            case NO_MEMORY, NO_BUDGET -> shortage(evidence.shortage().orElseThrow());
            case ROOM_LEFT, DISPLACED, BEST_EXIT, NEXT_EXIT_LATE, NEXT_EXIT_DISPLACES, NOT_PROVEN ->
                    "Must reach exit %d from %s to %s; alone it could be there by %s, but not with %s."
                            .formatted(
                                    exit,
                                    time(problem.release(task)),
                                    time(problem.deadline(task)),
                                    time(evidence.way().orElseThrow().end()),
                                    listed(evidence.conflict()));
        };
    }

    /** Microseconds as people read them. */
    private static String time(long us) {
        return Math.abs(us) < MILLI ? us + " us" : FixedPoint.text(us, PLACES) + " ms";
    }

    private static String network(Standing standing, int task) {
        int mode = standing.mode(task).orElseThrow();
        return standing.fleet().network(standing.fleet().networkOf(mode)).id();
    }

    private static String classes(Problem problem, int task) {
        var object = problem.task(task).object();
        var found = new TreeSet<String>();
        for (int d = 0; d < problem.fleet().devices(); d++) {
            var device = problem.fleet().device(d);
            found.add(device.nativeClass(object) + " px on " + device.id());
        }
        return "its class is "
                + found.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + more(found.size(), SHOWN)
                + ".";
    }

    private static String misfit(Evidence evidence) {
        var misfit = evidence.misfit().orElseThrow();
        return "No canvas holds it at any scale: at %s it is %s, and %s holds %s."
                .formatted(misfit.scale(), misfit.object(), misfit.network(), misfit.canvas());
    }

    private static String late(Way way, String which) {
        return "exit %d of %s%s takes %s and ends at %s; the deadline is %s, %s earlier."
                .formatted(
                        way.exit(),
                        way.network(),
                        which,
                        time(way.duration()),
                        time(way.end()),
                        time(way.deadline()),
                        time(way.end() - way.deadline()));
    }

    private static String shortage(Shortage shortage) {
        String what =
                switch (shortage.resource()) {
                    case MEMORY -> "bytes";
                    case ENERGY -> "uJ";
                    case BUDGET -> "of " + shortage.name().orElse("");
                };
        return "%s takes %d %s, %s has %d in all."
                .formatted(
                        shortage.network(),
                        shortage.needed(),
                        what,
                        shortage.device(),
                        shortage.available());
    }

    private static String place(Place place) {
        var first = place.stays().getFirst();
        var text = new StringBuilder(place.network());
        place.input().ifPresent(input -> text.append(" in input ").append(input));
        place.scale().ifPresent(scale -> text.append(" at scale ").append(scale));
        if (place.x().isPresent() && place.input().isPresent())
            text.append(" at %d, %d px".formatted(place.x().getAsInt(), place.y().orElse(0)));
        text.append(" from ").append(time(first.start()));
        text.append(" to ").append(time(place.stays().getLast().end()));
        if (first.inputs() > 1 && place.input().isEmpty())
            text.append(", in the launch of ").append(first.inputs() - 1).append(" other");
        return text.append(" (exit ").append(place.exit()).append(")").toString();
    }

    private static String displaced(Evidence evidence, String does, String doing) {
        if (evidence.lossAtLeast().isEmpty())
            return evidence.conflict().isEmpty()
                    ? "No valid schedule " + does + "."
                    : "No valid schedule %s: mandatory %s cannot be met with it."
                            .formatted(does, listed(evidence.conflict()));
        var least = evidence.lossAtLeast().get();
        if (evidence.lossAtMost().isEmpty())
            return "%s costs more than it gives: every schedule that %s is worth at least %s less."
                    .formatted(doing, does, least);
        var most = evidence.lossAtMost().get();
        String repair = repair(evidence.repair());
        if (!least.equals(most))
            return "%s costs more than it gives: the best schedule found that %s is worth %s less, and none less than %s less%s."
                    .formatted(doing, does, most, least, repair);
        if (most.units() == 0)
            return "%s costs as much as it gives: the best schedule that %s is worth the same%s."
                    .formatted(doing, does, repair);
        return "%s costs more than it gives: the best schedule that %s is worth %s less%s."
                .formatted(doing, does, most, repair);
    }

    private static String notProven(Evidence evidence) {
        if (evidence.place().isPresent())
            return "Nothing holds it back: it could go on in %s, worth %s more."
                    .formatted(place(evidence.place().get()), evidence.gain().orElse(Utility.ZERO));
        if (evidence.gain().isPresent())
            return "Nothing holds it back: another schedule has it and is worth %s more in all%s."
                    .formatted(evidence.gain().get(), repair(evidence.repair()));
        return evidence.lossAtMost()
                .map(most ->
                        "Not proven within the limit: the best schedule found that has it is worth %s less%s."
                                .formatted(most, repair(evidence.repair())))
                .orElse("Not proven within the limit: no schedule was found that has it.");
    }

    private static String repair(List<Change> changes) {
        if (changes.isEmpty()) return "";
        return ": "
                + changes.stream()
                        .limit(SHOWN)
                        .map(Sentences::change)
                        .collect(Collectors.joining(", "))
                + more(changes.size(), SHOWN);
    }

    private static String change(Change change) {
        String difference =
                change.after().compareTo(change.before()) < 0
                        ? "-" + new Utility(change.before().units() - change.after().units())
                        : "+" + new Utility(change.after().units() - change.before().units());
        String what;
        if (change.exitAfter() == 0) what = "is missed";
        else if (change.exitBefore() == 0) what = "gets exit " + change.exitAfter();
        else if (change.exitBefore() == change.exitAfter()) what = "gets another network";
        else what = "gets exit " + change.exitAfter() + " instead of " + change.exitBefore();
        return "%s %s (%s)".formatted(change.task(), what, difference);
    }

    private static String listed(List<String> ids) {
        return ids.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + more(ids.size(), SHOWN);
    }

    private static String more(int count, int shown) {
        return count > shown ? " and " + (count - shown) + " more" : "";
    }
}
