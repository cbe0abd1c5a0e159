package org.fovea.rules;

import java.util.List;

/**
 * Rule 1: a launch lasts exactly the device's overhead and its stage's latency for so many inputs.
 *
 * <p>Launches of an unknown network (rule 0), of a stage that does not exist (rule 4) or of a batch
 * that cannot be (rule 3) have no duration to compare with. All other rules go by the duration due,
 * so that a wrong end is told of here alone.
 */
final class LaunchDuration implements Rule {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "A launch lasts the launch overhead and its stage's latency for the number of its"
                + " inputs.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        for (var run : evidence.runs()) {
            var launch = run.launch();
            var duration = run.duration();
            if (duration.isEmpty()) continue;
            // ordered first: only then can the difference of two arbitrary longs be trusted to
            // equal the duration
            if (launch.start() <= launch.end()
                    && launch.end() - launch.start() == duration.getAsLong()) continue;
            findings.add(
                    this,
                    List.of(launch.network()),
                    run
                            + " ends at "
                            + launch.end()
                            + " us; with "
                            + launch.inputs().size()
                            + " inputs it lasts "
                            + duration.getAsLong()
                            + " us.");
        }
    }
}
