/**
 * Online policies by their names in the literature: what an idle device does next, knowing only
 * what was released.
 *
 * <p>Here stand what a policy sees and answers, their list, and what stands before all of them: the
 * guard of mandatory tasks and the choice between idle devices. The policies themselves are in the
 * packages below, which know nothing of the list. A policy is a class and one line in {@link
 * org.fovea.policy.Policies}. Not aware of events, clocks or files: the simulator ({@code
 * org.fovea.simulation}) asks it.
 */
@NullMarked
package org.fovea.policy;

import org.jspecify.annotations.NullMarked;
