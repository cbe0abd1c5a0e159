/**
 * What a run tells while it runs, on stderr and as a file of events, and how it is brought to its
 * end in time.
 */
@NullMarked
package org.fovea.cli.progress;

import org.jspecify.annotations.NullMarked;
