package org.fovea.problem;

/** Everything that a timeline tells, in one text. */
final class Snapshot {

    private Snapshot() {}

    static String of(Timeline timeline) {
        var fleet = timeline.problem().fleet();
        var text = new StringBuilder("utility " + timeline.utility());
        for (int d = 0; d < fleet.devices(); d++) text.append("; free ").append(timeline.free(d));
        for (int n = 0; n < fleet.networks(); n++)
            for (int stage = 1; stage <= fleet.stages(n); stage++)
                for (int inputs = 1; inputs <= fleet.batchLimit(n); inputs++)
                    text.append(timeline.affords(n, stage, stage, inputs) ? " yes" : " no");
        for (int t = 0; t < timeline.problem().tasks(); t++)
            text.append("; task ")
                    .append(timeline.inputOf(t))
                    .append(' ')
                    .append(timeline.earned(t));
        for (int i = 0; i < timeline.inputs(); i++) {
            text.append("\ninput ").append(timeline.network(i));
            text.append(' ').append(timeline.stagesDone(i)).append(' ').append(timeline.ready(i));
            for (int p = timeline.lastPlacement(i); p >= 0; p = timeline.previousPlacement(p)) {
                text.append("; place ")
                        .append(timeline.task(p))
                        .append(' ')
                        .append(timeline.mode(p));
                text.append(' ').append(timeline.x(p)).append(' ').append(timeline.y(p));
            }
        }
        for (int launch = 0; launch < timeline.launches(); launch++) {
            text.append("\nlaunch ")
                    .append(timeline.start(launch))
                    .append(' ')
                    .append(timeline.stage(launch));
            for (int k = 0; k < timeline.size(launch); k++)
                text.append(' ').append(timeline.member(launch, k));
        }
        return text.toString();
    }
}
