package org.fovea.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.instance.Instance;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Input;

/**
 * Schedules in the trace event format of Chrome (its JSON object form), which Perfetto opens: a
 * process per schedule, a thread per device, a complete event per launch, an instant event per
 * missed deadline. Times are us.
 */
public final class TraceEvents {

    /** What an event tells beside its time; only what applies is written. */
    record Details(
            Optional<String> name,
            Optional<String> network,
            OptionalInt stage,
            Optional<List<String>> inputs,
            Optional<List<String>> tasks) {}

    /**
     * One event.
     *
     * @param phase X complete, i instant, M metadata
     * @param scope of an instant: t, the thread's
     */
    record Event(
            String name,
            String phase,
            OptionalLong start,
            OptionalLong duration,
            int process,
            int thread,
            Optional<String> scope,
            Details details) {}

    private static final Form<List<String>> IDS =
            Listing.of("ids", Scalars.text(), 0, Integer.MAX_VALUE);

    private static final Form<Details> DETAILS =
            Structure.of(
                    "args",
                    fields -> {
                        var name = fields.optional("name", Scalars.text(), Details::name);
                        var network = fields.optional("network", Scalars.text(), Details::network);
                        var stage =
                                fields.optionalInt("stage", Numbers.integer(1, 64), Details::stage);
                        var inputs = fields.optional("inputs", IDS, Details::inputs);
                        var tasks = fields.optional("tasks", IDS, Details::tasks);
                        return values ->
                                new Details(
                                        values.of(name),
                                        values.of(network),
                                        values.of(stage),
                                        values.of(inputs),
                                        values.of(tasks));
                    });

    private static final Form<Event> EVENT =
            Structure.of(
                    "event",
                    fields -> {
                        var time = Numbers.integer(0L, Long.MAX_VALUE);
                        var number = Numbers.integer(0, Integer.MAX_VALUE);
                        var name = fields.required("name", Scalars.text(), Event::name);
                        var phase =
                                fields.required(
                                        "ph", Scalars.oneOf(List.of("X", "i", "M")), Event::phase);
                        var start = fields.optionalLong("ts", time, Event::start);
                        var duration = fields.optionalLong("dur", time, Event::duration);
                        var process = fields.required("pid", number, Event::process);
                        var thread = fields.required("tid", number, Event::thread);
                        var scope = fields.optional("s", Scalars.exactly("t"), Event::scope);
                        var details = fields.required("args", DETAILS, Event::details);
                        return values ->
                                new Event(
                                        values.of(name),
                                        values.of(phase),
                                        values.of(start),
                                        values.of(duration),
                                        values.of(process),
                                        values.of(thread),
                                        values.of(scope),
                                        values.of(details));
                    });

    private static final Format<List<Event>> FORMAT =
            new Format<>(
                    "trace-events",
                    "Trace events of schedules of Fovea",
                    Structure.onePerLine(
                            "trace",
                            fields -> {
                                fields.required(
                                        "displayTimeUnit", Scalars.exactly("ms"), events -> "ms");
                                var events =
                                        fields.required(
                                                "traceEvents",
                                                Listing.of("events", EVENT, 0, Integer.MAX_VALUE)
                                                        .onePerLine(),
                                                (List<Event> all) -> all);
                                return values -> values.of(events);
                            }));

    private TraceEvents() {}

    /**
     * Writes valid schedules, or what ran, of one instance.
     *
     * @param target stays open
     */
    public static void write(Instance instance, List<Exhibit> exhibits, OutputStream target) {
        var events = new ArrayList<Event>();
        for (int e = 0; e < exhibits.size(); e++) tell(instance, exhibits.get(e), e + 1, events);
        FORMAT.write(events, target);
    }

    private static void tell(Instance instance, Exhibit exhibit, int process, List<Event> events) {
        var devices = new Register<Integer>(); // by network
        events.add(named("process_name", exhibit.label(), process, 0));
        for (int d = 0; d < instance.devices().size(); d++) {
            var device = instance.devices().get(d);
            events.add(named("thread_name", device.id(), process, d + 1));
            for (var network : device.networks()) devices.enter(network.id(), d + 1);
        }
        int missed = instance.devices().size() + 1;
        events.add(named("thread_name", "missed deadlines", process, missed));
        var inputs = new Register<Input>();
        for (var input : exhibit.schedule().inputs()) inputs.enter(input.id(), input);
        for (var launch : exhibit.schedule().launches()) {
            var tasks =
                    launch.inputs().stream()
                            .flatMap(id -> inputs.of(id).placements().stream())
                            .map(placement -> placement.task())
                            .toList();
            events.add(
                    new Event(
                            launch.network() + " stage " + launch.stage(),
                            "X",
                            OptionalLong.of(launch.start()),
                            OptionalLong.of(launch.end() - launch.start()),
                            process,
                            devices.of(launch.network()),
                            Optional.empty(),
                            new Details(
                                    Optional.empty(),
                                    Optional.of(launch.network()),
                                    OptionalInt.of(launch.stage()),
                                    Optional.of(launch.inputs()),
                                    Optional.of(tasks))));
        }
        misses(instance, exhibit, process, missed, events);
    }

    private static void misses(
            Instance instance, Exhibit exhibit, int process, int thread, List<Event> events) {
        var outcomes = Outcomes.of(instance, exhibit.schedule());
        for (int t = 0; t < outcomes.size(); t++) {
            if (!outcomes.get(t).miss()) continue;
            var task = instance.tasks().get(t);
            events.add(
                    new Event(
                            "miss " + task.id(),
                            "i",
                            OptionalLong.of(task.deadline()),
                            OptionalLong.empty(),
                            process,
                            thread,
                            Optional.of("t"),
                            details(Optional.empty(), Optional.of(List.of(task.id())))));
        }
    }

    private static Event named(String what, String name, int process, int thread) {
        return new Event(
                what,
                "M",
                OptionalLong.empty(),
                OptionalLong.empty(),
                process,
                thread,
                Optional.empty(),
                details(Optional.of(name), Optional.empty()));
    }

    private static Details details(Optional<String> name, Optional<List<String>> tasks) {
        return new Details(name, Optional.empty(), OptionalInt.empty(), Optional.empty(), tasks);
    }
}
