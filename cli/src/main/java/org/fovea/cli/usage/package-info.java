/** What a user may type after an option, and what we answer where it cannot be understood. */
@NullMarked
package org.fovea.cli.usage;

import org.jspecify.annotations.NullMarked;
