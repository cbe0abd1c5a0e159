package org.fovea.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.policy.balance.Balance;
import org.fovea.policy.batching.Deferred;
import org.fovea.policy.batching.Density;
import org.fovea.policy.batching.Stability;
import org.fovea.policy.canvas.CanvasEarliestDeadline;
import org.fovea.policy.canvas.ResizeToFit;
import org.fovea.policy.depth.DepthBatching;
import org.fovea.policy.depth.DepthPlanning;
import org.fovea.policy.order.DeepestExit;
import org.fovea.policy.order.EarliestDeadlineBatch;
import org.fovea.policy.order.EarliestDeadlineFirst;
import org.fovea.policy.order.FirstInFirstOut;
import org.fovea.policy.order.LeastConfidence;
import org.fovea.policy.order.LeastLaxity;
import org.fovea.policy.order.LongestQueue;
import org.fovea.policy.order.RoundRobin;
import org.fovea.policy.price.Price;

/**
 * The policies, one line each. All of them serve mandatory tasks first where these are in danger,
 * and decide for the better of several idle devices first.
 */
public final class Policies {

    private static final List<Entry> ALL =
            List.of(
                    new Entry(
                            "fifo",
                            "first in, first out: the task released first, one input a launch",
                            FirstInFirstOut::new),
                    new Entry(
                            "round-robin",
                            "one stage for everybody in turn, in batches",
                            RoundRobin::new),
                    new Entry(
                            "edf",
                            "earliest deadline first, one input a launch",
                            EarliestDeadlineFirst::new),
                    new Entry(
                            "edf-batch",
                            "earliest deadline first, others join while everybody stays on time",
                            EarliestDeadlineBatch::new),
                    new Entry(
                            "least-laxity",
                            "whoever can wait least leads, in batches",
                            LeastLaxity::new),
                    new Entry(
                            "least-confidence",
                            "whoever is known least about leads, in batches",
                            LeastConfidence::new),
                    new Entry(
                            "density",
                            "the network, exit and batch that gain most per device time",
                            Density::new),
                    new Entry(
                            "longest-queue",
                            "the kind of which most tasks wait, run as deep as deadlines allow",
                            LongestQueue::new),
                    new Entry(
                            "deepest-exit",
                            "the most urgent batch, run as deep as deadlines allow",
                            DeepestExit::new),
                    new Entry(
                            "deferred",
                            "a batch starts when one input more would make it late",
                            Deferred::new),
                    new Entry(
                            "resize-fit",
                            "canvases by deadline, objects resized until they fit",
                            ResizeToFit::new),
                    new Entry(
                            "canvas-edf",
                            "canvases by deadline, those late on the next one first",
                            CanvasEarliestDeadline::new),
                    new Entry(
                            "stability",
                            "the batch that leaves everybody else least urgent",
                            Stability::new),
                    new Entry(
                            "depth-dp",
                            "depths by dynamic programming, one input a launch",
                            DepthPlanning::new),
                    new Entry(
                            "depth-batch",
                            "depths by dynamic programming, in batches",
                            DepthBatching::new),
                    new Entry(
                            "balance",
                            "the batch that relieves most uncertainty of objects inspected again"
                                    + " and again",
                            Balance::plain),
                    new Entry(
                            "balance-resize",
                            "the same, with large objects resized where not all fit",
                            Balance::resizing),
                    new Entry(
                            "price",
                            "the launch that gains most beyond waiting, less the price of its time",
                            Price::new));

    private Policies() {}

    /** All of them. */
    public static List<Entry> all() {
        return ALL;
    }

    /** The policy of that name. */
    public static Optional<Entry> named(String name) {
        return ALL.stream().filter(entry -> entry.name.equals(name)).findFirst();
    }

    /**
     * A policy on the list.
     *
     * @param name in the literature
     * @param summary one line
     */
    public record Entry(String name, String summary, Supplier<Policy> rule) {

        /** A policy for one run. */
        public Policy start() {
            return new BestDeviceFirst(MandatoryGuard.guarding(rule.get()));
        }

        @Override
        public String toString() {
            return name;
        }

        /** A policy for one run that lets everything else wait while a mandatory task waits. */
        public Policy startMandatoryFirst() {
            return new BestDeviceFirst(MandatoryGuard.before(rule.get()));
        }
    }
}
