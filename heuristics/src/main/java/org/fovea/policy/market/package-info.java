/**
 * What device time and budgets are worth to those who wait, and what serving one of them gains
 * beyond waiting. Decides nothing.
 */
@NullMarked
package org.fovea.policy.market;

import org.jspecify.annotations.NullMarked;
