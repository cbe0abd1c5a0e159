package org.fovea.exact.label;

/**
 * Which rules the search uses. Each only leaves out schedules for which there is another at least
 * as good, by an exchange that keeps what the other rules ask:
 *
 * @param noWait the machine never waits for a release until a task's next stage alone could have
 *     ended: that stage may be moved into the gap, or added there, and nothing gets later
 * @param order of two tasks whose next stage is the same type and may start, the one due later goes
 *     first only if the other will stop at a shallower exit: else the two may swap their places in
 *     all launches up to where they meet, since the one due earlier only gets earlier, and the
 *     other ends by the earlier deadline
 * @param dominance of two states of equal progress, one that is no later and worth as much, less
 *     what its lower caps may cost, can do whatever the other does
 * @param ahead the same where the dominating state has gone further with one task: it skips the
 *     stages that it has done and must be worth what the other still gains by them
 * @param windows a bound by machine time between releases and deadlines
 * @param tolls the windows bound with prices of energy and budgets
 * @param floors what no schedule worth the goal can do, by the windows bound, is struck out before
 *     the search for one
 * @param split tasks are shared out to the devices first, in place of one longer day
 * @param prices a bound by Lagrangian prices
 * @param sums bounds are lowered to sums that answers can add up to
 */
public record Rules(
        boolean noWait,
        boolean order,
        boolean dominance,
        boolean ahead,
        boolean windows,
        boolean tolls,
        boolean floors,
        boolean split,
        boolean prices,
        boolean sums) {

    /** Those for one device, few tasks: bounds that take long to prepare are left out. */
    public Rules brief() {
        return new Rules(
                noWait, order, dominance, ahead, windows, false, false, false, false, sums);
    }

    /** Everything that helps. */
    public static final Rules ALL =
            new Rules(true, true, true, true, true, true, true, true, true, true);

    /** Nothing but the problem itself. */
    public static final Rules NONE =
            new Rules(false, false, false, false, false, false, false, false, false, false);
}
