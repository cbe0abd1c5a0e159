package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.HashSet;
import java.util.List;
import org.fovea.input.Text;
import org.fovea.instance.Feed;
import org.fovea.instance.Limits;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;

/**
 * Rule 0: the fields are those of section 4, every id is known, the instance is the one named,
 * starts are times.
 *
 * <p>Here belong: another instance's name; a digest that is none; an input id that is none or is
 * given twice; an input without placements, and a crop input with several; placements with the
 * fields of another kind of network, or left of or above the canvas; ids of tasks, networks and
 * inputs that name nothing; a start outside 0 to 9e12 us; and in {@code rejected} a task twice, or
 * out of the instance's order. The order of launches is free. A stage that a network does not have
 * is rule 4's, and a task that is neither placed nor rejected is rule 6's.
 */
final class Form implements Rule {

    @Override
    public int number() {
        return 0;
    }

    @Override
    public String title() {
        return "The schedule has the form of a schedule of this instance: its fields, known ids,"
                + " starts that are times.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var schedule = evidence.schedule();
        String name = evidence.instance().name();
        if (!schedule.instance().equals(name))
            findings.add(
                    this,
                    List.of(schedule.instance()),
                    "The schedule is of instance "
                            + quoted(schedule.instance())
                            + ", not of "
                            + quoted(name)
                            + ".");
        String digest = schedule.instanceSha256().orElse("");
        if (schedule.instanceSha256().isPresent() && !digest.matches("[0-9a-f]{64}"))
            findings.add(
                    this,
                    List.of(),
                    "instanceSha256 is "
                            + quoted(digest)
                            + ", not 64 lower-case hexadecimal digits.");
        for (int i = 0; i < schedule.inputs().size(); i++) input(evidence, i, findings);
        for (var run : evidence.runs()) launch(evidence, run, findings);
        rejected(evidence, findings);
    }

    private void input(Evidence evidence, int index, Findings findings) {
        var input = evidence.schedule().inputs().get(index);
        String id = quoted(input.id());
        if (evidence.repeated(index))
            findings.add(
                    this,
                    List.of(input.id()),
                    "inputs/"
                            + index
                            + " has the id "
                            + id
                            + " of inputs/"
                            + evidence.input(input.id())
                            + ".");
        else if (!Text.visible(input.id(), Limits.ID, false))
            findings.add(
                    this,
                    List.of(input.id()),
                    "inputs/"
                            + index
                            + " has the id "
                            + id
                            + "; ids are 1 to 100 visible characters without spaces.");
        if (input.placements().isEmpty())
            findings.add(
                    this,
                    List.of(input.id()),
                    "Input " + id + " has no placement; it needs at least one.");
        for (var placement : input.placements())
            if (evidence.task(placement.task()) == Evidence.UNKNOWN)
                findings.add(
                        this,
                        List.of(input.id(), placement.task()),
                        "Input "
                                + id
                                + " holds task "
                                + quoted(placement.task())
                                + ", which the instance does not have.");
        var host = evidence.host(input.network());
        if (host.isPresent()) placements(input, host.get().network().feed(), findings);
        else
            findings.add(
                    this,
                    List.of(input.id(), input.network()),
                    "Input "
                            + id
                            + " is of network "
                            + quoted(input.network())
                            + ", which no device has.");
    }

    private void placements(Input input, Feed feed, Findings findings) {
        int count = input.placements().size();
        if (!feed.canvas() && count > 1)
            findings.add(
                    this,
                    List.of(input.id(), input.network()),
                    "Input "
                            + quoted(input.id())
                            + " of a crop network has "
                            + count
                            + " placements; it holds one.");
        for (var placement : input.placements())
            if (!Placed.formed(placement, feed))
                findings.add(
                        this,
                        List.of(input.id(), placement.task()),
                        "Task "
                                + quoted(placement.task())
                                + " in input "
                                + quoted(input.id())
                                + " has "
                                + given(placement)
                                + "; "
                                + expected(feed)
                                + ".");
    }

    private void launch(Evidence evidence, Run run, Findings findings) {
        var launch = run.launch();
        if (run.host().isEmpty())
            findings.add(
                    this, List.of(launch.network()), run + " is of a network that no device has.");
        if (!run.timed())
            findings.add(
                    this,
                    List.of(launch.network()),
                    run + " does not start between 0 and " + Limits.TIME + " us.");
        var unknown = new HashSet<String>();
        for (var id : launch.inputs())
            if (evidence.input(id) == Evidence.UNKNOWN && unknown.add(id))
                findings.add(
                        this,
                        List.of(launch.network(), id),
                        run + " names input " + quoted(id) + ", which the schedule does not have.");
    }

    private void rejected(Evidence evidence, Findings findings) {
        var tasks = evidence.instance().tasks();
        var seen = new HashSet<String>();
        int last = Evidence.UNKNOWN;
        for (var id : evidence.schedule().rejected()) {
            int task = evidence.task(id);
            if (!seen.add(id))
                findings.add(
                        this, List.of(id), "Task " + quoted(id) + " is listed twice in rejected.");
            else if (task == Evidence.UNKNOWN)
                findings.add(
                        this,
                        List.of(id),
                        "Rejected task " + quoted(id) + " is none of the instance's.");
            else if (task < last)
                findings.add(
                        this,
                        List.of(id, tasks.get(last).id()),
                        "Rejected task "
                                + quoted(id)
                                + " stands after "
                                + quoted(tasks.get(last).id())
                                + ", which comes later in the instance.");
            last = Math.max(last, task);
        }
    }

    private static String given(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> "no scale, x or y";
            case Placement.OnCanvas on ->
                    "scale " + on.scale() + ", x " + on.x() + " and y " + on.y();
            case Placement.InVolume in -> "scale " + in.scale() + " and no x or y";
        };
    }

    private static String expected(Feed feed) {
        return switch (feed) {
            case Feed.Crop crop -> "a crop network wants none of them";
            case Feed.RectangleCanvas canvas ->
                    "a rectangle canvas wants a scale, and x and y of at least 0";
            case Feed.VolumeCanvas canvas -> "a volume canvas wants a scale alone";
        };
    }
}
