package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;

/**
 * Rule 7: on a rectangle canvas, footprints lie inside, on the grid, and at least the padding
 * apart; on a volume canvas, volumes sum to at most the canvas's.
 *
 * <p>An object that its network cannot serve at this scale (rule 10), or whose position is
 * malformed (rule 0), has no footprint here. Each object too close to one further left is told of
 * once, with the one that reaches furthest right: thousands of objects on one spot are thousands of
 * violations, not millions.
 */
final class Packing implements Rule {

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "Objects lie inside their canvas, on its grid and its padding apart, or fit its"
                + " volume.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var inputs = evidence.schedule().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (evidence.repeated(i)) continue;
            var placed = evidence.placed(i).stream().filter(Placed::servable).toList();
            if (placed.isEmpty()) continue;
            switch (placed.getFirst().host().network().feed()) {
                case Feed.Crop crop -> {}
                case Feed.RectangleCanvas canvas ->
                        rectangles(inputs.get(i), canvas, placed, findings);
                case Feed.VolumeCanvas canvas -> volumes(inputs.get(i), placed, findings);
            }
        }
    }

    private void volumes(Input input, List<Placed> placed, Findings findings) {
        var network = placed.getFirst().host().network();
        long room = (long) network.width() * network.height();
        long sum = 0; // at most 2^32 each, since they are servable, and below 2^31 of them
        for (var each : placed) sum += each.scale().orElseThrow().volume(each.task().object());
        if (sum > room)
            findings.add(
                    this,
                    List.of(input.id(), network.id()),
                    "Objects of "
                            + sum
                            + " px^2 in all lie on input "
                            + quoted(input.id())
                            + ", which has room for "
                            + room
                            + ".");
    }

    private void rectangles(
            Input input, Feed.RectangleCanvas canvas, List<Placed> placed, Findings findings) {
        var network = placed.getFirst().host().network();
        var footprints = new ArrayList<Footprint>(placed.size());
        for (var each : placed) footprints.add(Footprint.of(each));
        for (var footprint : footprints) {
            var ids = List.of(footprint.task(), input.id());
            if (footprint.right() > network.width() || footprint.bottom() > network.height())
                findings.add(
                        this,
                        ids,
                        footprint
                                + " does not lie inside input "
                                + quoted(input.id())
                                + " of "
                                + network.width()
                                + " x "
                                + network.height()
                                + " px.");
            if (footprint.x() % canvas.alignment() != 0 || footprint.y() % canvas.alignment() != 0)
                findings.add(
                        this,
                        ids,
                        footprint
                                + " on input "
                                + quoted(input.id())
                                + " does not start at multiples of "
                                + canvas.alignment()
                                + " px.");
        }
        if (footprints.size() > 1) gaps(input, canvas.padding(), footprints, findings);
    }

    /** A sweep from left to right over the rows that are taken. */
    private void gaps(Input input, int padding, List<Footprint> footprints, Findings findings) {
        footprints.sort(Comparator.comparingLong(Footprint::x));
        var rows = new TakenRows(footprints.stream().mapToLong(Footprint::y).toArray());
        for (int i = 0; i < footprints.size(); i++) {
            var next = footprints.get(i);
            long below = next.bottom() + padding; // rows up to here are closed to others
            int furthest = rows.furthest(next.y(), below);
            if (furthest != TakenRows.NONE
                    && footprints.get(furthest).right() + padding > next.x()) {
                var other = footprints.get(furthest);
                findings.add(
                        this,
                        List.of(next.task(), other.task(), input.id()),
                        next
                                + " and "
                                + other
                                + " on input "
                                + quoted(input.id())
                                + (padding == 0
                                        ? " overlap."
                                        : " are less than " + padding + " px apart."));
            }
            rows.take(next.y(), below, i, next.right());
        }
    }

    /** Where an object lies; long, since a schedule may say any position. */
    private record Footprint(String task, long x, long y, long width, long height) {

        static Footprint of(Placed placed) {
            // servable on a rectangle canvas: neither cast can fail
            var on = (Placement.OnCanvas) placed.placement();
            var object = (Extent.Rectangle) placed.task().object();
            return new Footprint(
                    placed.task().id(),
                    on.x(),
                    on.y(),
                    on.scale().side(object.width()),
                    on.scale().side(object.height()));
        }

        long right() {
            return x + width;
        }

        long bottom() {
            return y + height;
        }

        @Override
        public String toString() {
            return "Task "
                    + quoted(task)
                    + " ("
                    + width
                    + " x "
                    + height
                    + " px at "
                    + x
                    + ", "
                    + y
                    + ")";
        }
    }
}
