package org.fovea.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fovea.bound.Bounds;
import org.fovea.cli.results.Described;
import org.fovea.cli.results.Described.ClassCount;
import org.fovea.cli.results.Described.Unservable;
import org.fovea.cli.results.Extents;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.instance.Instance;
import org.fovea.portfolio.Suited;
import org.fovea.problem.Problem;
import org.fovea.problem.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fovea info}: an instance at a glance. */
@Command(
        name = "info",
        description = {
            "Tells tasks, horizon, load, sizes, tasks that no network can serve, an upper bound,"
                    + " and which solver",
            "suits."
        },
        footer = {
            "",
            "Examples:",
            "  fovea info crossing.json",
            "  fovea info --json crossing.json"
        })
final class InfoCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "INSTANCE", description = "An instance file; - reads standard input.")
    String instance = "";

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var read = Subject.read(instance, session.streams().in()).instance();
        var problem = Problem.of(read);
        var suited = Suited.to(problem);
        return new Described(
                Extents.of(read, problem),
                sizes(read),
                unservable(problem),
                Bounds.tightest(problem),
                suited.name(),
                suited.reason());
    }

    private static List<ClassCount> sizes(Instance instance) {
        var found = new ArrayList<ClassCount>();
        for (var device : instance.devices()) {
            var counts = new TreeMap<Integer, Integer>();
            for (int sizeClass : device.sizeClasses()) counts.put(sizeClass, 0);
            for (var task : instance.tasks())
                counts.merge(device.nativeClass(task.object()), 1, Integer::sum);
            counts.forEach(
                    (sizeClass, tasks) -> found.add(new ClassCount(device.id(), sizeClass, tasks)));
        }
        return found;
    }

    private static List<Unservable> unservable(Problem problem) {
        var found = new ArrayList<Unservable>();
        for (int task = 0; task < problem.tasks(); task++) {
            var service = Service.of(problem, task);
            if (service != Service.POSSIBLE)
                found.add(new Unservable(problem.task(task).id(), service));
        }
        return found;
    }
}
