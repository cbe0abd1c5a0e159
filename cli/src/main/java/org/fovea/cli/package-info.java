/**
 * The command line: one class per command, no scheduling knowledge.
 *
 * <p>The only package that prints, reads environment variables and ends the process.
 */
@NullMarked
package org.fovea.cli;

import org.jspecify.annotations.NullMarked;
