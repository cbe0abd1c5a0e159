/**
 * The command line: one class per command, in the list {@link org.fovea.cli.Commands}; no
 * scheduling knowledge.
 *
 * <p>{@code usage} reads what was typed, {@code solve} runs a solver and checks its answer, {@code
 * progress} tells how it comes along, {@code results} is what commands come to, {@code serve}
 * answers many requests in one process, {@code doctor} looks at the machine, {@code process} at
 * signals and streams. With them the only package that prints, reads environment variables and ends
 * the process.
 */
@NullMarked
package org.fovea.cli;

import org.jspecify.annotations.NullMarked;
