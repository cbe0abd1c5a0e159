package org.fovea.cli.cascade;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.cascade.Claim;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judgement;
import org.fovea.cascade.hierarchy.DecisionTree;
import org.fovea.cascade.hierarchy.Hierarchy;
import org.fovea.cascade.hierarchy.TreeJudge;
import org.fovea.cascade.tree.TreeProgram;
import org.fovea.cli.results.Version;
import org.fovea.cli.solve.Target;
import org.fovea.input.InputError;
import org.fovea.input.Text;
import org.fovea.schedule.Status;

/**
 * One hierarchy answered by a tree: found, judged, told, written.
 *
 * @param command that repeats it
 */
public record TreeRun(Hierarchy hierarchy, Target target, String command) {

    /** Finds the tree and writes it. */
    public GrownTree grown() {
        var grown = TreeProgram.grow(hierarchy);
        var bare = new DecisionTree(hierarchy.name(), Optional.empty(), grown.nodes());
        var judgement = TreeJudge.judge(hierarchy, bare);
        var figures =
                judgement
                        .figures()
                        .filter(_ -> judgement.valid())
                        .filter(all -> all.expected().compareTo(grown.bound()) >= 0)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "An invalid tree or bound: " + grown + judgement));
        boolean proven = figures.expected().equals(grown.bound());
        var status = proven ? Status.OPTIMAL : Status.FEASIBLE;
        var claim = claim(status, figures.expected(), grown.bound());
        target.write(new DecisionTree(hierarchy.name(), Optional.of(claim), grown.nodes()));
        var relaxed = figures.uses().stream().map(this::without).toList();
        return new GrownTree(
                hierarchy.name(),
                status,
                Optional.of(new GrownTree.Answer(grown.nodes(), figures, grown.bound(), relaxed)),
                target.name(),
                command,
                List.of());
    }

    /** There is none: the deterministic classifier alone breaks limits. */
    public GrownTree infeasible(List<InputError> impossible) {
        return new GrownTree(
                hierarchy.name(),
                Status.INFEASIBLE,
                Optional.empty(),
                Optional.empty(),
                command,
                impossible);
    }

    /** What is expected where a limit does not hold, us. */
    private Fraction without(Judgement.Use use) {
        String limit = use.limit();
        var capacities = new HashMap<>(hierarchy.capacities());
        capacities.keySet().removeIf(each -> limit.equals("capacities/" + Text.pointerToken(each)));
        var freer =
                hierarchy.limited(
                        limit.equals("deadline") ? OptionalLong.empty() : hierarchy.deadline(),
                        limit.equals("memoryBytes")
                                ? OptionalLong.empty()
                                : hierarchy.memoryBytes(),
                        capacities);
        return TreeProgram.grow(freer).bound();
    }

    private Claim claim(Status status, Fraction expected, Fraction bound) {
        return new Claim(
                TreeProgram.NAME,
                status,
                Optional.of(expected.roundedDown()),
                Optional.of(bound.roundedDown()),
                Optional.of(TreeProgram.NAME),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of(Version.here().release()),
                Optional.of(command));
    }
}
