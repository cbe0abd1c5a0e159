package org.fovea.explanation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.instance.Scale;
import org.fovea.instance.Utility;

/**
 * The numbers behind a reason; each is there where the reason rests on it.
 *
 * @param way the fastest way to serve the task, or to get it to the exit in question
 * @param misfit the canvas that comes nearest to holding it
 * @param shortage what a way takes against what its device has
 * @param place where it could be added to the schedule as that is
 * @param gain by how much a schedule with it is worth more than this one
 * @param lossAtLeast by how much every schedule with it is worth less
 * @param lossAtMost by how much the best one found is worth less; equal to {@code lossAtLeast}
 *     where the best is proven
 * @param conflict ids of mandatory tasks that cannot all be met where this one is served; minimal
 * @param repair what tasks get in the best schedule found with it, where that differs
 */
public record Evidence(
        Optional<Way> way,
        Optional<Misfit> misfit,
        Optional<Shortage> shortage,
        Optional<Place> place,
        Optional<Utility> gain,
        Optional<Utility> lossAtLeast,
        Optional<Utility> lossAtMost,
        List<String> conflict,
        List<Change> repair) {

    /** No numbers. */
    static final Evidence NONE =
            new Evidence(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());

    public Evidence {
        conflict = List.copyOf(conflict);
        repair = List.copyOf(repair);
    }

    /**
     * Stages 1 to an exit of a network, alone on an idle device from the task's release on.
     *
     * @param exit from 1
     * @param duration us
     * @param end of the exit, us
     * @param deadline of the task, us
     */
    public record Way(String network, int exit, long duration, long end, long deadline) {}

    /**
     * An object at a scale beside the canvas that is to hold it.
     *
     * @param object its sides, or its volume on a volume canvas, in words
     * @param canvas the same of the canvas
     */
    public record Misfit(String network, Scale scale, String object, String canvas) {}

    /** What a device has too little of. */
    public enum Resource {
        /** Bytes. */
        MEMORY,
        /** Microjoules. */
        ENERGY,
        /** A named budget. */
        BUDGET
    }

    /**
     * Something that serving the task with a network takes and the device has not, even when
     * nothing else takes of it.
     *
     * @param name of the budget
     */
    public record Shortage(
            String device,
            String network,
            Resource resource,
            Optional<String> name,
            long needed,
            long available) {}

    /**
     * Where a task could be added.
     *
     * @param input the canvas of the schedule that has room; absent for an input of its own
     * @param scale on canvases
     * @param x left edge on a rectangle canvas, px
     * @param y upper edge, px
     * @param stays its stages, in order
     * @param exit that makes its answer
     */
    public record Place(
            String network,
            Optional<String> input,
            Optional<Scale> scale,
            OptionalInt x,
            OptionalInt y,
            List<Stay> stays,
            int exit) {

        public Place {
            stays = List.copyOf(stays);
        }
    }

    /**
     * One stage of a place.
     *
     * @param start us
     * @param end us
     * @param inputs of the launch, this one included
     */
    public record Stay(int stage, long start, long end, int inputs) {}

    /**
     * What a task gets in one schedule and in another.
     *
     * @param exitBefore deepest exit in time; 0 for a miss
     * @param before utility
     */
    public record Change(
            String task, int exitBefore, int exitAfter, Utility before, Utility after) {}

    Evidence along(Way chosen) {
        return new Evidence(
                Optional.of(chosen),
                misfit,
                shortage,
                place,
                gain,
                lossAtLeast,
                lossAtMost,
                conflict,
                repair);
    }

    Evidence not(Misfit canvas) {
        return new Evidence(
                way,
                Optional.of(canvas),
                shortage,
                place,
                gain,
                lossAtLeast,
                lossAtMost,
                conflict,
                repair);
    }

    Evidence lacking(Shortage found) {
        return new Evidence(
                way,
                misfit,
                Optional.of(found),
                place,
                gain,
                lossAtLeast,
                lossAtMost,
                conflict,
                repair);
    }

    Evidence at(Place found) {
        return new Evidence(
                way,
                misfit,
                shortage,
                Optional.of(found),
                gain,
                lossAtLeast,
                lossAtMost,
                conflict,
                repair);
    }

    Evidence gaining(Utility more) {
        return new Evidence(
                way,
                misfit,
                shortage,
                place,
                Optional.of(more),
                lossAtLeast,
                lossAtMost,
                conflict,
                repair);
    }

    Evidence losing(Optional<Utility> least, Optional<Utility> most) {
        return new Evidence(way, misfit, shortage, place, gain, least, most, conflict, repair);
    }

    Evidence against(List<String> mandatory) {
        return new Evidence(
                way, misfit, shortage, place, gain, lossAtLeast, lossAtMost, mandatory, repair);
    }

    Evidence by(List<Change> changes) {
        return new Evidence(
                way, misfit, shortage, place, gain, lossAtLeast, lossAtMost, conflict, changes);
    }
}
