package org.fovea.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.simulation.steady.LongRun;
import picocli.CommandLine.Option;

/** Options of long runs through the arrivals of a scenario. */
final class ArrivalOptions {

    private static final String ARRIVALS = "--arrivals";
    private static final String SEED = "--seed";
    private static final String WARM_UP = "--warm-up";

    @Option(
            names = ARRIVALS,
            paramLabel = "N",
            description =
                    "Run through N arrivals of a scenario, drawn as they come, and tell statistics"
                            + " of the steady state (default: none; an instance is run).")
    Optional<String> arrivals = Optional.empty();

    @Option(
            names = SEED,
            paramLabel = "S",
            description =
                    "Of the arrivals, where it is needed, or of what classifiers recognise, from 0"
                            + " (default: 0 with --cascade, else none).")
    Optional<String> seed = Optional.empty();

    @Option(
            names = Knobs.OPTION,
            paramLabel = "K=V",
            description = "Sets a knob of the scenario; once each (default: the scenario's own).")
    List<String> settings = List.of();

    @Option(
            names = WARM_UP,
            paramLabel = "N",
            description = "The first N arrivals do not count (default: a tenth).")
    Optional<String> warmUp = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "INSTANCE",
            description =
                    "Serve the arrivals by the devices of this instance (default: the scenario's"
                            + " own).")
    Optional<String> devices = Optional.empty();

    @Option(
            names = "--jitter",
            description = "Draw how long launches take from the percentiles of the profiles.")
    boolean jitter;

    /** Whether a scenario is to be run, and not an instance. */
    boolean asked(boolean cascade) {
        if (arrivals.isPresent()) return true;
        var without = new ArrayList<String>();
        if (!cascade) seed.ifPresent(_ -> without.add(SEED));
        if (!settings.isEmpty()) without.add(Knobs.OPTION);
        warmUp.ifPresent(_ -> without.add(WARM_UP));
        devices.ifPresent(_ -> without.add("--on"));
        if (jitter) without.add("--jitter");
        if (without.isEmpty()) return false;
        throw new WrongUsage(
                String.join(", ", without) + " without " + ARRIVALS,
                "how many arrivals of a scenario, as in --arrivals 1000000",
                "");
    }

    LongRun run() {
        var typed = new Given(ARRIVALS, arrivals.orElseThrow());
        int count = (int) typed.integer(LongRun.FEWEST, LongRun.MOST);
        if (warmUp.isEmpty()) return LongRun.of(count);
        long most = (long) count - LongRun.FEWEST;
        return new LongRun(count, (int) new Given(WARM_UP, warmUp.get()).integer(0, most));
    }

    long drawnFrom() {
        String typed =
                seed.orElseThrow(() -> new WrongUsage("no " + SEED, "a seed, as in --seed 1", ""));
        return new Given(SEED, typed).integer(0, Long.MAX_VALUE);
    }

    /** Of what classifiers recognise. */
    long recognisedFrom() {
        return new Given(SEED, seed.orElse("0")).integer(0, Long.MAX_VALUE);
    }

    Map<String, String> knobs() {
        return Knobs.of(settings);
    }
}
