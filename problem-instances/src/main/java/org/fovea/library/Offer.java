package org.fovea.library;

import java.util.List;
import java.util.Optional;
import org.fovea.input.Flaw;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
import org.fovea.rules.Violation;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;

/** A schedule offered as the best known one: whether it is valid, honest and better. */
record Offer(Entry entry, Schedule schedule) {

    /** Judges it and stores what is better about it. */
    Addition accepted() {
        return Turn.of(entry.page(), this::judged);
    }

    private Addition judged() {
        var content = entry.content();
        var verdict = Checker.check(content.instance(), schedule);
        var flaws = flaws(verdict);
        if (!flaws.isEmpty()) return new Addition.Refused(flaws);
        var claim = schedule.provenance().orElseThrow();
        var mine = new BestKnown(verdict.utility(), claim.name(), BestKnown.bound(claim));
        var known = known(content);
        if (known.isEmpty()) return stored(content, known, schedule, mine);
        var refusal = contradiction(known.get(), mine).or(() -> notBetter(known.get(), mine));
        if (refusal.isPresent()) return new Addition.Refused(List.of(refusal.get()));
        boolean better = mine.utility().compareTo(known.get().utility()) > 0;
        var kept = better ? schedule : entry.best().orElseThrow();
        return stored(
                content,
                known,
                kept,
                (better ? mine : known.get()).under(tighter(known.get(), mine)));
    }

    private Addition stored(
            Content content, Optional<BestKnown> before, Schedule kept, BestKnown after) {
        var claim = Attribution.of(kept.provenance().orElseThrow(), after);
        entry.store(kept.ofFile(content.sha256()).by(claim));
        return new Addition.Accepted(before, BestKnown.of(claim).orElseThrow());
    }

    private static Optional<ProvenBound> tighter(BestKnown old, BestKnown mine) {
        return old.bound().map(bound -> mine.bound().map(bound::min).orElse(bound)).or(mine::bound);
    }

    /** What is wrong with it, whatever is known already. */
    private List<Flaw> flaws(Verdict verdict) {
        if (!verdict.valid())
            return verdict.violations().stream()
                    .map(broken ->
                            new Flaw("", told(broken), "a valid schedule with true claims", ""))
                    .toList();
        if (schedule.provenance().isEmpty())
            return List.of(
                    new Flaw(
                            "solver",
                            "nothing",
                            "who found the schedule",
                            "add \"solver\": {\"name\": WHO, \"status\": \"FEASIBLE\"}"));
        var claim = schedule.provenance().get();
        boolean optimal = claim.bound().filter(verdict::attains).isPresent();
        if (claim.status() == Status.FEASIBLE || (claim.status() == Status.OPTIMAL && optimal))
            return List.of();
        String expected = optimal ? "OPTIMAL" : "FEASIBLE, since the bound is not reached";
        return List.of(new Flaw("solver/status", claim.status().name(), expected, ""));
    }

    /** What the library holds, checked: a wrong value would keep every right one out. */
    private Optional<BestKnown> known(Content content) {
        var best = entry.best();
        if (best.isEmpty()) return Optional.empty();
        var violations = Checker.check(content.instance(), best.get()).violations();
        if (violations.isEmpty()) return entry.bestKnown();
        var error =
                new InputError(
                        entry.bestFile().toString(),
                        0,
                        0,
                        "",
                        told(violations.getFirst()),
                        "a valid schedule with true claims",
                        "restore the file, or remove it");
        throw new InvalidInput(List.of(error));
    }

    private static String told(Violation broken) {
        String text = broken.text();
        boolean ended = text.endsWith(".");
        return "rule "
                + broken.rule()
                + " broken: "
                + (ended ? text.substring(0, text.length() - 1) : text);
    }

    /** Two claims of which one must be wrong. */
    private Optional<Flaw> contradiction(BestKnown old, BestKnown mine) {
        if (mine.below(old.utility()))
            return Optional.of(
                    new Flaw(
                            "solver/bound",
                            mine.bound().orElseThrow() + "",
                            "a bound not below "
                                    + old.utility()
                                    + ", the utility of a valid schedule by "
                                    + old.foundBy(),
                            "whoever proved it is wrong"));
        if (old.below(mine.utility()))
            return Optional.of(
                    new Flaw(
                            "solver/utility",
                            mine.utility() + ", of a valid schedule",
                            "no more than the library's bound " + told(old.bound().orElseThrow()),
                            "whoever proved that bound is wrong: report it, and remove the bound"
                                    + " from "
                                    + entry.bestFile()));
        return Optional.empty();
    }

    private static Optional<Flaw> notBetter(BestKnown old, BestKnown mine) {
        boolean better = mine.utility().compareTo(old.utility()) > 0;
        if (better || !tighter(old, mine).equals(old.bound())) return Optional.empty();
        String found =
                "utility "
                        + mine.utility()
                        + mine.bound().map(bound -> " and bound " + bound).orElse("");
        String expected =
                "a utility above "
                        + old.utility()
                        + " (by "
                        + old.foundBy()
                        + ") or a bound"
                        + old.bound().map(bound -> " below " + told(bound)).orElse("");
        return Optional.of(new Flaw("solver", found, expected, ""));
    }

    private static String told(ProvenBound bound) {
        return bound.value() + " (by " + bound.by() + ")";
    }
}
