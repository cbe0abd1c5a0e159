/**
 * The policy price: launches compete on what they gain in the market of those who wait, minus what
 * they cost there.
 */
@NullMarked
package org.fovea.policy.price;

import org.jspecify.annotations.NullMarked;
