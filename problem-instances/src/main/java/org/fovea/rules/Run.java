package org.fovea.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.input.Text;
import org.fovea.instance.Limits;
import org.fovea.schedule.Launch;

/** A launch with what it names looked up. */
final class Run {

    private final int position;
    private final Launch launch;
    private final Optional<Host> host;
    private final int[] inputs;

    /** {@code inputs} are those that the schedule has, each once. */
    Run(int position, Launch launch, Optional<Host> host, int[] inputs) {
        this.position = position;
        this.launch = launch;
        this.host = host;
        this.inputs = inputs;
    }

    /** As the schedule states it. */
    Launch launch() {
        return launch;
    }

    /** Empty for an unknown network. */
    Optional<Host> host() {
        return host;
    }

    /** Number of inputs that the schedule has, each counted once. */
    int inputs() {
        return inputs.length;
    }

    /** The k-th of them, by its position in the schedule. */
    int input(int k) {
        return inputs[k];
    }

    long start() {
        return launch.start();
    }

    int stage() {
        return launch.stage();
    }

    /**
     * Whether the start is a time at all; where it is not, rule 0 says so and no other rule asks
     * when it runs.
     */
    boolean timed() {
        return launch.start() >= 0 && launch.start() <= Limits.TIME;
    }

    /** Whether the stage is one of the network's, or of an unknown network and at least 1. */
    boolean staged() {
        return host.map(known -> known.has(launch.stage())).orElse(launch.stage() >= 1);
    }

    /** How long it must last; empty where the network, the stage or the batch is none. */
    OptionalLong duration() {
        if (host.isEmpty() || !staged() || !host.get().takes(launch.inputs().size()))
            return OptionalLong.empty();
        return OptionalLong.of(
                host.get()
                        .device()
                        .duration(host.get().network(), launch.stage(), launch.inputs().size()));
    }

    /**
     * When it ends if it starts as stated: by its duration, which rule 1 demands, and only without
     * one as stated.
     */
    long end() {
        var duration = duration();
        return duration.isPresent()
                ? launch.start() + duration.getAsLong()
                : Math.max(launch.start(), launch.end());
    }

    /** Names the launch as in the schedule's file. */
    @Override
    public String toString() {
        return "launches/"
                + position
                + " (stage "
                + launch.stage()
                + " of "
                + Text.quoted(launch.network())
                + " at "
                + launch.start()
                + " us)";
    }
}
