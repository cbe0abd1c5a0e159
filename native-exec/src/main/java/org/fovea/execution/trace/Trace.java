package org.fovea.execution.trace;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.execution.Records.Fate;
import org.fovea.input.Check;
import org.fovea.instance.Utility;

/**
 * What a run of a schedule did and delivered.
 *
 * @param instance the instance's name
 * @param instanceSha256 as in schedules
 * @param failure why the run ended early; empty where it did not
 * @param planned what the schedule is worth by plan
 * @param delivered what it turned out to be worth
 * @param checksum of the outputs of all launches, 16 hexadecimal digits; empty where the backend
 *     has none
 * @param launches in the order of the plan
 * @param tasks in the instance's order
 */
public record Trace(
        String instance,
        Optional<String> instanceSha256,
        Conduct conduct,
        Optional<String> failure,
        Utility planned,
        Utility delivered,
        Optional<String> checksum,
        List<ExecutedLaunch> launches,
        List<DeliveredTask> tasks) {

    private static final long FACTOR = 0x100000001b3L; // FNV-1a (Fowler, Noll, Vo, 1991)
    private static final long BASIS = 0xcbf29ce484222325L;

    public Trace {
        launches = List.copyOf(launches);
        tasks = List.copyOf(tasks);
        var sum = tasks.stream().map(DeliveredTask::utility).reduce(Utility.ZERO, Utility::plus);
        var check = new Check();
        check.that(
                sum.equals(delivered), "utility", delivered + "", "the sum over the tasks, " + sum);
        for (int l = 0; l < launches.size(); l++)
            check.that(
                    failure.isPresent() || launches.get(l).fate() != Fate.UNREACHED,
                    "launches/" + l + "/fate",
                    "UNREACHED",
                    "RAN or DROPPED, since the run did not fail");
        check.done();
    }

    /** What the records of a plan tell. */
    public static Trace of(
            ExecutionPlan plan, Records records, Conduct conduct, Optional<String> sha256) {
        var credit = new Credit(plan);
        var planned = credit.of(Records.asPlanned(plan));
        var delivery = credit.of(records);
        var tasks = plan.instance().tasks();
        return new Trace(
                plan.instance().name(),
                sha256,
                conduct,
                records.failure(),
                planned.utility(),
                delivery.utility(),
                checksum(plan, records),
                IntStream.range(0, plan.launches())
                        .mapToObj(launch -> executed(plan, records, launch))
                        .toList(),
                IntStream.range(0, tasks.size())
                        .mapToObj(t ->
                                new DeliveredTask(
                                        tasks.get(t).id(),
                                        planned.exit(t),
                                        delivery.exit(t),
                                        delivery.utility(t),
                                        delivery.lateness(t)))
                        .toList());
    }

    /** Tasks without an answer in time. */
    public int misses() {
        return (int) tasks.stream().filter(DeliveredTask::miss).count();
    }

    private static ExecutedLaunch executed(ExecutionPlan plan, Records records, int launch) {
        var planned = plan.launch(launch);
        if (records.fate(launch) != Fate.RAN)
            return new ExecutedLaunch(planned, records.fate(launch), Optional.empty(), List.of());
        var cut = new ArrayList<String>();
        for (int m = plan.first(launch); m < plan.first(launch + 1); m++)
            if (records.isCut(m)) cut.add(plan.schedule().inputs().get(plan.input(m)).id());
        var span = new ExecutedLaunch.Span(records.begin(launch), records.end(launch));
        return new ExecutedLaunch(planned, Fate.RAN, Optional.of(span), cut);
    }

    private static Optional<String> checksum(ExecutionPlan plan, Records records) {
        long sum = BASIS;
        boolean any = false;
        for (int l = 0; l < plan.launches(); l++) {
            any |= records.checksum(l) != 0;
            sum = (sum ^ records.checksum(l)) * FACTOR;
        }
        return any ? Optional.of(HexFormat.of().toHexDigits(sum)) : Optional.empty();
    }
}
