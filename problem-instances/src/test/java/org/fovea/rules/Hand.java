package org.fovea.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Scale;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** Short forms for schedules written by hand, and for asking one rule about them. */
final class Hand {

    private Hand() {}

    /** A schedule that rejects nothing. */
    static Schedule schedule(Instance instance, List<Input> inputs, Launch... launches) {
        return rejecting(instance, inputs, List.of(launches));
    }

    static Schedule rejecting(
            Instance instance, List<Input> inputs, List<Launch> launches, String... rejected) {
        return new Schedule(
                instance.name(),
                Optional.empty(),
                Optional.empty(),
                inputs,
                launches,
                List.of(rejected));
    }

    /** An input of a crop network, named like its task. */
    static Input crop(String network, String task) {
        return new Input(task, network, List.of(new Placement.Crop(task)));
    }

    /** Crops of one network, each input named like its task. */
    static List<Input> crops(String network, String... tasks) {
        return Arrays.stream(tasks).map(task -> crop(network, task)).toList();
    }

    static Input canvas(String id, String network, Placement... placements) {
        return new Input(id, network, List.of(placements));
    }

    static Placement on(String task, String scale, int x, int y) {
        return new Placement.OnCanvas(task, Scale.of(scale), x, y);
    }

    static Placement in(String task, String scale) {
        return new Placement.InVolume(task, Scale.of(scale));
    }

    static Launch launch(long start, long end, String network, int stage, String... inputs) {
        return new Launch(start, end, network, stage, List.of(inputs));
    }

    /** What one rule alone finds in a schedule. */
    static List<Violation> found(Rule rule, Instance instance, Schedule schedule) {
        var findings = new Findings();
        rule.check(Evidence.of(instance, schedule), findings);
        return findings.violations();
    }

    /** The sentences of what one rule alone finds. */
    static List<String> told(Rule rule, Instance instance, Schedule schedule) {
        return found(rule, instance, schedule).stream().map(Violation::text).toList();
    }
}
