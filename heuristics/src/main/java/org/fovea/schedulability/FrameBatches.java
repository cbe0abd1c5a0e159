package org.fovea.schedulability;

import java.util.ArrayList;
import org.fovea.policy.Policy;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;

/**
 * Earliest deadline first where the objects of one release, which are due together, share launches:
 * each release is a job that costs as many full batches as it fills, and one for the rest.
 */
final class FrameBatches implements Criterion {

    @Override
    public String name() {
        return "frame-batches";
    }

    @Override
    public String summary() {
        return "demand bound with blocking, the objects of one release in batches";
    }

    @Override
    public String source() {
        return "Jeffay, Stanat and Martel 1991; Baruah, Mok and Rosier 1990";
    }

    @Override
    public Policy policy(TaskSet set) {
        return new FrameByFrame(Crops.possible(set));
    }

    @Override
    public Verdict judge(TaskSet set) {
        return switch (Crops.of(set)) {
            case Crops.Plan.Impossible(String reason) -> new Verdict.Unknown(reason);
            case Crops.Plan.Possible(Crops crops) -> judge(crops);
        };
    }

    private static Verdict judge(Crops crops) {
        var streams = crops.set().streams();
        var work = new ArrayList<Long>();
        var longest = new ArrayList<Long>();
        for (int s = 0; s < streams.size(); s++) {
            int batch = batch(crops, s);
            work.add(work(crops, s, batch));
            longest.add(crops.ways().get(s).longest(batch));
        }
        return Windows.judge(streams, new BlockedDemand(streams, work, longest));
    }

    /** The size of batch in which a release takes least time, the smallest of equals. */
    static int batch(Crops crops, int stream) {
        int limit = crops.ways().get(stream).network().batchLimit();
        int most = Math.min(limit, crops.stream(stream).objects());
        int best = 1;
        for (int batch = 2; batch <= most; batch++)
            if (work(crops, stream, batch) < work(crops, stream, best)) best = batch;
        return best;
    }

    /** us of one release in batches of this size. */
    static long work(Crops crops, int number, int batch) {
        var way = crops.ways().get(number);
        Stream stream = crops.stream(number);
        int rest = stream.objects() % batch;
        long full = stream.objects() / batch * way.duration(batch);
        return rest == 0 ? full : full + way.duration(rest);
    }
}
