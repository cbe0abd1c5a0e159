/**
 * Policies written in any language: a program that reads events and writes decisions, one JSON
 * object a line ({@code docs/formats/exec.md}).
 *
 * <p>The program is started without a shell, bounded in what it may write and how long it may
 * think, and ended together with everything it started. What it does wrong is an {@link
 * org.fovea.input.InvalidInput}.
 */
@NullMarked
package org.fovea.external;

import org.jspecify.annotations.NullMarked;
