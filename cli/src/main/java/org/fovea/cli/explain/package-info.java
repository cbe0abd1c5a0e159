/** What {@code fovea explain} prints. */
@NullMarked
package org.fovea.cli.explain;

import org.jspecify.annotations.NullMarked;
