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

/**
 * One annealing by Timefold: from a temperature linearly down to none by its end, the first move
 * accepted being made.
 *
 * @param temperature at the beginning, 1e-10 of utility; at least 1
 * @param until {@link System#nanoTime} at its end; the temperature falls by time then
 * @param moves after which it ends; one of both limits has to be there
 */
public record Phase(long temperature, OptionalLong until, OptionalLong moves, long seed) {

    private static final double HARDLY = 6; // e^-6 is a 400th

    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    /** A change of worth that is accepted once in 400 times at the beginning, and less after it. */
    double least() {
        return -HARDLY * temperature;
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
                                        "%1$dhard/%1$dsoft".formatted(temperature)))
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
