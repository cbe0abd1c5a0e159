/** What {@code fovea import} reads: the formats by kind, and the options that each kind takes. */
@NullMarked
package org.fovea.cli.importing;

import org.jspecify.annotations.NullMarked;
