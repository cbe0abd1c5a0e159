package org.fovea.policy.launch;

import java.util.Arrays;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Parked;
import org.fovea.policy.way.Deepening;

/**
 * The next stage of an input between stages, which others at the same stage of the same network, on
 * crops also of the same native size class, join in order while everybody stays on time at the exit
 * aimed for.
 */
final class ParkedBatch {

    private final Moment now;
    private final Parked lead;
    private final Precedence order;
    private final int network;
    private final int done;

    private ParkedBatch(Moment now, Parked lead, Precedence order) {
        this.now = now;
        this.lead = lead;
        this.order = order;
        network = now.network(lead.input());
        done = now.stagesDone(lead.input());
    }

    static Decision of(Moment now, Parked lead, Precedence order, int limit) {
        var batch = new ParkedBatch(now, lead, order);
        int most = Math.min(limit, now.problem().fleet().batchLimit(batch.network));
        most = Math.min(most, now.parked()); // the lead and everybody else
        var members = most == 1 ? Batch.alone(lead.input()) : batch.filled(most);
        return new Decision.Resume(batch.network, batch.done + 1, members);
    }

    private Batch filled(int most) {
        long urgent = urgent(lead.input(), end(1));
        if (!grows(1, urgent)) return Batch.alone(lead.input());
        int[] members = new int[most];
        members[0] = lead.input();
        int size = 1;
        for (int input : candidates()) {
            if (size == most || !grows(size, urgent)) break;
            long end = end(size + 1);
            if (first(input, end) < 0) continue; // of no use to it any more
            urgent = Math.min(urgent, urgent(input, end));
            members[size++] = input;
        }
        return Batch.first(size, members);
    }

    /** Whether one more leaves the most urgent on time and can be afforded. */
    private boolean grows(int size, long urgent) {
        return end(size + 1) <= urgent && now.affords(network, done + 1, lead.exit(), size + 1);
    }

    /**
     * Whoever may join, in order; they stand nearly so, since inputs of one launch stay together.
     */
    private int[] candidates() {
        long alone = end(1);
        int[] found = new int[now.parked()];
        int[] task = new int[found.length]; // by which an input is ordered
        int count = 0;
        for (int k = 0; k < found.length; k++) {
            int input = now.parked(k);
            int first = input == lead.input() || !alike(input) ? -1 : first(input, alone);
            if (first < 0) continue;
            int place = count++;
            for (; place > 0 && compare(first, task[place - 1]) < 0; place--) {
                found[place] = found[place - 1];
                task[place] = task[place - 1];
            }
            found[place] = input;
            task[place] = first;
        }
        return Arrays.copyOf(found, count);
    }

    private boolean alike(int input) {
        if (now.network(input) != network || now.stagesDone(input) != done) return false;
        return now.problem().fleet().canvas(network)
                || now.mode(now.lastPlacement(input)) == now.mode(now.lastPlacement(lead.input()));
    }

    private int compare(int a, int b) {
        return order.compare(now.problem(), a, b);
    }

    private int first(int input, long end) {
        return Deepening.first(now, input, lead.exit(), end, order);
    }

    private long urgent(int input, long end) {
        int task = Deepening.first(now, input, lead.exit(), end, Precedence.DEADLINE);
        return now.problem().deadline(task);
    }

    private long end(int size) {
        return now.clock() + now.problem().fleet().duration(network, done + 1, lead.exit(), size);
    }
}
