package org.fovea.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.cli.progress.Course;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.explanation.Account;
import org.fovea.explanation.Explainer;
import org.fovea.explanation.Explanation;
import org.fovea.instance.Instance;
import org.fovea.report.Exhibit;
import org.fovea.report.Why;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;
import picocli.CommandLine.Option;

/** Schedules to show, each with its search, its run, and the reasons for what its tasks got. */
public final class Exhibits {

    @Option(
            names = "--trace",
            paramLabel = "TRACE",
            description =
                    "What execute -o wrote, shown beside its schedule: once per schedule, in their"
                            + " order; default: none.")
    List<String> traces = new ArrayList<>();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description =
                    "What solve --events wrote, for utility and bound over time: once per schedule,"
                            + " in their order; default: none.")
    List<String> events = new ArrayList<>();

    @Option(
            names = "--explain",
            paramLabel = "DURATION",
            defaultValue = "1s",
            description =
                    "Time to find out why each task of a schedule got what it got, for each"
                            + " schedule; 0s: not at all (default: ${DEFAULT-VALUE}).")
    String explain = "1s";

    /**
     * Refuses what names more than there are schedules.
     *
     * @throws WrongUsage with the option
     */
    public void check(List<String> schedules) {
        atMost(schedules.size(), "--trace", traces);
        atMost(schedules.size(), "--events", events);
        time();
    }

    private static void atMost(int schedules, String option, List<String> files) {
        if (files.size() > schedules)
            throw new WrongUsage(
                    option + " " + files.size() + " times",
                    "at most once per schedule, " + schedules + " times",
                    "");
    }

    private Duration time() {
        return new Given("--explain", explain).duration();
    }

    /** Reads all of them; a schedule stands before its run. */
    public List<Exhibit> read(
            List<String> schedules, Instance instance, Cancellation cancellation) {
        var files = Stream.concat(schedules.stream(), traces.stream()).toList();
        var plans = schedules.stream().map(name -> InvalidSchedule.read(name, instance)).toList();
        var exhibits = new ArrayList<Exhibit>();
        for (int s = 0; s < plans.size(); s++) {
            var plan = plans.get(s);
            var exhibit = Exhibit.planned(label(schedules.get(s), files), plan);
            if (s < events.size()) exhibit = exhibit.found(Course.read(events.get(s)));
            exhibits.add(exhibit);
            if (s < traces.size())
                exhibits.add(
                        Exhibit.ran(
                                label(traces.get(s), files), plan, Ran.read(traces.get(s), plan)));
        }
        // last, so that what cannot be read costs no time
        return exhibits.stream()
                .map(exhibit -> explained(instance, exhibit, cancellation))
                .toList();
    }

    private Exhibit explained(Instance instance, Exhibit exhibit, Cancellation cancellation) {
        boolean asked = !time().isZero() && exhibit.kind() == Exhibit.Kind.PLAN;
        return asked
                ? exhibit.explained(whys(instance, exhibit.schedule(), cancellation))
                : exhibit;
    }

    private Map<String, Why> whys(Instance instance, Schedule plan, Cancellation cancellation) {
        var request =
                Request.of(instance)
                        .startingFrom(plan)
                        .limit(time())
                        .threads(Runtime.getRuntime().availableProcessors())
                        .cancelledBy(cancellation);
        return Explainer.explain(request, Set.of()) instanceof Account.Explained told
                ? told.tasks().stream()
                        .collect(
                                Collectors.toMap(
                                        Explanation::task,
                                        each -> new Why(each.reason().name(), each.sentence())))
                : Map.of();
    }

    /** The file's own name where that tells it from the others. */
    private static String label(String file, List<String> files) {
        String name = String.valueOf(Subject.path(file).getFileName());
        long alike =
                files.stream()
                        .filter(other ->
                                String.valueOf(Subject.path(other).getFileName()).equals(name))
                        .count();
        return alike == 1 ? name : file;
    }
}
