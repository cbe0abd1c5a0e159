package org.fovea.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Upcoming;
import org.fovea.incremental.plan.Ways;
import org.fovea.incremental.realtime.Improver;
import org.fovea.incremental.realtime.Opening;
import org.fovea.incremental.realtime.Remembered;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.price.Price;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.fovea.schedule.Placement;

/** Plans one situation: the better of two plans first, and from there on what a search finds. */
final class Step {

    private final Situation situation;
    private final Sight sight;
    private final Problem problem;
    private final Fleet fleet;
    private final Ground ground;
    private Evaluation best;

    Step(Situation situation) {
        this.situation = situation;
        sight = new Sight(situation);
        problem = sight.problem();
        fleet = problem.fleet();
        ground = new Opening().ground(sight, sight.all(), sight.free(), sight.loaded());
        best = Opening.better(ground, sight, remembered());
    }

    /** Searches from the best plan; whether a better one was found. */
    boolean improve(Improver improver, long seed) {
        var found = Opening.improved(best, improver, seed);
        boolean better = Opening.better(found, best);
        best = found;
        return better;
    }

    private List<Remembered> remembered() {
        var last = new ArrayList<Remembered>();
        var networks = new HashMap<String, Integer>();
        for (int n = 0; n < fleet.networks(); n++) networks.put(fleet.network(n).id(), n);
        for (var kept : situation.agenda().plan()) {
            int task = sight.task(kept.task());
            if (task < 0) continue;
            int way = way(networks.getOrDefault(kept.network(), -1), kept);
            last.add(new Remembered(task, way, kept.glue()));
        }
        return last;
    }

    private int way(int network, Agenda.Kept kept) {
        if (network < 0 || kept.exit() > fleet.stages(network)) return Ways.REJECT;
        int format = ground.ways().formatOf(network, kept.scale());
        return format < 0 ? Ways.REJECT : ground.ways().to(format, kept.exit());
    }

    /** The best plan so far, as launches. */
    Agenda agenda() {
        var launches = new HashMap<String, List<Agenda.Planned>>();
        for (int device = 0; device < fleet.devices(); device++) {
            var planned =
                    new ArrayList<>(
                            Upcoming.all(best, device).stream().map(this::planned).toList());
            if (planned.isEmpty() && sight.idle(device)) planned.addAll(priced(device));
            launches.put(fleet.device(device).id(), planned);
        }
        return new Agenda(
                situation.devices(),
                situation.clock(),
                situation.count().changes(),
                launches,
                kept());
    }

    private List<Agenda.Kept> kept() {
        var kept = new ArrayList<Agenda.Kept>();
        for (var each : Remembered.of(best.plan())) {
            String id = problem.task(each.task()).id();
            if (each.way() == Ways.REJECT) {
                kept.add(new Agenda.Kept(id, "", 0, 0, each.glue()));
                continue;
            }
            var ways = ground.ways();
            kept.add(
                    new Agenda.Kept(
                            id,
                            fleet.network(ways.network(each.way())).id(),
                            ways.scale(ways.format(each.way())),
                            ways.exit(each.way()),
                            each.glue()));
        }
        return kept;
    }

    private Agenda.Planned planned(Upcoming launch) {
        var inputs = new ArrayList<Member.Content>();
        for (var input : launch.inputs())
            inputs.add(
                    content(
                            input.exit(),
                            input.objects().stream()
                                    .map(object ->
                                            member(
                                                    object.task(),
                                                    object.mode(),
                                                    object.x(),
                                                    object.y()))
                                    .toList()));
        return new Agenda.Planned(fleet.network(launch.network()).id(), inputs);
    }

    private static Member.Content content(int aim, List<Member> members) {
        return new Member.Content(0, aim, members);
    }

    private Member member(int task, int mode, int x, int y) {
        var record = problem.task(task);
        int network = fleet.networkOf(mode);
        Placement placement;
        if (!fleet.canvas(network)) placement = new Placement.Crop(record.id());
        else if (fleet.volumeCanvas(network))
            placement = new Placement.InVolume(record.id(), fleet.scaleOf(mode));
        else placement = new Placement.OnCanvas(record.id(), fleet.scaleOf(mode), x, y);
        var worth = new ArrayList<Long>();
        worth.add(0L);
        for (int exit = 1; exit <= fleet.stages(network); exit++)
            worth.add(problem.bestUtility(task, mode, exit));
        return new Member(record, placement, List.copyOf(worth));
    }

    /** What the price policy gives an idle device that the plan gives nothing, were it alone. */
    private List<Agenda.Planned> priced(int device) {
        if (sight.kinds() == 0) return List.of();
        var price = new Price();
        var decision = price.decide(sight.on(device));
        int aim = price.aim(device);
        return switch (decision) {
            case Decision.Wait wait -> List.of();
            case Decision.Resume resume -> List.of();
            case Decision.Crops(int network, Batch tasks) ->
                    launch(
                            network,
                            IntStream.range(0, tasks.size())
                                    .map(tasks::member)
                                    .filter(this::rejected)
                                    .mapToObj(task ->
                                            content(
                                                    aim,
                                                    List.of(
                                                            member(
                                                                    task,
                                                                    problem.cropMode(task, network),
                                                                    0,
                                                                    0))))
                                    .toList());
            case Decision.Canvases(int network, List<List<Placed>> canvases) ->
                    launch(
                            network,
                            canvases.stream()
                                    .map(canvas ->
                                            canvas.stream()
                                                    .filter(each -> rejected(each.task()))
                                                    .map(each ->
                                                            member(
                                                                    each.task(),
                                                                    each.mode(),
                                                                    each.x(),
                                                                    each.y()))
                                                    .toList())
                                    .filter(members -> !members.isEmpty())
                                    .map(members -> content(aim, members))
                                    .toList());
        };
    }

    private List<Agenda.Planned> launch(int network, List<Member.Content> inputs) {
        return inputs.isEmpty()
                ? List.of()
                : List.of(new Agenda.Planned(fleet.network(network).id(), inputs));
    }

    private boolean rejected(int task) {
        var plan = best.plan();
        for (int i = 0; i < plan.size(); i++)
            if (ground.task(i) == task) return plan.way(i) == Ways.REJECT;
        return true;
    }
}
