/** One explanation on behalf of a user, and what {@code fovea explain} prints of it. */
@NullMarked
package org.fovea.cli.explain;

import org.jspecify.annotations.NullMarked;
