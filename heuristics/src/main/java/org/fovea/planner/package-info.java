/**
 * Planning in real time, for programs that run devices themselves: {@link
 * org.fovea.planner.Planner} is told what happens, and always knows what to launch next.
 *
 * <p>What is known is one immutable value, which facts replace and planning only reads: nobody
 * waits for anybody. Reads no clock but to keep its budget, and runs nothing.
 */
@NullMarked
package org.fovea.planner;

import org.jspecify.annotations.NullMarked;
