/**
 * Label setting: a dynamic programme over launches, its states, its bounds and its dominance rules.
 */
@NullMarked
package org.fovea.exact.label;

import org.jspecify.annotations.NullMarked;
