/**
 * What a command line has to do with its operating system: signals, the standard streams, the time
 * it was started.
 */
@NullMarked
package org.fovea.cli.process;

import org.jspecify.annotations.NullMarked;
