/** Schedules run on a backend, profiles measured there, and what is told of both. */
@NullMarked
package org.fovea.cli.execution;

import org.jspecify.annotations.NullMarked;
