/**
 * Whether every task of a recurring set will be served in time, whatever the phasing: sufficient
 * tests, each with the policy that its proof is about. The proofs are in docs/schedulability.md.
 */
@NullMarked
package org.fovea.schedulability;

import org.jspecify.annotations.NullMarked;
