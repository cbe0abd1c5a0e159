package org.fovea.policy;

/**
 * Decides what an idle device does next, knowing only the tasks already released.
 *
 * <p>One object serves one run, so that it may keep what it has seen; equal runs get equal
 * decisions.
 */
@FunctionalInterface
public interface Policy {

    /** What the device offered by {@link Moment#device} does now. */
    Decision decide(Moment now);
}
