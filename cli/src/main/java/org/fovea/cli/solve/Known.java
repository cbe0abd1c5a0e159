package org.fovea.cli.solve;

import java.util.List;
import java.util.Optional;
import org.fovea.cli.results.AgainstBest;
import org.fovea.cli.usage.ShellWords;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Instance;
import org.fovea.json.UnusableFile;
import org.fovea.library.BestKnown;
import org.fovea.library.Entry;
import org.fovea.library.Library;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;

/**
 * What the library knows of the instance that is being solved, and what that says of the answer.
 *
 * @param entry empty where the library has no such instance, or nobody has solved it
 * @param best what is known of it
 * @param trouble why the library could not be asked, where it could not
 * @param option what the user must add to commands that mean the same library
 */
public record Known(
        Optional<Entry> entry, Optional<BestKnown> best, Optional<String> trouble, String option) {

    /** Nothing. */
    public static final Known NOTHING =
            new Known(Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Asks a library. Its troubles are not those of whoever solves: they are told, no more. */
    public static Known of(Optional<Library> library, Subject subject, String option) {
        try {
            var entry = library.flatMap(from -> from.solved(subject.instance(), subject.sha256()));
            return new Known(entry, entry.flatMap(Entry::bestKnown), Optional.empty(), option);
        } catch (InvalidInput | UnusableFile broken) {
            String told = "nothing is compared with the library: " + broken.getMessage();
            return new Known(Optional.empty(), Optional.empty(), Optional.of(told), option);
        }
    }

    /** The answer beside what is known. */
    Optional<AgainstBest> against(Verified answer, Target target) {
        return best.map(known -> {
            boolean sound =
                    answer.schedule().isPresent()
                            && answer.status() != Status.INVALID
                            && answer.defects().isEmpty();
            boolean better =
                    sound
                            && answer.utility()
                                    .filter(found -> found.compareTo(known.utility()) > 0)
                                    .isPresent();
            boolean tighter =
                    sound && answer.bound().filter(proven -> tightens(known, proven)).isPresent();
            var add = better || tighter ? Optional.of(adding(target)) : Optional.<String>empty();
            return new AgainstBest(known, better, tighter, add);
        });
    }

    private static boolean tightens(BestKnown known, ProvenBound proven) {
        return known.bound()
                .filter(bound -> bound.value().compareTo(proven.value()) <= 0)
                .isEmpty();
    }

    private String adding(Target target) {
        var file = target.name().filter(name -> !target.stream());
        String command =
                "fovea instances add "
                        + file.map(List::of).map(ShellWords::join).orElse("FILE")
                        + option;
        if (file.isPresent()) return "to add it: " + command;
        return target.stream()
                ? "to add it, save the schedule as FILE, then: " + command
                : "to add it, solve again with -o FILE, then: " + command;
    }

    /**
     * The answer as far as it agrees with what is known: a bound below a valid schedule is wrong,
     * whoever found that, and so is a schedule above a proven bound one of the two.
     */
    Verified confirmed(Instance instance, Verified answer) {
        if (best.isEmpty()) return answer;
        var known = best.get();
        if (answer.utility().filter(known::below).isPresent() && answer.status() != Status.INVALID)
            return answer.doubted(
                    "utility "
                            + answer.utility().get()
                            + " above the library's bound "
                            + known.bound().orElseThrow().value()
                            + " of "
                            + known.bound().orElseThrow().by());
        boolean below =
                answer.bound()
                        .filter(bound -> bound.value().compareTo(known.utility()) < 0)
                        .isPresent();
        if ((below || answer.status() == Status.INFEASIBLE) && valid(instance)) {
            String claim =
                    below
                            ? "bound "
                                    + answer.bound().get().value()
                                    + " of "
                                    + answer.bound().get().by()
                                    + " below utility "
                                    + known.utility()
                            : "no schedule claimed to exist, against one";
            return answer.withoutProof(
                    claim + " of the library's valid schedule by " + known.foundBy(),
                    entry.flatMap(Entry::best).orElseThrow());
        }
        return answer;
    }

    private boolean valid(Instance instance) {
        return entry.flatMap(Entry::best)
                .filter(schedule -> Checker.check(instance, schedule).valid())
                .isPresent();
    }
}
