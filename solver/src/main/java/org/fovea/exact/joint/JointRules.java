package org.fovea.exact.joint;

/**
 * Which rules the search uses. Each only leaves out schedules for which there is another at least
 * as good, by an exchange that keeps what the other rules ask:
 *
 * @param noWait the machine never waits for a release until something that harms nobody could have
 *     ended: the next stage of a crop or canvas that is under way, stage 1 of a canvas of one
 *     object, or of the crop of a task that has no canvas to go to; it may be moved into the gap,
 *     or added there, and nothing gets later; so long as it takes nothing of a budget
 * @param order of two tasks that could both be in a launch of crops, the one due later goes without
 *     the other only if the other will stop at a shallower exit: else the two may swap their places
 *     up to where they meet, since the one due earlier only gets earlier, and the other ends by the
 *     earlier deadline
 * @param dominance of two states of equal crops and canvases under way, one that is no later and
 *     has spent no more can do what the other does; task by task, what it then earns less must be
 *     made up for by others
 * @param windows bounds by machine time between releases and deadlines, and by what is left of each
 *     budget
 * @param losses what would lose more than the bound leaves above the incumbent is not done, and
 *     what must then be done is charged first
 */
public record JointRules(
        boolean noWait, boolean order, boolean dominance, boolean windows, boolean losses) {

    /** Everything that helps. */
    public static final JointRules ALL = new JointRules(true, true, true, true, true);

    /** Nothing but the problem itself. */
    public static final JointRules NONE = new JointRules(false, false, false, false, false);
}
