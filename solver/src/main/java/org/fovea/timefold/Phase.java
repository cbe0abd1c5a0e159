package org.fovea.timefold;

import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.incremental.Heat;

/**
 * One annealing by Timefold, whose temperature falls by equal factors; the first move accepted is
 * made.
 *
 * <p>Timefold's own temperature falls linearly down to none, and it draws whether to accept a move
 * after it was evaluated. So moves pass two draws, one at either temperature, and as e^(d/a)
 * e^(d/b) is e^(d/t) with 1/t = 1/a + 1/b, the first, whose threshold is known before the move is
 * evaluated, is drawn at the temperature that makes both together what the phase asks for.
 *
 * @param hottest temperature at the beginning, 1e-10 of utility; at least 1
 * @param coldest at the end; at least 1
 * @param until {@link System#nanoTime} at its end; the temperature falls by time then
 * @param moves after which it ends; one of both limits has to be there
 */
public record Phase(
        double hottest, double coldest, OptionalLong until, OptionalLong moves, long seed) {

    /** Timefold's temperature at the beginning, in terms of the one asked for. */
    private static final double ABOVE = 2;

    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    /** An annealing where the median task is worth so much, 1e-10. */
    public static Phase of(
            Heat heat, long median, OptionalLong until, OptionalLong moves, long seed) {
        return new Phase(
                Math.max(1, heat.first() * median),
                Math.max(1, heat.last() * median),
                until,
                moves,
                seed);
    }

    /** The temperature of the first draw at a part of the way; infinite where all pass. */
    double first(double part) {
        double asked = hottest * StrictMath.pow(coldest / hottest, part);
        double second = ABOVE * hottest * (1 - part);
        return second <= asked ? Double.POSITIVE_INFINITY : 1 / (1 / asked - 1 / second);
    }

    /** All but its end. */
    SolverConfig config() {
        return config(search());
    }

    /** The same with Timefold's own moves and acceptor, whatever the temperature: to compare. */
    SolverConfig plainConfig() {
        return config(new LocalSearchPhaseConfig());
    }

    private SolverConfig config(LocalSearchPhaseConfig search) {
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
                .withRandomSeed(seed)
                .withSolutionClass(Arrangement.class)
                .withEntityClasses(Sequence.class, Slot.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig()
                                .withIncrementalScoreCalculatorClass(Worth.class))
                .withPhases(search);
    }

    private LocalSearchPhaseConfig search() {
        var moves = new MoveIteratorFactoryConfig();
        moves.setMoveIteratorFactoryClass(Proposals.class);
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves)
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig()
                                .withSimulatedAnnealingStartingTemperature(
                                        "%1$dhard/%1$dsoft"
                                                .formatted((long) Math.ceil(ABOVE * hottest))))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    /** Its end, asked right before it begins: making a solver takes long the first time. */
    TerminationConfig end() {
        var end = new TerminationConfig();
        until.ifPresent(time -> {
            long left = (time - System.nanoTime()) / NANOS_PER_MILLISECOND;
            end.setSpentLimit(Duration.ofMillis(Math.max(1, left)));
        });
        moves.ifPresent(end::setMoveCountLimit);
        return end;
    }
}
