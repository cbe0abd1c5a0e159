/** What {@code fovea instances} comes to, and where the library is. */
@NullMarked
package org.fovea.cli.library;

import org.jspecify.annotations.NullMarked;
