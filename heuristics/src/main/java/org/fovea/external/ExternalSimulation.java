package org.fovea.external;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.fovea.instance.Instance;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.RefusedDecision;
import org.fovea.simulation.Simulation;

/** Runs a program as a policy through the arrivals of an instance. */
public final class ExternalSimulation {

    /** What names of external policies begin with; the command follows. */
    public static final String PREFIX = "exec:";

    /** Longest time for one decision. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ExternalSimulation() {}

    /**
     * The schedule that a program makes of an instance.
     *
     * @param command program and arguments, split as a shell would
     * @param errors gets what the program writes to its error output, up to 1 MiB
     * @throws org.fovea.input.InvalidInput where it cannot be started, ends early, takes too long,
     *     or says what it may not
     * @throws org.fovea.input.InvalidValue where the command cannot be split into words
     */
    public static Outcome run(
            Instance instance, String command, Allowance allowance, OutputStream errors) {
        return run(instance, command, Conditions.of(allowance), errors);
    }

    /**
     * The same under other conditions, but at the planned pace, which is what programs reckon with.
     */
    public static Outcome run(
            Instance instance, String command, Conditions conditions, OutputStream errors) {
        return run(instance, command, conditions, errors, PATIENCE);
    }

    static Outcome run(
            Instance instance,
            String command,
            Conditions conditions,
            OutputStream errors,
            Duration patience) {
        String name = PREFIX + command;
        var unseen =
                new Instance(
                        instance.name(), instance.description(), instance.devices(), List.of());
        try (var conversation = new Conversation(name, command, patience, errors)) {
            var policy =
                    new ExternalPolicy(
                            name,
                            unseen,
                            conversation,
                            () -> conditions.allowance().expired().isPresent());
            return Simulation.timed(instance, policy, conditions);
        } catch (RefusedDecision refused) {
            throw Failure.of(
                    name,
                    "a decision that is refused " + refused.place() + ": " + refused.reason(),
                    "a decision that keeps the rules",
                    "");
        }
    }
}
